/** A list that is split into pages, and its parts; pure. */
import type {ListingPage} from '../folders.ts';
import {siteHref} from '../links.ts';
import type {Paging} from '../page-data.ts';
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
 * Splits a list into pages of a hundred, and again each of its parts: `plans`, `plans/page/2`, `plans/year/2025`,
 * `plans/year/2025/page/2`.
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
  const divided = divisions.flatMap((division) =>
    divide(rows, division).map(({kind, value, rows: ofPart}) => {
      const at = `${address}/${kind}/${value}`;
      return {part: {kind, value, href: siteHref(at, baseUrl), rows: ofPart.length}, at, rows: ofPart};
    }),
  );
  const all = {
    href: siteHref(address, baseUrl),
    total: rows.length,
    parts: divided.map(({part}) => part),
  };
  return [{part: null, at: address, rows}, ...divided].flatMap(({part, at, rows: ofPart}) =>
    toPages(at, ofPart, baseUrl).map((page) => ({
      address: page.address,
      listing: {...all, part, paging: page.paging},
      rows: page.rows,
    })),
  );
}

/**
 * Splits a list into pages of a hundred. It is in the order of its parts: each of them is a place in the list, and
 * has no pages of its own.
 *
 * @param anchorOf id of the place where a row stands on its page
 */
export function listInStretches<Row>(
  address: string,
  rows: readonly Row[],
  division: Division<Row>,
  {baseUrl, anchorOf}: {baseUrl: string; anchorOf(row: Row): string},
): ListingPage<PartedListing, Row[]>[] {
  const pages = toPages(address, rows, baseUrl);
  const hrefOf = new Map(pages.flatMap(({rows: onPage, href}) => onPage.map((row) => [row, href] as const)));
  const parts = divide(rows, division).map(({kind, value, rows: ofPart}) => {
    const [first] = ofPart;
    const href = first === undefined ? '' : `${hrefOf.get(first)}#${anchorOf(first)}`;
    return {kind, value, href, rows: ofPart.length};
  });
  const all = {href: siteHref(address, baseUrl), total: rows.length, parts, part: null};
  return pages.map(({address: at, paging, rows: onPage}) => ({
    address: at,
    listing: {...all, paging},
    rows: onPage,
  }));
}

interface PageOfRows<Row> {
  address: string;
  href: string;
  rows: Row[];
  paging: Paging;
}

function toPages<Row>(first: string, rows: readonly Row[], baseUrl: string): PageOfRows<Row>[] {
  const pages = paginate(rows, PER_PAGE);
  const addresses = pages.map(({index}) => (index === 0 ? first : `${first}/page/${index + 1}`));
  const hrefs = addresses.map((at) => siteHref(at, baseUrl));
  return pages.map(({index, items, paging}) => ({
    address: addresses[index] ?? first,
    href: hrefs[index] ?? '',
    rows: items,
    paging: paging(hrefs),
  }));
}

/** Divides a list by years, the latest first. */
export function byYear<Row>(yearOf: (row: Row) => string | null): Division<Row> {
  return {kind: 'year', partOf: yearOf, compare: (a, b) => (a > b ? -1 : 1)};
}

interface PartOfList<Row> extends Pick<ListPart, 'kind' | 'value'> {
  rows: Row[];
}

function divide<Row>(rows: readonly Row[], {kind, partOf, compare}: Division<Row>): PartOfList<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const value = partOf(row);
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  return [...groups].sort(([a], [b]) => compare(a, b)).map(([value, group]) => ({kind, value, rows: group}));
}
