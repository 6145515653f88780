import {describe, expect, it} from 'vitest';
import type {DecisionIndex} from '../../lists/decision-data.ts';
import {queryDecisions, shardsOf} from './decision-query.ts';

const INDEX: DecisionIndex = {
  schemaVersion: 1,
  perShard: 2,
  years: [
    ['2026', 2],
    ['2025', 1],
    [null, 2],
  ],
  plans: [
    {path: 'a.md', title: 'A'},
    {path: 'b.md', title: 'B'},
  ],
  authors: ['Ada', 'Grace'],
  packages: ['packages/web'],
  planOf: [0, 1, 0, 1, 0],
  authorOf: [0, 1, null, 0, null],
  rowsOfPackage: [[1, 3]],
};

describe('queryDecisions', () => {
  it.each([
    [{}, [0, 1, 2, 3, 4]],
    [{year: '2026'}, [0, 1]],
    [{year: '2025'}, [2]],
    [{year: '1999'}, []],
    [{plan: 'a.md'}, [0, 2, 4]],
    [{plan: 'c.md'}, []],
    [{author: 'Ada'}, [0, 3]],
    [{author: 'Nobody'}, []],
    [{package: 'packages/web'}, [1, 3]],
    [{package: 'packages/api'}, []],
    [{year: '2026', plan: 'b.md', author: 'Grace', package: 'packages/web'}, [1]],
  ])('finds for %j the rows %j', (query, rows) => {
    expect(queryDecisions(INDEX, query)).toEqual(rows);
  });
});

describe('shardsOf', () => {
  it('names each shard once', () => {
    expect(shardsOf([0, 1, 4], INDEX)).toEqual([0, 2]);
  });
});
