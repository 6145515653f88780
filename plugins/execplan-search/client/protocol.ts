/**
 * Search requests and answers in the shape of Algolia's, as far as this site's components use them. The embedded
 * engine answers them itself; Algolia's own client is another implementation.
 */
import type {SearchRecord} from '../record.ts';

export interface SearchParams {
  query?: string;
  /** From 0. @default 0 */
  page?: number;
  /** 0 asks for counts alone. @default 20 */
  hitsPerPage?: number;
  /** Facets to count; `*` stands for all. */
  facets?: string | readonly string[];
  /** Each must hold; a list holds where one of its filters does. `type:decision`, with `-` in front for its opposite. */
  facetFilters?: string | readonly (string | readonly string[])[];
  /** @default `<mark>`; where it's HTML, values are escaped. */
  highlightPreTag?: string;
  highlightPostTag?: string;
  /** Values of each facet that are counted, the most frequent first. @default 100 */
  maxValuesPerFacet?: number;
}

/** Both shapes that Algolia's clients accept: parameters beside the index's name, or in `params`. */
export type SearchRequest = SearchParams & {indexName: string; params?: SearchParams};

/** A value with the matching words between tags. */
export interface Highlighted {
  value: string;
  matchLevel: 'none' | 'partial' | 'full';
  matchedWords: string[];
}

export interface SearchHit extends SearchRecord {
  _highlightResult: {title: Highlighted; trail: Highlighted[]};
  /** The part of the text that holds most of what was asked. */
  _snippetResult: {text: Highlighted};
}

export interface SearchResponse {
  hits: SearchHit[];
  nbHits: number;
  page: number;
  nbPages: number;
  hitsPerPage: number;
  /** How many matches have each value, by facet. */
  facets?: Record<string, Record<string, number>>;
  exhaustiveNbHits: boolean;
  processingTimeMS: number;
  query: string;
  params: string;
  index: string;
}

export interface SearchResponses {
  results: SearchResponse[];
}

/** What the site's components ask. Rejects where the engine can't answer; never answers an empty list for that. */
export interface SearchClient {
  search(requests: readonly SearchRequest[] | {requests: readonly SearchRequest[]}): Promise<SearchResponses>;
  /**
   * Calls back whenever more of the index has been loaded, so that what is shown can be asked again.
   *
   * @returns a function that ends it
   */
  onMore?(listener: () => void): () => void;
  /** Loads what the first search needs, before anything is asked. */
  warmUp?(): void;
}
