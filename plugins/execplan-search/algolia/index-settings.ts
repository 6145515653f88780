import type {IndexSettings} from 'algoliasearch';
import {dateReplicaOf} from '../client/settings.ts';
import {FACETS, type Facet, type SearchRecord} from '../record.ts';
import {ELLIPSIS, HIGHLIGHTED, SNIPPETS} from './shown-attributes.ts';

/** What an answer holds of a record; the rest is for ranking. */
const RETRIEVED: readonly (keyof SearchRecord)[] = [
  'objectID',
  'type',
  'kind',
  'title',
  'text',
  'trail',
  'url',
  'page',
  'plan',
  'status',
  'package',
  'author',
  'date',
  'year',
];

/** Facets with more values than one looks through. */
const MANY_VALUES: readonly Facet[] = ['package', 'author', 'plan'];

/** Algolia's own order, which `ranking` replaces as a whole. */
const RANKING = ['typo', 'geo', 'words', 'filters', 'proximity', 'attribute', 'exact', 'custom'];

/** @returns the settings of the index, replicas aside. */
export function indexSettings(): IndexSettings {
  return {
    // A record's own words before what is said of it, and that before the titles above it. Where a word stands in
    // a sentence says nothing of its weight.
    searchableAttributes: ['unordered(title)', 'unordered(text)', 'unordered(trail)'],
    // The parts of a record are counted once.
    attributesForFaceting: FACETS.map((facet) =>
      MANY_VALUES.includes(facet) ? `afterDistinct(searchable(${facet}))` : `afterDistinct(${facet})`,
    ),
    ranking: RANKING,
    customRanking: ['desc(weight)', 'desc(timestamp)', 'asc(part)'],
    attributeForDistinct: 'url',
    distinct: true,
    typoTolerance: true,
    minWordSizefor1Typo: 4,
    minWordSizefor2Typos: 8,
    // As the embedded engine does: where nothing has all words, what has some.
    removeWordsIfNoResults: 'allOptional',
    // So that `<T>` isn't any `t`.
    separatorsToIndex: '<>',
    attributesToRetrieve: [...RETRIEVED],
    attributesToHighlight: [...HIGHLIGHTED],
    attributesToSnippet: [...SNIPPETS],
    snippetEllipsisText: ELLIPSIS,
    hitsPerPage: 20,
    maxValuesPerFacet: 100,
  };
}

/** How the replica that lists the latest first is kept. */
export type ReplicaKind =
  /** Orders the records of the index anew; the kind that is made. */
  | 'virtual'
  /** Has the records once more; for applications without virtual ones, and to be made by hand. */
  | 'standard';

/**
 * Adds the replica that lists the latest first to those that an index has; others stay, since Algolia lets go of those
 * that aren't named.
 */
export function withDateReplica(
  indexName: string,
  existing: readonly string[],
): {replicas: string[]; kind: ReplicaKind} {
  const name = dateReplicaOf(indexName);
  if (existing.includes(name)) return {replicas: [...existing], kind: 'standard'};
  const replica = `virtual(${name})`;
  return {replicas: [...existing.filter((one) => one !== replica), replica], kind: 'virtual'};
}

/** @returns the settings of the replica that lists the latest first. */
export function dateReplicaSettings(kind: ReplicaKind): IndexSettings {
  const latest = 'desc(timestamp)';
  if (kind === 'standard') return {...indexSettings(), ranking: [latest, ...RANKING]};
  // Everything that matches is listed, also what matches less well than the rest.
  return {customRanking: [latest], relevancyStrictness: 0};
}
