import {parseDocument} from 'execplan';
import fc from 'fast-check';
import type {Node, Parent} from 'mdast';
import {describe, expect, it} from 'vitest';
import {mutatedPlans, scrambledPlans} from '../execplan/testing/mutations.ts';
import {corpusSources, fixtureSources} from '../execplan/testing/sources.ts';
import {createPieceParser} from './parse-pieces.ts';
import {splitPieces} from './split-pieces.ts';

/** The same plans at every run; more and other ones: `PROPERTY_RUNS=5000 vitest run plugins/execplan-history`. */
const OPTIONS = process.env.PROPERTY_RUNS
  ? {numRuns: Number(process.env.PROPERTY_RUNS)}
  : {numRuns: 200, seed: 1};
const fixtures = fixtureSources().map(({source}) => source);

/** A tree without places in its file. */
function withoutPlaces(node: Node): object {
  const {position: _, children, ...own} = node as Parent;
  return children ? {...own, children: children.map(withoutPlaces)} : own;
}

function check(source: string): void {
  expect(splitPieces(source).join('')).toBe(source);
  const [whole, parts] = [parseDocument(source), createPieceParser().parse(splitPieces(source))];
  expect(withoutPlaces(parts.root)).toEqual(withoutPlaces(whole.root));
  expect([parts.fenced, parts.frontMatter]).toEqual([whole.fenced, whole.frontMatter]);
}

function checkNext(before: string, after: string): void {
  const parser = createPieceParser();
  parser.parse(splitPieces(before));
  const [whole, parts] = [parseDocument(after), parser.parse(splitPieces(after))];
  expect(withoutWidths(withoutPlaces(parts.root))).toEqual(withoutWidths(withoutPlaces(whole.root)));
}

/** A list that is put together doesn't know whether blank lines part its items. */
function withoutWidths(node: object): object {
  const {spread: _, children, ...own} = node as {spread?: boolean; children?: object[]};
  return children ? {...own, children: children.map(withoutWidths)} : own;
}

describe('splitPieces', () => {
  it('cuts before headings of the first two levels', () => {
    const text =
      '# A\n\nOne.\n\n### Deeper\n\n## B\n\n```\n\n## in code\n```\n\n## C\nTwo.\n## no blank line before it\n';
    expect(splitPieces(text)).toEqual([
      '# A\n\nOne.\n\n### Deeper\n\n',
      '## B\n\n```\n\n## in code\n```\n\n',
      '## C\nTwo.\n## no blank line before it\n',
    ]);
  });

  it.each([
    ['a definition', '[a]: https://example.org'],
    ['a footnote', '[^1]: far away'],
    ['a comment', '<!-- one'],
    ['a fence in a list', '- ```\n  x\n  ```'],
    ['a fence without end', '```'],
    ['values above', '## B', '---\ntitle: A\n---\n\n'],
    ['other line breaks', 'one\r\ntwo'],
  ])('leaves a text with %s whole', (_, words, above = '') => {
    const text = `${above}# A\n\n${words}\n\n## B\n\nText.\n`;
    expect(splitPieces(text)).toEqual([text]);
  });
});

describe('parsing in pieces', () => {
  it('gives the tree of the whole, whatever became of a plan', () => {
    fc.assert(fc.property(mutatedPlans(fixtures), check), OPTIONS);
    fc.assert(fc.property(scrambledPlans, check), OPTIONS);
  });

  it('gives the tree of the whole to the next state of a plan, of which it holds most items', () => {
    const pair = fc
      .constantFrom(...fixtures)
      .chain((source) => fc.tuple(fc.constant(source), mutatedPlans([source])));
    fc.assert(
      fc.property(pair, ([before, after]) => {
        checkNext(before, after);
        checkNext(after, before);
      }),
      OPTIONS,
    );
    for (const {source} of corpusSources()) {
      checkNext(source, source.replace(/\[ \]/, '[x]'));
      checkNext(source, source.replace(/^- /m, '- One more.\n- '));
    }
  });

  it('gives the tree of the whole for plans that people wrote', () => {
    for (const {source} of corpusSources()) check(source);
  });
});
