/** What the dialog shows for what is in its field. */
import {indexNameOf, type SearchClient, type SearchSettings} from 'execplan-search/client';
import {groupHits, type HitGroup} from './group-hits.ts';
import {HIGHLIGHT_TAGS} from './highlighted-text.ts';
import {failureWords, nothingWords, resultWords} from './words.ts';

/** More than a screen; all of them are on the page of results. What is shown of each is downloaded. */
const HITS = 10;

export type Answer =
  /** Nothing is asked. */
  | {kind: 'nothing'}
  | {kind: 'found'; query: string; groups: HitGroup[]; shown: number; total: number}
  /** The engine can't answer. */
  | {kind: 'failed'; query: string};

/** Asks the engine, in one request. Never rejects: a failure is an answer that says so. */
export async function ask(client: SearchClient, settings: SearchSettings, query: string): Promise<Answer> {
  const words = query.trim();
  if (words === '') return {kind: 'nothing'};
  try {
    const {results} = await client.search([
      {indexName: indexNameOf(settings, 'relevance'), query: words, hitsPerPage: HITS, ...HIGHLIGHT_TAGS},
    ]);
    const [response] = results;
    if (!response) return {kind: 'failed', query};
    const {hits, nbHits} = response;
    return {kind: 'found', query, groups: groupHits(hits), shown: hits.length, total: nbHits};
  } catch (error) {
    console.warn(error);
    return {kind: 'failed', query};
  }
}

/** @returns what happened in a sentence. */
export function answerWords(answer: Answer, isOnline: boolean): string {
  switch (answer.kind) {
    case 'nothing':
      return '';
    case 'failed':
      return failureWords(isOnline);
    case 'found': {
      const {query, shown, total} = answer;
      if (total === 0) return nothingWords(query);
      return shown < total ? `${shown} of ${resultWords(total)}, best first` : resultWords(total);
    }
  }
}
