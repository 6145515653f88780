import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cutText, jsonBytes} from './cut-text.ts';

function bytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}

describe('cutText', () => {
  it.each([
    ['', 10, []],
    ['short', 10, ['short']],
    ['one two three', 8, ['one two ', 'three']],
    ['one two three', 7, ['one ', 'two ', 'three']],
    // Without a space in its second half, between characters.
    ['a bcdefghijk', 10, ['a bcdefghi', 'jk']],
    ['first\nsecond', 9, ['first\n', 'second']],
    // A quote takes two bytes.
    ['""""', 6, ['"""', '"']],
    // A pair isn't torn apart.
    ['🙂🙂', 6, ['🙂', '🙂']],
  ])('cuts %j to %i bytes', (text, limit, parts) => {
    expect(cutText(text, limit)).toEqual(parts);
  });

  it('cuts a script without spaces before a word', () => {
    const text = '我们决定使用搜索引擎。'.repeat(30);
    const parts = cutText(text, 200);
    expect(parts.join('')).toBe(text);
    const words = new Set(['我们', '决定', '使用', '搜索', '引擎', '。']);
    for (const part of parts) expect([...words].some((word) => part.startsWith(word))).toBe(true);
  });

  it('loses nothing and keeps the limit, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({maxLength: 400, unit: 'binary'}), fc.lorem({maxCount: 60})),
        fc.integer({min: 6, max: 120}),
        (text, limit) => {
          const parts = cutText(text, limit);
          expect(parts.join('')).toBe(text);
          for (const part of parts) {
            expect(part).not.toBe('');
            expect(bytes(part)).toBeLessThanOrEqual(limit);
          }
        },
      ),
    );
  });
});

describe('jsonBytes', () => {
  it('counts as JSON is written', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 80}), (text) => {
        expect(jsonBytes(text)).toBe(bytes(text));
      }),
    );
    expect(jsonBytes('\ud83d')).toBe(bytes('\ud83d'));
  });
});
