/** Address of the pages of the rules, below the site. */
const PAGES = 'docs/lint/';

/** @returns the address of a rule's page; `siteUrl` has a slash at its end */
export function pageOf(rule: string, siteUrl: string): string {
  return `${siteUrl}${PAGES}${rule}`;
}
