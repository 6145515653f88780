/** What the page of results is asked, as it stands in the address; pure. */

/** Facets that can be filtered by, in the order in which the page has them; each is a parameter of the address. */
export const FILTERS = ['type', 'status', 'package', 'author', 'year'] as const;
export type Filter = (typeof FILTERS)[number];

export interface SearchRoute {
  q: string;
  /** Chosen values; of one filter any will do. */
  filters: {readonly [filter in Filter]?: readonly string[]};
  sort: 'relevance' | 'date';
  /** From 1. */
  page: number;
}

/** @param search as `location.search` has it; what can't be read is as if it weren't there */
export function readSearchRoute(search: string): SearchRoute {
  const given = new URLSearchParams(search);
  const filters: {[filter in Filter]?: string[]} = {};
  for (const filter of FILTERS) {
    const values = [...new Set(given.getAll(filter))].filter(Boolean);
    if (values.length > 0) filters[filter] = values;
  }
  const page = Number(given.get('page'));
  return {
    q: given.get('q') ?? '',
    filters,
    sort: given.get('sort') === 'date' ? 'date' : 'relevance',
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
  };
}

/** @returns the query string that `readSearchRoute` reads, without what is left as it is; empty for a bare page. */
export function writeSearchRoute({q, filters, sort, page}: SearchRoute): string {
  const search = new URLSearchParams();
  if (q !== '') search.set('q', q);
  for (const filter of FILTERS) for (const value of filters[filter] ?? []) search.append(filter, value);
  if (sort !== 'relevance') search.set('sort', sort);
  if (page > 1) search.set('page', String(page));
  return search.size === 0 ? '' : `?${search}`;
}

/** @returns the query string of the page with all results of some words. */
export function searchFor(q: string): string {
  return writeSearchRoute({q: q.trim(), filters: {}, sort: 'relevance', page: 1});
}

/** Whether two questions differ in their words alone, as they do from one letter to the next. */
export function differInWordsOnly(a: SearchRoute, b: SearchRoute): boolean {
  const rest = (route: SearchRoute) => writeSearchRoute({...route, q: '', page: 1});
  return a.q !== b.q && rest(a) === rest(b);
}
