import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {markedSegment, safeSegment} from './segment.ts';

describe('safeSegment', () => {
  it.each([
    '2025-01-08-improve-error-handling',
    'ADR-0001',
    '.agent',
    '_category_',
    '0001-adr',
    'with space',
    'a+b,c;d=e@f$g~h',
    "it's",
    'a&b',
    'café',
    'café'.normalize('NFD'),
    '日本語 計画',
    '🚀-launch',
    'नमस्ते',
    '__proto__',
    'constructor',
    '-',
    'x'.repeat(240),
  ])('keeps %j', (name) => {
    expect(safeSegment(name)).toBe(name);
  });

  it.each([
    ['a(b)', 'a_b_~cce46ea1'],
    ['100%', '100_~32e48995'],
    ['a#b?', 'a_b_~5c6c53d3'],
    ['a:b', 'a_b~6783a31e'],
    ['a*b', 'a_b~15eb0a79'],
    ['a\\b', 'a_b~c62016d0'],
    ['a!b', 'a_b~80f8c6e5'],
    ['[slug]', '_slug_~2dded012'],
    ['.', '.~cdb4ee2a'],
    ['..', '..~5ec1f7e7'],
    ['', '~e3b0c442'],
    ['&c', '_c~ef9d5f1f'],
    ['dots.', 'dots.~fde37abc'],
    ['index.html', 'index.html~0eb54730'],
    ['x.md', 'x.md~398842b6'],
    ['__server', '__server~00394274'],
  ])('replaces %j by %j', (name, expected) => {
    expect(safeSegment(name)).toBe(expected);
  });

  it.each([
    ' a',
    'a ',
    'tab\there',
    'new\nline',
    '\u200B',
    '\u202Egnp',
    'x.HTM',
    'a"b',
    'a<b>',
    'a|b^c`d',
    '\uD800',
  ])('does not keep %j', (name) => {
    expect(safeSegment(name)).toMatch(/~[0-9a-f]{8}$/);
  });

  it('makes of any name one that every step on the way can take', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 120}), (name) => {
        const segment = safeSegment(name);
        const url = new URL(`/${segment}/x`, 'https://example.org').pathname;
        expect(decodeURIComponent(encodeURI(segment))).toBe(segment);
        expect([`/${segment}/x`, encodeURI(`/${segment}/x`)]).toContain(url);
        expect(Buffer.byteLength(`${segment}.md`)).toBeLessThanOrEqual(255);
        expect(segment).not.toMatch(/[\\/#?%()*:!]|^\.*$|^&|\.(?:md|html?)$/i);
        expect(safeSegment(segment)).toBe(segment);
      }),
    );
  });
});

describe('markedSegment', () => {
  it('reads like the name and depends on the identity alone', () => {
    expect(markedSegment('Foo', 'a/Foo')).toMatch(/^Foo~/);
    expect(markedSegment('Foo', 'a/Foo')).not.toBe(markedSegment('Foo', 'b/Foo'));
    expect(markedSegment('Foo', 'a/Foo')).toBe(markedSegment('Foo', 'a/Foo'));
  });

  it('cuts between characters', () => {
    expect(markedSegment('あ'.repeat(100), '')).toMatch(/^あ{66}~/);
  });
});
