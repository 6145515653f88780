/**
 * Where a page's data comes from: in a production build this module is replaced by `page-data-source.server.ts` and
 * `page-data-source.browser.ts`. In development there is none, and Docusaurus's own tables are used.
 */
export function pageDataText(_pathname: string): string | null {
  return null;
}
