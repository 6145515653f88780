import {describe, expect, it} from 'vitest';
import {readRecent, withoutRecent, withRecent} from './recent-searches.ts';

describe('recent searches', () => {
  it('puts the latest first, and none twice', () => {
    expect(withRecent(['quota', 'Circuit breaker'], ' circuit breaker ')).toEqual([
      'circuit breaker',
      'quota',
    ]);
  });

  it('keeps five', () => {
    expect(withRecent(['a', 'b', 'c', 'd', 'e'], 'f')).toEqual(['f', 'a', 'b', 'c', 'd']);
  });

  it('keeps no empty one', () => {
    expect(withRecent(['a'], '  ')).toEqual(['a']);
  });

  it('takes one out', () => {
    expect(withoutRecent(['a', 'b'], 'A')).toEqual(['b']);
  });

  it.each([
    [null, []],
    ['', []],
    ['{"a": 1}', []],
    ['["a", 2, "", null, "b"]', ['a', 'b']],
    ['["1","2","3","4","5","6"]', ['1', '2', '3', '4', '5']],
    ['no JSON', []],
  ])('reads %j', (stored, list) => {
    expect(readRecent(stored)).toEqual(list);
  });
});
