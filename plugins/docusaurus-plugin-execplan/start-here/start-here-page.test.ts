import {parseDocument} from 'execplan';
import {describe, expect, it} from 'vitest';
import {toGraph} from '../graph/content-graph.ts';
import {linkTargets} from '../page-metadata.ts';
import {content, page} from '../testing/content.ts';
import {findDataFlow} from './data-flow.ts';
import {firstWords} from './first-words.ts';
import {readingMinutes} from './reading-time.ts';
import {startHerePage} from './start-here-page.ts';

const ARCHITECTURE = `# Architecture

Words before.

\`\`\`mermaid
flowchart LR
  x --> y
\`\`\`

## Data flow

\`\`\`mermaid
flowchart LR
  till[Till] -->|sums| shelf
\`\`\`

### In words

1. Money goes in.
2. Goods come out.

## More

Not this.
`;

function done(title: string, more = '') {
  return `# ${title}

## Progress

- [x] (2026-01-02) Done.

## Surprises & Discoveries

- Observation: It rained.

## Decision Log

- Decision: One.
  Rationale: Because.
  Date/Author: 2026-01-02 / Ada
${more}
## Outcomes & Retrospective

It works and everybody is glad of it.
`;
}

const pages = [
  page(
    'README.md',
    '# Shop\n\n[![Badge](b.svg)](https://ci.example.test)\n\nA small shop that sells lamps and rope.',
  ),
  page('docs/product/spec.md', `# Spec\n\n${'word '.repeat(231)}\n\n\`\`\`\n${'code '.repeat(900)}\n\`\`\``),
  page('docs/ARCHITECTURE.md', ARCHITECTURE),
  page('docs/plans/a.md', done('A')),
  page(
    'docs/plans/b.md',
    done('B', '\n- Decision: Two.\n  Rationale: Because.\n  Date/Author: 2026-01-02 / Ada\n'),
  ),
  page('docs/plans/c.md', `${done('C')}\nSee \`docs/plans/d.md\`.`),
  page('docs/plans/d.md', done('D')),
  page('docs/plans/e.md', done('E').replace('[x]', '[ ]')),
];

function pageOf(given: typeof pages) {
  const all = content(given);
  const graph = toGraph(all, linkTargets(all, '/b/', null));
  return startHerePage({pages: all.pages, graph, packages: [], terms: 0, commands: null});
}

describe('startHerePage', () => {
  it('says what the repository says of itself, and where', () => {
    const {rows, listing, address} = pageOf(pages);
    expect(address).toBe('start-here');
    expect(rows?.about).toEqual({
      text: 'A small shop that sells lamps and rope.',
      source: {label: 'README.md', href: '/b/README'},
    });
    expect(listing.diagram?.source).toContain('till[Till]');
    expect(rows?.flow).toMatchObject({
      words: [{entries: ['Money goes in.', 'Goods come out.'], isOrdered: true}],
      arrows: [{from: 'Till', to: 'shelf', label: 'sums'}],
      source: {label: 'Architecture, Data flow', href: '/b/docs/ARCHITECTURE#data-flow'},
    });
    expect(rows?.plansFolder).toBe('docs/plans');
  });

  it('orders what is to be read, with its time', () => {
    expect(pageOf(pages).rows?.reading.map(({path, minutes}) => [path, minutes])).toEqual([
      // 231 words and a title; code isn't counted.
      ['docs/product/spec.md', 2],
      ['docs/ARCHITECTURE.md', 1],
    ]);
  });

  it('chooses plans by its rule', () => {
    expect(pageOf(pages).rows?.plans.map(({label, citedBy, reasoned}) => [label, citedBy, reasoned])).toEqual(
      [
        ['D', 1, 1],
        ['B', 0, 2],
        ['A', 0, 1],
      ],
    );
  });

  it('leaves out what isn’t there', () => {
    const {rows, listing} = pageOf([page('notes.md', '# Notes')]);
    expect(listing).toEqual({diagram: null});
    expect(rows).toMatchObject({
      about: null,
      flow: null,
      reading: [],
      plans: [],
      convention: null,
      plansFolder: null,
    });
  });
});

it('counts words of all scripts', () => {
  const minutes = (text: string) => readingMinutes(parseDocument(text).root);
  expect(minutes('')).toBe(0);
  expect(minutes('one')).toBe(1);
  expect(minutes('word '.repeat(230))).toBe(1);
  expect(minutes('字'.repeat(1_001))).toBe(3);
});

it('finds the words beside a drawing, or before it', () => {
  const flow = (text: string) => findDataFlow(parseDocument(text).root);
  const drawing = '```mermaid\ngraph LR\n a-->b\n```';
  expect(flow(`# A\n\nBefore it.\n\n${drawing}\n\n## B\n\n${'```\nx\n```'}`)?.words).toEqual([
    {text: 'Before it.'},
  ]);
  expect(flow(`${drawing}\n\nBehind it.\n\nAnd more.`)?.words).toHaveLength(2);
  expect(flow('# A\n\n```mermaid\nsequenceDiagram\n```')).toBeNull();
});

it('takes no badges and rows of links for words', () => {
  const words = (text: string) => firstWords(parseDocument(text).root);
  expect(
    words(
      '# A\n\n![a b c d e f](x.svg)\n\n[One page here](a.md) · [Another page](b.md)\n\nIt sells lamps to people.',
    ),
  ).toBe('It sells lamps to people.');
  expect(words('# A\n\nShort.')).toBeNull();
});
