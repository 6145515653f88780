import {describe, expect, it} from 'vitest';
import {sample} from './sample.ts';

describe('sample', () => {
  it('takes all of few', () => {
    expect(sample([1, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(sample([1, 2, 3], Number.POSITIVE_INFINITY)).toEqual([1, 2, 3]);
  });

  it('spreads over all', () => {
    expect(sample([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 2, 5, 7]);
  });

  it('takes no entry twice', () => {
    const entries = Array.from({length: 1117}, (_, index) => index);
    expect(new Set(sample(entries, 1000)).size).toBe(1000);
  });
});
