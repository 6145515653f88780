import {describe, expect, it} from 'vitest';
import {wrap} from './wrap.ts';

describe('wrap', () => {
  it('keeps lines within the width, with their indent', () => {
    const lines = wrap('one two three four five six seven', 12, '  ').split('\n');
    expect(lines).toEqual(['one two', '  three four', '  five six', '  seven']);
  });

  it('never begins a line with what would open another block', () => {
    expect(wrap('one two - three 1. four', 7)).toBe('one two -\nthree 1.\nfour');
  });

  it('leaves the text alone without a width', () => {
    expect(wrap('one two three', 0)).toBe('one two three');
  });
});
