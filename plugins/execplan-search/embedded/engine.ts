/** Answers search requests from the loaded parts of the index. Knows nothing of workers and of where files come from. */
import type {SearchHit, SearchParams, SearchRequest, SearchResponse} from '../client/protocol.ts';
import {FACETS, type Facet, type SearchRecord} from '../record.ts';
import {tokenize} from '../tokenize.ts';
import {type CatalogueReader, readCatalogue} from './catalogue.ts';
import {readFilters} from './filters.ts';
import {highlight, snippet, type Tags} from './highlight.ts';
import {toMiniSearch, toMiniSearchAsync} from './mini-search.ts';
import {readRegister, readShard, readText, type ShownRecord, type Words} from './parts.ts';
import {type LoadedWords, type Match, rank} from './rank.ts';

/** Name of the order that lists the latest first ends so (`client/settings.ts`). */
const BY_DATE = /_by_date$/;
const HITS_PER_PAGE = 20;
const MAX_VALUES = 100;
/** Answers to the same words are asked for again by each facet that is filtered by. */
const REMEMBERED = 8;

/** Fetches a file of the index by its name, unpacked. */
export type FetchFile = (name: string) => Promise<Uint8Array>;

export interface Engine {
  /**
   * Adds the words of sections. Gives way to questions while it does.
   *
   * @param first number of the first record of the part
   */
  addText(bytes: Uint8Array, first: number): Promise<void>;
  answer(request: SearchRequest): Promise<SearchResponse>;
}

/**
 * Makes an engine.
 *
 * @param register bytes of the register, unpacked
 * @param fetchShard fetches what is shown of records
 */
export function createEngine(register: Uint8Array, fetchShard: FetchFile): Engine {
  const {catalogue, words} = readRegister(register);
  const reader = readCatalogue(catalogue);
  const parts: LoadedWords[] = [toLoaded(words)];
  const remembered = new Map<string, Match[]>();
  const shards = new Map<number, Promise<ShownRecord[]>>();

  function find(query: string): Match[] {
    const known = remembered.get(query);
    if (known) return known;
    const matches = tokenize(query).length === 0 ? everything(reader) : rank(query, parts, reader.typeOf);
    if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value ?? '');
    remembered.set(query, matches);
    return matches;
  }

  function shard(number: number): Promise<ShownRecord[]> {
    const place = reader.shardOf(number);
    let loading = shards.get(place);
    if (!loading) {
      loading = fetchShard(catalogue.shardNames[place] ?? '').then(readShard);
      shards.set(place, loading);
      // A later search may find the network again.
      loading.catch(() => shards.delete(place));
    }
    return loading;
  }

  async function toHit(match: Match, asked: number, tags: Tags): Promise<SearchHit> {
    const {number} = match;
    const first = catalogue.shardStarts[reader.shardOf(number)] ?? 0;
    const shown = (await shard(number))[number - first];
    if (!shown) throw new Error(`Unexpected end of a file of the index, expected record ${number}`);
    const record = toRecord(number, shown, reader);
    const matched = new Set(match.words);
    return {
      ...record,
      _highlightResult: {
        title: highlight(record.title, matched, asked, tags),
        trail: record.trail.map((title) => highlight(title, matched, asked, tags)),
      },
      _snippetResult: {text: snippet(record.text, matched, asked, tags)},
    };
  }

  return {
    async addText(bytes, first) {
      const {numbers, index} = readText(bytes, first);
      const vocabulary = new Set(index.words.keys());
      parts.push({numbers, vocabulary, index: await toMiniSearchAsync(index)});
      remembered.clear();
    },
    async answer(request) {
      const started = performance.now();
      const {indexName, params: given, ...rest} = request;
      const params: SearchParams = {...rest, ...given};
      const {query = '', page = 0, hitsPerPage = HITS_PER_PAGE} = params;
      const tags = {pre: params.highlightPreTag ?? '<mark>', post: params.highlightPostTag ?? '</mark>'};
      const holds = readFilters(params.facetFilters);
      const matches = find(query).filter(({number}) => holds(reader.facetsOf(number)));
      const sorted = BY_DATE.test(indexName) ? latestFirst(matches, reader) : matches;
      const asked = new Set(tokenize(query)).size;
      const seen = sorted.slice(page * hitsPerPage, (page + 1) * hitsPerPage);
      return {
        hits: await Promise.all(seen.map((match) => toHit(match, asked, tags))),
        nbHits: matches.length,
        page,
        nbPages: hitsPerPage === 0 ? 0 : Math.ceil(matches.length / hitsPerPage),
        hitsPerPage,
        facets: countFacets(matches, reader, params),
        exhaustiveNbHits: true,
        processingTimeMS: Math.round(performance.now() - started),
        query,
        params: new URLSearchParams({query, page: String(page), hitsPerPage: String(hitsPerPage)}).toString(),
        index: indexName,
      };
    },
  };
}

function toLoaded({numbers, index}: Words): LoadedWords {
  return {numbers, vocabulary: new Set(index.words.keys()), index: toMiniSearch(index)};
}

/** What is there when nothing is asked: plans and decisions before the sections of pages. */
function everything({size, typeOf}: CatalogueReader): Match[] {
  const numbers = Array.from({length: size}, (_, number) => number);
  const [sections, others] = [true, false].map((isSection) =>
    numbers.filter((number) => (typeOf(number) === 'section') === isSection),
  );
  return [...(others ?? []), ...(sections ?? [])].map((number) => ({number, score: 0, words: []}));
}

/** Undated ones come last, the better match first among those of a day. */
function latestFirst(matches: readonly Match[], {dateOf}: CatalogueReader): Match[] {
  return matches
    .map((match) => ({match, date: dateOf(match.number) ?? ''}))
    .sort((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1))
    .map(({match}) => match);
}

function countFacets(
  matches: readonly Match[],
  {facetsOf}: CatalogueReader,
  {facets, maxValuesPerFacet = MAX_VALUES}: SearchParams,
): Record<string, Record<string, number>> {
  const names = typeof facets === 'string' ? [facets] : (facets ?? []);
  const asked: readonly Facet[] = names.includes('*')
    ? FACETS
    : FACETS.filter((facet) => names.includes(facet));
  const counts = asked.map((facet) => ({facet, values: new Map<string, number>()}));
  if (asked.length > 0) {
    for (const {number} of matches) {
      const values = facetsOf(number);
      for (const count of counts) {
        for (const value of values[count.facet]) count.values.set(value, (count.values.get(value) ?? 0) + 1);
      }
    }
  }
  return Object.fromEntries(
    counts
      .filter(({values}) => values.size > 0)
      .map(({facet, values}) => [
        facet,
        Object.fromEntries([...values].sort(([, a], [, b]) => b - a).slice(0, maxValuesPerFacet)),
      ]),
  );
}

function toRecord(
  number: number,
  [title, text, trail, fragment, objectID]: ShownRecord,
  reader: CatalogueReader,
): SearchRecord {
  const page = reader.pageOf(number);
  const facets = reader.facetsOf(number);
  return {
    objectID,
    type: reader.typeOf(number),
    kind: page.kind,
    title,
    text,
    trail,
    url: `${page.address}${fragment}`,
    page: page.address,
    plan: page.plan ?? null,
    status: page.status ?? null,
    package: [...facets.package],
    author: [...facets.author],
    date: reader.dateOf(number),
    year: facets.year[0] ?? null,
  };
}
