/** Asks Algolia. Loaded only by sites that are set to, with the library that it needs. */
import {liteClient} from 'algoliasearch/lite';
import {wholeId} from '../algolia/algolia-record.ts';
import {readFailure} from '../algolia/failure.ts';
import {hostOptions} from '../algolia/hosts.ts';
import {MARKS, type MarkTags, toHighlighted} from '../algolia/marked-value.ts';
import {ELLIPSIS, HIGHLIGHTED, SNIPPETS} from '../algolia/shown-attributes.ts';
import type {SearchRecord} from '../record.ts';
import type {SearchClient, SearchHit, SearchParams, SearchRequest, SearchResponse} from './protocol.ts';
import {toRequests} from './requests.ts';
import type {SearchSettings} from './settings.ts';

/** For an answer to begin, to be read, and for what is never sent from here. The second try may take longer. */
const TIMEOUTS = {connect: 2_000, read: 5_000, write: 30_000};

type AlgoliaSettings = Extract<SearchSettings, {engine: 'algolia'}>;

/**
 * Makes a client of Algolia's hosted engine, or of a host that speaks its API. It asks for what this site's components
 * show and leaves out what else they ask for, so that both engines answer alike.
 *
 * Its answers reject with an Error that says whether the host, the key or the index is wrong.
 */
export function createAlgoliaClient(settings: AlgoliaSettings): SearchClient {
  const client = liteClient(settings.appId, settings.searchKey, {
    ...hostOptions(settings.host),
    timeouts: TIMEOUTS,
    // Whoever types asks again anyway, and would wait for an answer that is out of date.
    maxRateLimitRetries: 0,
  });
  return {
    async search(given) {
      const requests = toRequests(given).map(readRequest);
      if (requests.length === 0) return {results: []};
      try {
        const {results} = await client.searchForHits<SearchRecord>({requests: requests.map(toAsked)});
        return {results: results.map((result, place) => toResponse(result, requests[place]))};
      } catch (error) {
        throw new Error(describe(error, settings, requests));
      }
    },
  };
}

/** A request whose parameters have been put together. */
interface Request {
  indexName: string;
  params: SearchParams;
}

/** Parts of Algolia's answers that are used here; its own type allows more shapes of highlights than are asked for. */
interface AlgoliaAnswer {
  hits: (SearchRecord & {_highlightResult?: unknown; _snippetResult?: unknown})[];
  nbHits?: number | undefined;
  page?: number | undefined;
  nbPages?: number | undefined;
  hitsPerPage?: number | undefined;
  facets?: Record<string, Record<string, number>> | undefined;
  exhaustiveNbHits?: boolean | undefined;
  exhaustive?: {nbHits?: boolean | undefined} | undefined;
  processingTimeMS?: number | undefined;
  query?: string | undefined;
  params?: string | undefined;
  index?: string | undefined;
}

function readRequest({indexName, params, ...rest}: SearchRequest): Request {
  return {indexName, params: {...rest, ...params}};
}

function toAsked({indexName, params}: Request) {
  const {query, page, hitsPerPage, facets, facetFilters, maxValuesPerFacet} = params;
  return {
    indexName,
    ...(query !== undefined && {query}),
    ...(page !== undefined && {page}),
    ...(hitsPerPage !== undefined && {hitsPerPage}),
    ...(facets !== undefined && {facets: typeof facets === 'string' ? [facets] : [...facets]}),
    ...(facetFilters !== undefined && {facetFilters: toMutable(facetFilters)}),
    ...(maxValuesPerFacet !== undefined && {maxValuesPerFacet}),
    // Counts alone are no search of a reader's.
    ...(hitsPerPage === 0 && {analytics: false}),
    attributesToHighlight: [...HIGHLIGHTED],
    attributesToSnippet: [...SNIPPETS],
    snippetEllipsisText: ELLIPSIS,
    highlightPreTag: MARKS.pre,
    highlightPostTag: MARKS.post,
  };
}

function toMutable(filters: NonNullable<SearchParams['facetFilters']>): string | (string | string[])[] {
  if (typeof filters === 'string') return filters;
  return filters.map((filter) => (typeof filter === 'string' ? filter : [...filter]));
}

function toResponse(answer: AlgoliaAnswer, request: Request | undefined): SearchResponse {
  const {highlightPreTag: pre = '<mark>', highlightPostTag: post = '</mark>'} = request?.params ?? {};
  const {hits, facets} = answer;
  return {
    hits: hits.map((hit) => toHit(hit, {pre, post})),
    nbHits: answer.nbHits ?? hits.length,
    page: answer.page ?? 0,
    nbPages: answer.nbPages ?? 1,
    hitsPerPage: answer.hitsPerPage ?? hits.length,
    ...(facets && {facets}),
    exhaustiveNbHits: answer.exhaustiveNbHits ?? answer.exhaustive?.nbHits ?? true,
    processingTimeMS: answer.processingTimeMS ?? 0,
    query: answer.query ?? '',
    params: answer.params ?? '',
    index: answer.index ?? request?.indexName ?? '',
  };
}

function toHit(hit: AlgoliaAnswer['hits'][number], tags: MarkTags): SearchHit {
  const {_highlightResult: highlights, _snippetResult: snippets, ...record} = hit;
  const trails = attribute(highlights, 'trail');
  return {
    ...record,
    // Whichever part of it was found, it is the same record.
    objectID: wholeId(record.objectID),
    _highlightResult: {
      title: toHighlighted(attribute(highlights, 'title'), record.title, tags),
      trail: record.trail.map((title, place) =>
        toHighlighted(Array.isArray(trails) ? trails[place] : null, title, tags),
      ),
    },
    _snippetResult: {text: toHighlighted(attribute(snippets, 'text'), '', tags)},
  };
}

function attribute(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined;
}

function describe(error: unknown, settings: AlgoliaSettings, requests: readonly Request[]): string {
  const failure = readFailure(error);
  if (!failure) return error instanceof Error ? error.message : String(error);
  const {status, message} = failure;
  const said = `(${message})`;
  switch (status) {
    case null:
      return `Algolia can't be reached at ${settings.host ?? `application ${settings.appId}`} ${said}`;
    case 401:
    case 403:
      return `Algolia refuses this site's application id or search key ${said}`;
    case 404: {
      const names = [...new Set(requests.map(({indexName}) => indexName))].join(', ');
      return `Algolia has no index ${names}; \`pnpm search:push\` makes it ${said}`;
    }
    case 429:
      return `Algolia is asked too often at the moment ${said}`;
    default:
      return `Algolia can't answer, status ${status} ${said}`;
  }
}
