import {FEED_ADDRESSES} from './outputs/feeds/addresses.ts';
import {LLMS_ADDRESS, LLMS_FULL_PART} from './outputs/llms/addresses.ts';
import {OUTPUT_ADDRESSES} from './outputs/output-files.ts';
import {SEARCH_FILE} from './search/search-files.ts';
import {CARD_ADDRESS} from './social/cards.ts';
import {WRITE_ADDRESS, WRITE_DATA_ADDRESS} from './write/addresses.ts';

/**
 * Addresses of pages that this site makes itself; no file of a repository may take them. Single addresses only:
 * below a reserved prefix no file could be shown at all.
 */
const GENERATED = new Set([
  '',
  'plans',
  'decisions',
  'convention',
  'coverage',
  'workspace',
  'search',
  'start-here',
  WRITE_ADDRESS,
  WRITE_DATA_ADDRESS,
  'glossary',
  ...OUTPUT_ADDRESSES,
  ...Object.values(FEED_ADDRESSES),
  LLMS_ADDRESS,
  'sitemap.xml',
  '404',
]);

/** Pages of the lists of plans, decisions (and of their parts, `lists/parted-list.ts`) and terms. */
const PAGE_OF_LIST =
  /^(?:plans(?:\/status\/[a-z-]+|\/year\/\d{4})?|decisions(?:\/year\/\d{4})?|glossary)(?:\/page\/\d+)?$/;

/** Data for the filters of the register (`lists/decision-data.ts`). */
const DECISION_DATA = /^api\/v1\/decisions\/(?:index|\d+)\.json$/;

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
    PAGE_OF_LIST.test(address) ||
    DECISION_DATA.test(address) ||
    SEARCH_FILE.test(address) ||
    LLMS_FULL_PART.test(address) ||
    CARD_ADDRESS.test(address) ||
    INDEX.test(address) ||
    published.has(address);
}
