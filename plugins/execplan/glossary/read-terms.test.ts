import {describe, expect, it} from 'vitest';
import {parseDocument} from '../document.ts';
import {readTerms} from './read-terms.ts';
import {meaningText} from './term.ts';

function read(markdown: string, path = 'docs/product/spec.md') {
  return readTerms(parseDocument(markdown).root, path).map(({name, aliases, meaning, line}) => ({
    name,
    aliases,
    meaning: meaningText(meaning),
    line,
  }));
}

const names = (markdown: string, path?: string) =>
  read(markdown, path).map(({name, meaning}) => `${name}: ${meaning}`);

describe('readTerms', () => {
  it('reads lists below a title that says terms, with other names and remarks', () => {
    const terms = read(`# Spec

## 2. Terms

- **Host page**: the page in which \`guide\` appears.
- **Content Security Policy (CSP)** — what a page may load.
- *Page document* (\`PageDoc\`) – blocks in order.
- **P95, P99**: values.
- Plan link: an address.
- **Row** (in lists): one of several.
- **Dotted.** Ends with a full stop.
- A sentence of a list that goes on and on without saying what anything means: nothing.
- TBD: later
`);
    expect(terms).toEqual([
      {name: 'Host page', aliases: [], meaning: 'the page in which guide appears.', line: 5},
      {name: 'Content Security Policy', aliases: ['CSP'], meaning: 'what a page may load.', line: 6},
      {name: 'Page document', aliases: ['PageDoc'], meaning: 'blocks in order.', line: 7},
      {name: 'P95', aliases: ['P99'], meaning: 'values.', line: 8},
      {name: 'Plan link', aliases: [], meaning: 'an address.', line: 9},
      {name: 'Row', aliases: [], meaning: '(in lists) one of several.', line: 10},
      {name: 'Dotted', aliases: [], meaning: 'Ends with a full stop.', line: 11},
    ]);
  });

  it('keeps inline code apart, and drops HTML and images', () => {
    const [term] = readTerms(
      parseDocument('## Glossary\n\n- **Host page**: uses `a<b>` <b>and</b> ![x](y.png) more.').root,
      'x.md',
    );
    expect(term?.meaning).toEqual(['uses ', {code: 'a<b>'}, ' and more.']);
    expect(term?.section).toEqual({title: 'Glossary', level: 2});
  });

  it('reads paragraphs, and definitions below their term', () => {
    expect(
      names(
        '## Definitions\n\n**Host page**: a page.\n\nPlan hash\n: a fingerprint\n\nPlan link\n\n: an address\n\nAn ordinary sentence: with a colon.',
      ),
    ).toEqual(['Host page: a page.', 'Plan hash: a fingerprint', 'Plan link: an address']);
  });

  it('reads headings of their own, in groups too, and leaves out what is no term', () => {
    const text =
      '# Glossary\n\n## Overview\n\nWhat this is.\n\n## Host page\n\nA page.\n\n## H\n\n### Hero block\n\nThe first.\n\n### Hash\n\n- **Plan hash**: a fingerprint.';
    expect(names(text, 'docs/glossary.md')).toEqual([
      'Host page: A page.',
      'Hero block: The first.',
      'Plan hash: a fingerprint.',
    ]);
  });

  it('reads tables whose head says that they define', () => {
    const table = (head: string) =>
      `## Quotas\n\n| ${head} |\n| --- | --- |\n| **Host page** | a page |\n| x <b> | y |`;
    expect(names(table('Term | Meaning'))).toEqual(['Host page: a page', 'x: y']);
    expect(names(table('Abbreviation | Description'))).toHaveLength(2);
    expect(names(table('Concept | Definition'))).toHaveLength(2);
    expect(names(table('Name | Description'))).toEqual([]);
    expect(names(table('Term | Days'))).toEqual([]);
    expect(names('## Terms\n\n| Name | Description |\n| --- | --- |\n| Host page | a page |')).toHaveLength(
      1,
    );
  });

  it.each(['用語', '术语', 'Begriffe', 'Glossaire', 'Términos', 'Глоссарий', 'Key terms and definitions'])(
    'knows the title %s',
    (title) => {
      expect(names(`## ${title}\n\n- **Seite**: etwas`)).toEqual(['Seite: etwas']);
    },
  );

  it.each([
    ['another section', '## Rules\n\n- **Host page**: a page.'],
    ['HTML', '## Terms\n\n<dl><dt>Host page</dt><dd>a page</dd></dl>'],
    ['code', '## Terms\n\n```\n- **Host page**: a page.\n```'],
    ['a name without a meaning', '## Terms\n\n- **Host page**:\n- **Plan hash**'],
    ['an address', '## Terms\n\n- https://example.test: a page'],
  ])('reads nothing from %s', (_what, markdown) => {
    expect(names(markdown)).toEqual([]);
  });

  it('takes a long line for data, at once', () => {
    const start = performance.now();
    read(`## Terms\n\n- **a**${' '.repeat(100_000)}x\n- ${'a '.repeat(50_000)}: b\n- ${'('.repeat(50_000)}`);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
