import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, test} from 'vitest';
import {findLiteralAddresses, remarkGfmFor} from './gfm.ts';
import {corpusSources, fixtureSources} from './testing/sources.ts';

const whole = unified().use(remarkParse).use(remarkGfm).freeze();

function expectSameTree(source: string): void {
  const sparing = unified().use(remarkParse).use(remarkGfmFor, findLiteralAddresses(source));
  expect(sparing.parse(source)).toEqual(whole.parse(source));
}

describe('findLiteralAddresses', () => {
  test.each([
    ['See `packages/api` and @events-hub/api, ~~not~~ | a |', {urls: false, emails: false}],
    ['HTTP is a protocol', {urls: true, emails: false}],
    ['see www.example.org', {urls: true, emails: false}],
    ['ask a@b.example', {urls: false, emails: true}],
    ['ask a\\@b.example', {urls: false, emails: true}],
    ['ask a&#64;b.example', {urls: true, emails: true}],
    ['R&D', {urls: true, emails: true}],
    ['this & that', {urls: false, emails: false}],
  ])('%s', (source, expected) => {
    expect(findLiteralAddresses(source)).toEqual(expected);
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

  test('in the fixtures and in the corpus', () => {
    for (const {source} of [...fixtureSources(), ...corpusSources()]) expectSameTree(source);
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
