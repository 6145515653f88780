import {describe, expect, it} from 'vitest';
import {misspell} from './misspell.ts';

const never = (): boolean => false;

describe('misspell', () => {
  it('substitutes, exchanges and leaves out in turn', () => {
    expect(misspell('budget', 0, never)).toBe('bhdget');
    expect(misspell('budget', 1, never)).toBe('bugdet');
    expect(misspell('budget', 2, never)).toBe('budet');
  });

  it('keeps the first letter', () => {
    for (let turn = 0; turn < 30; turn += 1) expect(misspell('retry', turn, never)).toMatch(/^r/);
  });

  it('makes no other word', () => {
    expect(misspell('budget', 0, (word) => word === 'bhdget')).toBe('buqget');
    expect(misspell('budget', 0, () => true)).toBeNull();
  });

  it('makes an error where exchanged letters are the same', () => {
    expect(misspell('seeee', 1, never)).not.toBe('seeee');
  });
});
