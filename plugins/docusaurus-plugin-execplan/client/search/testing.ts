/** Hits and answers for tests. */
import type {SearchHit} from 'execplan-search/client';
import type {Answer} from './answer.ts';
import {groupHits} from './group-hits.ts';

const NONE = {value: '', matchLevel: 'none' as const, matchedWords: []};

/** @returns a hit; a decision unless told otherwise. */
export function hit(objectID: string, given: Partial<SearchHit> = {}): SearchHit {
  return {
    objectID,
    type: 'decision',
    kind: 'plan',
    title: `Title of ${objectID}`,
    text: '',
    trail: ['A plan', 'Decision Log'],
    url: `docs/plans/x#${objectID}`,
    page: 'docs/plans/x',
    plan: 'docs/plans/x.md',
    status: 'active',
    package: [],
    author: [],
    date: null,
    year: null,
    _highlightResult: {title: NONE, trail: []},
    _snippetResult: {text: NONE},
    ...given,
  };
}

/** @returns the answer that holds these hits and no others. */
export function found(query: string, hits: readonly SearchHit[]): Answer {
  return {kind: 'found', query, groups: groupHits(hits), shown: hits.length, total: hits.length};
}
