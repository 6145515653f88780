import {useLocation} from '@docusaurus/router';
import type {ReactNode} from 'react';
import {PAGE_DATA_ID} from './page-data.ts';
import {pageDataText} from './page-data-source.ts';

/** The element that holds a page's data; nothing in development. */
export default function PageData(): ReactNode {
  const text = pageDataText(useLocation().pathname);
  return text === null ? null : (
    // Not `application/json`, which the HTML minifier writes anew, undoing the escapes.
    // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by `serialize`
    <script id={PAGE_DATA_ID} type="text/plain" dangerouslySetInnerHTML={{__html: text}} />
  );
}
