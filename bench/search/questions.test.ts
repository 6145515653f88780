import type {SearchRecord} from 'execplan-search';
import {describe, expect, it} from 'vitest';
import {judgeAnswers, makeQuestions, mixQuestions} from './questions.ts';

function decision(number: number): SearchRecord {
  return {
    objectID: `docs/plans/x.md#decision-${number}`,
    type: 'decision',
    kind: 'plan',
    title: `Keep budget${number} of worker${number} beside region${number}`,
    text: 'What is said of it.',
    trail: [],
    url: `docs/plans/x#decision-${number}`,
    page: 'docs/plans/x',
    plan: 'docs/plans/x.md',
    status: 'done',
    package: [],
    author: [],
    date: null,
    year: null,
  };
}

const RECORDS = Array.from({length: 8}, (_, number) => decision(number));

describe('makeQuestions', () => {
  it('asks about as many records of the type as it is told', () => {
    const questions = makeQuestions(RECORDS, 'decision', 4);
    expect(questions.rare.map(({query}) => query)).toEqual(
      [0, 2, 4, 6].map((number) => `budget${number} worker${number} region${number}`),
    );
    expect(makeQuestions(RECORDS, 'section', 4).rare).toEqual([]);
  });
});

describe('mixQuestions', () => {
  it('takes the kinds in turn', () => {
    const mixed = mixQuestions(makeQuestions(RECORDS, 'decision', 8), 6).map(({query}) => query);
    expect(mixed).toHaveLength(6);
    expect(mixed[4]).toMatch(/^budget\d worker\d region\d$/);
  });
});

describe('judgeAnswers', () => {
  it('judges each kind by itself', async () => {
    const questions = makeQuestions(RECORDS, 'decision', 8);
    const rare = new Map(questions.rare.map(({query, wanted}) => [query, wanted]));
    const ask = async (query: string) => ['else', rare.get(query)?.objectID];
    const qualities = await judgeAnswers(questions, ask, (hit, {objectID}) => hit === objectID);
    expect(qualities.rare).toEqual({queries: 8, mrr: 0.5, recall: 1});
    expect(qualities.misspelt.mrr).toBe(0);
  });
});
