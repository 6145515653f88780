/**
 * Addresses of pages that this site makes itself; no file of a repository may take them. Single addresses only:
 * below a reserved prefix no file could be shown at all.
 */
const GENERATED = new Set([
  '',
  'plans',
  'decisions',
  'coverage',
  'workspace',
  'search',
  'start-here',
  'api/v1/plans.json',
  'api/v1/decisions.json',
  'api/v1/graph.json',
  'feeds/plans.xml',
  'feeds/decisions.xml',
  'llms.txt',
  'llms-full.txt',
  'sitemap.xml',
  '404',
]);

const GENERATED_PAGE_OF_LIST = /^plans\/page\/\d+$/;

/** Static hosts answer `/x/index` with `/x/index.html`, and some redirect it to `/x`. */
const INDEX = /(?:^|\/)index$/;

/**
 * Makes the test for addresses that are taken before any file is looked at.
 *
 * @param staticFiles files that the site publishes as they are, relative to its root
 */
export function createReserved(staticFiles: readonly string[] = []): (address: string) => boolean {
  const published = new Set(staticFiles.map((file) => file.normalize('NFC').toLowerCase()));
  return (address) =>
    GENERATED.has(address) ||
    GENERATED_PAGE_OF_LIST.test(address) ||
    INDEX.test(address) ||
    published.has(address);
}
