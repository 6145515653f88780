/** The address and InstantSearch's state say the same in two ways; pure. */
import {FILTERS, type Filter, type SearchRoute} from './search-route.ts';

/** What this site uses of InstantSearch's state of an index. */
export interface IndexState {
  query?: string;
  refinementList?: Record<string, string[]>;
  sortBy?: string;
  page?: number;
}

/** Names of the index and of its replica that lists the latest first. */
export interface IndexNames {
  relevance: string;
  date: string;
}

export function toIndexState({q, filters, sort, page}: SearchRoute, {date}: IndexNames): IndexState {
  const refined = Object.entries(filters).map(([filter, values]): [string, string[]] => [
    filter,
    [...values],
  ]);
  return {
    ...(q !== '' && {query: q}),
    ...(refined.length > 0 && {refinementList: Object.fromEntries(refined)}),
    ...(sort === 'date' && {sortBy: date}),
    ...(page > 1 && {page}),
  };
}

export function toSearchRoute(state: IndexState, {date}: IndexNames): SearchRoute {
  const filters: {[filter in Filter]?: string[]} = {};
  for (const filter of FILTERS) {
    const values = state.refinementList?.[filter] ?? [];
    if (values.length > 0) filters[filter] = values;
  }
  return {
    q: state.query ?? '',
    filters,
    sort: state.sortBy === date ? 'date' : 'relevance',
    page: state.page ?? 1,
  };
}
