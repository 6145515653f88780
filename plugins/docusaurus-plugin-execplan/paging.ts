import type {Paging} from './page-data.ts';

export interface Pagination<Item> {
  /** 0-based. */
  index: number;
  items: Item[];
  /** @param hrefs where each page of the list is */
  paging(hrefs: readonly string[]): Paging;
}

/** Splits a list into pages; an empty list is one empty page. */
export function paginate<Item>(items: readonly Item[], perPage: number): Pagination<Item>[] {
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  return Array.from({length: pages}, (_, index) => ({
    index,
    items: items.slice(index * perPage, (index + 1) * perPage),
    paging: (hrefs) => ({
      page: index + 1,
      pages,
      previous: hrefs[index - 1] ?? null,
      next: hrefs[index + 1] ?? null,
    }),
  }));
}
