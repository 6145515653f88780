import {describe, expect, it} from 'vitest';
import {judge, placeOf} from './judge.ts';

describe('placeOf', () => {
  it('counts from 1 and looks at ten hits', () => {
    const hits = Array.from({length: 12}, (_, index) => index);
    expect(placeOf(hits, (hit) => hit === 0)).toBe(1);
    expect(placeOf(hits, (hit) => hit === 9)).toBe(10);
    expect(placeOf(hits, (hit) => hit === 10)).toBeNull();
  });

  it('takes the first of several right hits', () => {
    expect(placeOf(['a', 'b', 'c'], (hit) => hit !== 'a')).toBe(2);
  });
});

describe('judge', () => {
  it('is the mean of one over the places, and the share of the first five', () => {
    expect(judge([1, 2, 10, null])).toEqual({queries: 4, mrr: (1 + 0.5 + 0.1) / 4, recall: 0.5});
  });

  it('is nothing of nothing', () => {
    expect(judge([])).toEqual({queries: 0, mrr: 0, recall: 0});
  });
});
