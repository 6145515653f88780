import type {RecordType, SearchRecord} from 'execplan-search';
import {judge, placeOf, type Quality} from './judge.ts';
import {makeQueries, QUERY_KINDS, type QueryKind} from './queries.ts';
import {sample} from './sample.ts';
import {countWords} from './vocabulary.ts';

/** A query and the record that is looked for. */
export interface Question {
  query: string;
  wanted: SearchRecord;
}

export type Questions = Record<QueryKind, Question[]>;
export type Qualities = Record<QueryKind, Quality>;

/**
 * Makes the questions about a site's records of a type. Those that haven't the words for a query of a kind have none of
 * it.
 *
 * @param records all of the site: they say which words are rare
 * @param count about how many is asked, evenly spread over all
 */
export function makeQuestions(records: readonly SearchRecord[], type: RecordType, count: number): Questions {
  const vocabulary = countWords(records);
  const numbered = records
    .filter((record) => record.type === type)
    .map((wanted, number) => ({wanted, number}));
  const questions: Questions = {rare: [], ordinary: [], prefix: [], misspelt: []};
  for (const {wanted, number} of sample(numbered, count)) {
    const queries = makeQueries(wanted, number, vocabulary);
    for (const kind of QUERY_KINDS) {
      const query = queries[kind];
      if (query !== null) questions[kind].push({query, wanted});
    }
  }
  return questions;
}

/** Takes a number of questions of each kind, evenly spread. */
export function sampleQuestions(questions: Questions, count: number): Questions {
  const of = (kind: QueryKind): Question[] => sample(questions[kind], count);
  return {rare: of('rare'), ordinary: of('ordinary'), prefix: of('prefix'), misspelt: of('misspelt')};
}

/** Mixes the kinds, one after the other: `count` questions in all. */
export function mixQuestions(questions: Questions, count: number): Question[] {
  const ofEach = Math.ceil(count / QUERY_KINDS.length);
  const chosen = sampleQuestions(questions, ofEach);
  return Array.from({length: ofEach}, (_, place) => QUERY_KINDS.flatMap((kind) => chosen[kind][place] ?? []))
    .flat()
    .slice(0, count);
}

/** Answers a query with hits, the best first. */
export type Ask<Hit> = (query: string) => Promise<readonly Hit[]>;

/** Asks everything and judges the answers, kind by kind. */
export async function judgeAnswers<Hit>(
  questions: Questions,
  ask: Ask<Hit>,
  isRight: (hit: Hit, wanted: SearchRecord) => boolean,
): Promise<Qualities> {
  const of = async (kind: QueryKind): Promise<Quality> => {
    const places: (number | null)[] = [];
    for (const {query, wanted} of questions[kind]) {
      places.push(placeOf(await ask(query), (hit) => isRight(hit, wanted)));
    }
    return judge(places);
  };
  return {
    rare: await of('rare'),
    ordinary: await of('ordinary'),
    prefix: await of('prefix'),
    misspelt: await of('misspelt'),
  };
}
