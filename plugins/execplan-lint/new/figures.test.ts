import {readFileSync} from 'node:fs';
import {parseDocument} from 'execplan';
import {describe, expect, test} from 'vitest';
import {figuresAsProse, readFigures} from './figures.ts';

const CONSTRAINTS = readFileSync(new URL('../../../ai/constraints.md', import.meta.url), 'utf8');

function prose(...lines: string[]): string[] {
  return figuresAsProse(readFigures(parseDocument(`${lines.join('\n')}\n`)));
}

describe("this project's constraints", () => {
  const figures = readFigures(parseDocument(CONSTRAINTS));
  const paragraphs = figuresAsProse(figures);
  const ids = figures.groups.flatMap((group) => group.figures.map(({title}) => title?.slice(0, 4)));

  test('each is there, with its figure or by its title', () => {
    const all = [...CONSTRAINTS.matchAll(/^### (C-\d\d)/gm)].map((match) => match[1]);
    const others = figures.withoutFigure.map((title) => title.slice(0, 4));
    expect([...ids, ...others].sort()).toEqual(all);
    expect(figures.leftOut).toEqual([]);
    expect(others).toEqual(['C-01', 'C-02', 'C-17', 'C-19', 'C-21', 'C-24', 'C-26', 'C-27', 'C-28']);
  });

  test('stand in their own words, without what points elsewhere', () => {
    expect(paragraphs).toContain(
      'Bundle budgets. All sizes are gzipped. C-03 Embed UMD bundle: At most 45 kB, with Preact and its React compatibility layer. C-04 Embed ESM bundle: At most 35 kB. C-05 Block bundles: At most 15 kB for each block. C-06 Design tokens: At most 12 kB.',
    );
    expect(paragraphs).toContain(
      'Telemetry. C-22 Span names: OpenTelemetry spans are named with one of these prefixes and no other: `sdk.*`, `provider.cityspark.*`, `composer.*`, `cache.*`, `analytics.*`. Two single names are allowed beside them: `fragment.render` and `seo.sitemap`.',
    );
    const text = paragraphs.join('\n');
    expect(text).toContain(
      'C-15 Circuit breaker: Opens when at least half of at least 20 calls failed within 60 s.',
    );
    expect(text).toContain('`chat_latency_ms`, `ai_fallback_triggered`.');
    expect(text).not.toMatch(/Section|ADR-|\]\(|\n\n/);
  });
});

describe('forms', () => {
  test('entries of a list', () => {
    expect(
      prose(
        '# Hard constraints',
        '',
        '- **No iframes**; embeds use a shadow root.',
        '- Composer P95 ≤ 300 ms; chat P99 ≤ 900 ms',
        '- C-4: [Tokens](../tokens.md) take at most',
        '  12 kB. Section 10.',
        '- Events: `a`, `b`, `c`',
      ),
    ).toEqual([
      'Composer P95 ≤ 300 ms; chat P99 ≤ 900 ms. C-4: Tokens take at most 12 kB. Events: `a`, `b`, `c`.',
    ]);
  });

  test('rows of a table', () => {
    expect(
      prose('## Budgets', '', '| bundle | limit |', '| --- | --- |', '| UMD | 45 kB |', '| ESM | none |'),
    ).toEqual(['Budgets. UMD: 45 kB.']);
    expect(
      prose(
        '## Budgets',
        '',
        '| bundle | limit | checked |',
        '| --- | --- | --- |',
        '| UMD | 45 kB | in CI |',
      ),
    ).toEqual(['Budgets. UMD: limit 45 kB, checked in CI.']);
  });

  test('headings without an id', () => {
    expect(
      prose(
        '# Limits',
        '',
        '## Bundle',
        '',
        '### UMD',
        '',
        'At most 45 kB.',
        '',
        '## Wait',
        '',
        'At most 2 s.',
      ),
    ).toEqual(['Bundle. UMD: At most 45 kB.', 'Wait. At most 2 s.']);
  });

  test('paragraphs of a document without headings', () => {
    expect(prose('A call takes at most 2 s. It is short.')).toEqual(['A call takes at most 2 s.']);
    expect(prose('Exactly one block is the hero.')).toEqual(['Exactly one block is the hero.']);
  });

  test('Windows line ends', () => {
    expect(prose('## Wait\r', '\r', 'At most\r', '2 s.\r')).toEqual(['Wait. At most 2 s.']);
  });
});

test.each([
  'Decided in ADR-0001.',
  'See sections 4.2 and 5.',
  'Written on 2026-03-02.',
  'Hashes are `sha384` or sha512.',
  'Version v1.6 of the specification holds.',
  'Run `pnpm test -- 300`.',
  '~~At most 45 kB.~~',
])('%j has no figure', (text) => {
  expect(prose(text)).toEqual([]);
});

test('Markdown stays as it was written, on one line', () => {
  expect(prose('At most 3 \\*stars\\* in `a_b`,', 'with *some* weight.')).toEqual([
    'At most 3 \\*stars\\* in `a_b`, with some weight.',
  ]);
});

test('what is too much is counted', () => {
  const list = Array.from({length: 50}, (_, index) => `- Limit ${index} is ${index} kB.`);
  const {groups, leftOut} = readFigures(
    parseDocument([...list, `- ${'At most 3 kB of it. '.repeat(40)}`].join('\n')),
  );
  expect(groups.flatMap(({figures}) => figures)).toHaveLength(40);
  expect(leftOut).toHaveLength(11);
});

test('what a plan can not say is counted', () => {
  const document = parseDocument('### C-1 Size\n\nAt most 3 kB.\n\n### C-2 Checks\n\nLevel 2 in `x`.\n');
  const figures = readFigures(document, {canSay: (sentence) => !sentence.includes('`x`')});
  expect(figuresAsProse(figures)).toEqual(['C-1 Size: At most 3 kB.']);
  expect(figures).toMatchObject({leftOut: ['C-2 Checks'], withoutFigure: []});
});

test.each(['', '# Nothing\n', '```\n3 kB\n```\n', '<div>\n3 kB\n</div>\n', '| a |\n| --- |\n'])(
  '%j',
  (text) => {
    expect(readFigures(parseDocument(text))).toEqual({groups: [], withoutFigure: [], leftOut: []});
  },
);
