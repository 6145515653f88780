import type {ReactNode} from 'react';

export interface Props {
  /** Names the part on its page. */
  id: string;
  hidden?: boolean;
  children: ReactNode;
}

/**
 * A part of a page that never changes and so needs no data in the browser: the server renders it, and in a production
 * build `static-part.browser.tsx` takes it from the page.
 */
export default function StaticPart({id, hidden = false, children}: Props): ReactNode {
  return (
    <div id={id} hidden={hidden}>
      {children}
    </div>
  );
}
