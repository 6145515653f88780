import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, test} from 'vitest';
import {findUnmarkedSyntax, remarkGfmFor} from './gfm.ts';
import {corpusSources, fixtureSources} from './testing/sources.ts';

const whole = unified().use(remarkParse).use(remarkGfm).freeze();

function expectSameTree(source: string): void {
  const sparing = unified().use(remarkParse).use(remarkGfmFor, findUnmarkedSyntax(source));
  expect(sparing.parse(source)).toEqual(whole.parse(source));
}

describe('findUnmarkedSyntax', () => {
  test.each([
    ['See `packages/api` and @events-hub/api, ~~not~~ | a |', {urls: false, emails: false, tables: false}],
    ['HTTP is a protocol', {urls: true, emails: false, tables: false}],
    ['see www.example.org', {urls: true, emails: false, tables: false}],
    ['ask a@b.example', {urls: false, emails: true, tables: false}],
    ['ask a\\@b.example', {urls: false, emails: true, tables: false}],
    ['ask a&#64;b.example', {urls: true, emails: true, tables: false}],
    ['R&D', {urls: true, emails: true, tables: false}],
    ['this & that', {urls: false, emails: false, tables: false}],
    ['| a |\n| - |', {urls: false, emails: false, tables: true}],
    ['> - a|b\r\n>   -|-\r\n', {urls: false, emails: false, tables: true}],
    ['a\n:-\n', {urls: false, emails: false, tables: true}],
    ['a\n---\n\n- | b\n\n`| - |`\n\n| a |', {urls: false, emails: false, tables: false}],
  ])('%s', (source, expected) => {
    expect(findUnmarkedSyntax(source)).toEqual(expected);
  });
});

describe('remarkGfmFor reads what remark-gfm reads', () => {
  test.each([
    'a https://example.org/x(y), HTTPS://EXAMPLE.ORG and www.example.org.',
    'a\\@b.example a@\\_b.example a@b.example. mailto:a@b.example xmpp:a@b.example/c',
    'ht&#116;p://example.org a&commat;b.example ww&#119;.example.org',
    '**a**@b.example _a@b.example_ `a@b.example` [a@b.example](x)',
    '| a | b |\n| - | - |\n| ~~a~~ | a@b.example |\n\n- [x] done[^1]\n\n[^1]: http://example.org',
    'a@b @c.example c@ d@-e.example',
  ])('%s', expectSameTree);

  test.each([
    ['blanks', ' '.repeat(1_000_000)],
    ['a long row', `${' '.repeat(500_000)}|${'-'.repeat(500_000)}x`],
    ['marks of quotes', '> '.repeat(500_000)],
    ['many rows', `${' '.repeat(100)}|${'-'.repeat(100)}x\n`.repeat(5_000)],
  ])('looks for tables in linear time: %s', (_, source) => {
    expect(findUnmarkedSyntax(source).tables).toBe(false);
  });

  test('in the fixtures and in the corpus', () => {
    for (const {source} of [...fixtureSources(), ...corpusSources()]) expectSameTree(source);
  });

  test('in texts made of the pieces of tables', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        '|',
        '-',
        ':',
        '---',
        '| - | - |',
        '| a | b |',
        ':-:',
        '\n',
        '\r\n',
        '\n\n',
        ' ',
        '\t',
        '    ',
      ],
      ...['> ', '- ', '1. ', '\\', '`', '```', '#', '<b>', '[^1]: '],
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 16}), (pieces) => expectSameTree(pieces.join(''))),
      {numRuns: 3000},
    );
  });

  test('in texts made of the pieces of addresses', () => {
    const piece = fc.constantFrom(
      ...['a', '.', '@', '\\', '-', '_', '*', '+', ':', '/', '&', '#64;', '&#64;', '&commat;', '&#x61;', ';'],
      ...[
        'http',
        'HTTPS',
        '://',
        'www',
        '.',
        ' ',
        '\n',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '|',
        '~~',
        'mailto:',
        '\n\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 14}), (pieces) => expectSameTree(pieces.join(''))),
      {numRuns: 3000},
    );
  });
});
