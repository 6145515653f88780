import {describe, expect, it} from 'vitest';
import {groupByMonth, monthWords} from './months.ts';

describe('groupByMonth', () => {
  it('puts neighbours of one month together', () => {
    const dates = ['2026-03-02', '2026-03-01T09:00Z', '2026-01-31', null, null];
    expect(groupByMonth(dates.map((date) => ({date}))).map(({month, rows}) => [month, rows.length])).toEqual([
      ['2026-03', 2],
      ['2026-01', 1],
      [null, 2],
    ]);
  });
});

describe('monthWords', () => {
  it.each([
    ['2026-01', 'January 2026'],
    ['2025-12', 'December 2025'],
  ])('%s is %s wherever the reader is', (month, words) => {
    expect(monthWords(month)).toBe(words);
  });
});
