/** A list that is split into pages, as a whole and again for each of its parts; pure. */
import type {ListingPage} from '../folders.ts';
import {siteHref} from '../links.ts';
import {paginate} from '../paging.ts';
import type {ListPart, PartedListing} from './rows.ts';

const PER_PAGE = 100;

/** A way to divide a list. */
export interface Division<Row> {
  kind: ListPart['kind'];
  /** @returns the part that a row belongs to; `null` for one that is on the pages of the whole list alone */
  partOf(row: Row): string | null;
  /** Order of the parts. */
  compare(a: string, b: string): number;
}

/**
 * Splits a list into pages of a hundred: `plans`, `plans/page/2`, `plans/year/2025`, `plans/year/2025/page/2`.
 *
 * @param address of the whole list's first page
 * @param rows in their order, which the parts keep
 */
export function listInParts<Row>(
  address: string,
  rows: readonly Row[],
  divisions: readonly Division<Row>[],
  baseUrl: string,
): ListingPage<PartedListing, Row[]>[] {
  const divided = divisions.flatMap((division) => divide(address, rows, division, baseUrl));
  const all = {
    href: siteHref(address, baseUrl),
    total: rows.length,
    parts: divided.map(({part}) => part),
  };
  return [{part: null, address, rows}, ...divided].flatMap(({part, address: first, rows: ofPart}) => {
    const pages = paginate(ofPart, PER_PAGE);
    const addresses = pages.map(({index}) => (index === 0 ? first : `${first}/page/${index + 1}`));
    const hrefs = addresses.map((at) => siteHref(at, baseUrl));
    return pages.map(({index, items, paging}) => ({
      address: addresses[index] ?? first,
      listing: {...all, part, paging: paging(hrefs)},
      rows: items,
    }));
  });
}

/** Divides a list by years, the latest first. */
export function byYear<Row>(yearOf: (row: Row) => string | null): Division<Row> {
  return {kind: 'year', partOf: yearOf, compare: (a, b) => (a > b ? -1 : 1)};
}

function divide<Row>(
  address: string,
  rows: readonly Row[],
  {kind, partOf, compare}: Division<Row>,
  baseUrl: string,
): {part: ListPart; address: string; rows: Row[]}[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const value = partOf(row);
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([value, group]) => {
      const at = `${address}/${kind}/${value}`;
      return {part: {kind, value, href: siteHref(at, baseUrl), rows: group.length}, address: at, rows: group};
    });
}
