/** An index of the test server: records as they were written, searched by the embedded engine. */
import type {AlgoliaRecord} from '../algolia/algolia-record.ts';
import type {SearchHit, SearchParams, SearchResponse} from '../client/protocol.ts';
import type {Engine} from '../embedded/engine.ts';
import {FACETS, type Facet} from '../record.ts';
import {openEngine} from './open-engine.ts';

/** What the test server reads of an index's settings; it keeps all of them. */
export interface StoredSettings extends Record<string, unknown> {
  replicas?: string[];
  attributeForDistinct?: string;
  distinct?: boolean | number;
}

/** Stands for tags that the engine takes for no HTML and so leaves the text as it is, like Algolia. */
const MARKS = {pre: '\uF8F0', post: '\uF8F1'};
const ALL = 1_000_000;
const HITS_PER_PAGE = 20;
const MAX_VALUES = 100;

export interface StoredIndex {
  settings: StoredSettings;
  /** By their ids, in the order in which they were written first. */
  readonly records: ReadonlyMap<string, AlgoliaRecord>;
  put(records: readonly AlgoliaRecord[]): void;
  remove(objectIDs: readonly string[]): void;
  /** Takes over the records of another one. */
  copy(from: StoredIndex): void;
  /** Makes what the first search needs. */
  prepare(): Promise<void>;
  /**
   * @param orderedBy name that the answer's order depends on: that of the index or of its replica
   * @returns one result as Algolia's API words it
   */
  search(orderedBy: string, params: SearchParams): Promise<Record<string, unknown>>;
}

/** Makes an empty index. */
export function createStoredIndex(): StoredIndex {
  const records = new Map<string, AlgoliaRecord>();
  let engine: Promise<Engine> | null = null;

  function opened(): Promise<Engine> {
    engine ??= openEngine([...records.values()]);
    return engine;
  }

  const stored: StoredIndex = {
    settings: {},
    records,
    put(given) {
      for (const record of given) records.set(record.objectID, record);
      engine = null;
    },
    remove(objectIDs) {
      for (const objectID of objectIDs) records.delete(objectID);
      engine = null;
    },
    copy(from) {
      records.clear();
      for (const [objectID, record] of from.records) records.set(objectID, record);
      engine = null;
    },
    async prepare() {
      await opened();
    },
    async search(orderedBy, params) {
      const {page = 0, hitsPerPage = HITS_PER_PAGE} = params;
      const {attributeForDistinct, distinct} = stored.settings;
      const grouped = distinct && attributeForDistinct ? attributeForDistinct : null;
      const asked: SearchParams = {...params, highlightPreTag: MARKS.pre, highlightPostTag: MARKS.post};
      const ready = await opened();
      const answer =
        grouped !== null && hasSame(records.values(), grouped)
          ? distinctAnswer(
              await ready.answer({...asked, indexName: orderedBy, page: 0, hitsPerPage: ALL}),
              grouped,
              params,
            )
          : await ready.answer({...asked, indexName: orderedBy});
      const {hits, facets, nbHits} = answer;
      return {
        hits: hits.map((hit) => toAlgoliaHit(hit, params)),
        nbHits,
        page,
        nbPages: hitsPerPage === 0 ? 0 : Math.ceil(nbHits / hitsPerPage),
        hitsPerPage,
        ...(params.facets !== undefined && {facets, exhaustiveFacetsCount: true}),
        exhaustiveNbHits: true,
        exhaustive: {nbHits: true, typo: true},
        processingTimeMS: 1,
        query: params.query ?? '',
        params: new URLSearchParams({query: params.query ?? '', page: String(page)}).toString(),
        index: orderedBy,
      };
    },
  };
  return stored;
}

function hasSame(records: Iterable<AlgoliaRecord>, attribute: string): boolean {
  const seen = new Set<unknown>();
  for (const record of records) {
    const value = attributeOf(record, attribute);
    if (seen.has(value)) return true;
    seen.add(value);
  }
  return false;
}

/** The best hit of each group; counted after that, as the modifier `afterDistinct` asks for. */
function distinctAnswer({hits}: SearchResponse, attribute: string, params: SearchParams) {
  const {page = 0, hitsPerPage = HITS_PER_PAGE, maxValuesPerFacet = MAX_VALUES} = params;
  const groups = new Map<unknown, SearchHit>();
  for (const hit of hits) {
    const value = attributeOf(hit, attribute);
    if (!groups.has(value)) groups.set(value, hit);
  }
  const all = [...groups.values()];
  const names = typeof params.facets === 'string' ? [params.facets] : (params.facets ?? []);
  const facets = FACETS.filter((facet) => names.includes(facet) || names.includes('*'));
  return {
    hits: all.slice(page * hitsPerPage, (page + 1) * hitsPerPage),
    nbHits: all.length,
    facets: Object.fromEntries(
      facets
        .map((facet) => [facet, countValues(all, facet, maxValuesPerFacet)] as const)
        .filter(([, counts]) => Object.keys(counts).length > 0),
    ),
  };
}

function countValues(hits: readonly SearchHit[], facet: Facet, most: number): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of hits.flatMap((hit) => hit[facet] ?? []))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a).slice(0, most));
}

function attributeOf(record: object, attribute: string): unknown {
  return (record as Record<string, unknown>)[attribute];
}

/** Puts in the tags that were asked for. Algolia says nothing of the words in a snippet. */
function toAlgoliaHit(hit: SearchHit, {highlightPreTag = '<em>', highlightPostTag = '</em>'}: SearchParams) {
  const tagged = (value: string) =>
    value.replaceAll(MARKS.pre, highlightPreTag).replaceAll(MARKS.post, highlightPostTag);
  const {_highlightResult: highlights, _snippetResult: snippets, ...record} = hit;
  const {value, matchLevel} = snippets.text;
  return {
    ...record,
    _highlightResult: {
      title: {...highlights.title, value: tagged(highlights.title.value), fullyHighlighted: false},
      trail: highlights.trail.map((one) => ({...one, value: tagged(one.value), fullyHighlighted: false})),
    },
    _snippetResult: {text: {value: tagged(value), matchLevel}},
  };
}
