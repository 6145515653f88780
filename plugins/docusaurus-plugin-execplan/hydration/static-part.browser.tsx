import {type ReactNode, useState} from 'react';
import type {Props} from './static-part.tsx';

/** Stands in for `static-part.tsx` in the browser of a production build: shows the HTML that the server has written. */
export default function StaticPart({id, hidden = false}: Props): ReactNode {
  // React writes the HTML anew when the object is another one.
  const [html] = useState(() => ({__html: document.getElementById(id)?.innerHTML ?? ''}));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the server's own rendering, already on the page
  return <div id={id} hidden={hidden} dangerouslySetInnerHTML={html} />;
}
