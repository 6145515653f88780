import {describe, expect, it} from 'vitest';
import {fillTemplate} from '../client/fill-template.ts';
import {toGraph} from '../graph/content-graph.ts';
import {linkTargets} from '../page-metadata.ts';
import {content, page} from '../testing/content.ts';
import {markTerms} from './mark-terms.ts';
import {proseRuns} from './prose.ts';
import {createSiteGlossary} from './site-glossary.ts';

const SPEC = `# Spec

## Terms

- **Host page**: the page in which \`guide\` appears.
- **R&D budget**: what may be spent on research.
- **Plan hash (PH)**: a fingerprint of a plan.
`;
const PLAN = `# Speak of a host page

A [link with plan hash](x.md) and \`plan hash\` and "a > b" <b title="x">.

> Somebody says: plan hash.

- **Plan hash**: explained here by its author.

| plan hash | x |
| --- | --- |
| the R&D budget grows | host pages |

The host page, R&D budgets & the *plan hash* of it.

## Progress

- [ ] Show the host page.
- [x] (2026-01-02) Compute the PH.

## Decision Log

- Decision: Take the plan hash.
  Rationale: It is there.
  Date/Author: 2026-01-02 / Ada

\`\`\`
plan hash, host page
\`\`\`

## Surprises & Discoveries

None yet.

## Outcomes & Retrospective

To come.
`;

const small = content([page('docs/product/spec.md', SPEC), page('docs/plans/one.md', PLAN)]);
const graph = toGraph(small, linkTargets(small, '/b/', null));
const NOTHING = {links: new Map(), images: new Map(), citations: new Map(), cited: new Map()};

function marked() {
  const plan = small.pages.find(({path}) => path === 'docs/plans/one.md');
  if (!plan) throw new Error('Expected the plan');
  const terms = createSiteGlossary(small.pages, graph, '/b/').termsOf(plan);
  const parts = plan.analysis.rendered.parts.map((part, index) => {
    const html = part.type === 'html' ? fillTemplate(part.html, NOTHING) : '';
    return {
      html,
      marked: markTerms(
        html,
        terms.filter(({part: number}) => number === index),
      ),
    };
  });
  return {terms, parts};
}

describe('createSiteGlossary', () => {
  it('explains each term at its first use in prose', () => {
    const {terms, parts} = marked();
    expect(terms.map(({words, href}) => [words, href])).toEqual([
      ['R&D budget', '/b/glossary#term-rd-budget'],
      ['host pages', '/b/glossary#term-host-page'],
      ['plan hash', '/b/glossary#term-plan-hash'],
    ]);
    const html = parts.map((part) => part.marked).join('');
    expect(html.match(/<a class="term"/g)).toHaveLength(3);
    expect(html).toContain(
      'the <a class="term" data-term href="/b/glossary#term-rd-budget">R&#x26;D budget</a> grows',
    );
    expect(html).toContain(
      '<em><a class="term" data-term href="/b/glossary#term-plan-hash">plan hash</a></em>',
    );
  });

  it('loses and changes no word', () => {
    for (const part of marked().parts)
      expect(part.marked.replace(/<a class="term"[^>]*>(.*?)<\/a>/g, '$1')).toBe(part.html);
  });

  it('marks nothing twice, and nothing where other words stand', () => {
    const {terms, parts} = marked();
    for (const part of parts) expect(markTerms(part.marked, terms)).toBe(part.marked);
    const others = '<p>Quite another text than the one that was read.</p>';
    expect(markTerms(others, terms)).toBe(others);
  });

  it('lists all terms with where each is defined and how many plans use it', () => {
    const [first, ...others] = createSiteGlossary(small.pages, graph, '/b/').pages;
    expect(others).toEqual([]);
    expect(first?.address).toBe('glossary');
    expect(first?.rows?.map(({name, plans}) => [name, plans])).toEqual([
      ['Host page', 1],
      ['Plan hash', 1],
      ['R&D budget', 1],
    ]);
    expect(first?.rows?.[0]?.definitions).toEqual([
      {
        meaning: ['the page in which ', {code: 'guide'}, ' appears.'],
        source: {
          title: 'Spec',
          href: '/b/docs/product/spec#terms',
          path: 'docs/product/spec.md',
          line: 5,
        },
      },
    ]);
  });

  it('splits many terms over pages, and leads to the right one', () => {
    const entries = Array.from({length: 450}, (_, index) => `- **Odd thing ${index + 1000}**: x`).join('\n');
    const many = content([
      page('docs/glossary.md', `# Glossary\n\n${entries}`),
      page('docs/plans/one.md', `${PLAN}\n\nAn odd thing 1449.`),
    ]);
    const glossary = createSiteGlossary(many.pages, toGraph(many, linkTargets(many, '/b/', null)), '/b/');
    expect(glossary.pages.map(({address, rows}) => [address, rows?.length])).toEqual([
      ['glossary', 200],
      ['glossary/page/2', 200],
      ['glossary/page/3', 50],
    ]);
    const plan = many.pages.find(({path}) => path === 'docs/plans/one.md');
    expect(plan && glossary.termsOf(plan).map(({href}) => href)).toEqual([
      '/b/glossary/page/3#term-odd-thing-1449',
    ]);
  });

  it('has one empty page where nothing is defined', () => {
    const none = content([page('README.md', '# Nothing')]);
    const {pages, total} = createSiteGlossary(none.pages, toGraph(none, linkTargets(none, '/', null)), '/');
    expect(total).toBe(0);
    expect(pages.map(({address, rows}) => [address, rows])).toEqual([['glossary', []]]);
  });
});

describe('proseRuns', () => {
  const texts = (html: string) => proseRuns(html).map(({text}) => text);

  it('leaves out code, links, headings and quotations, whatever stands in them', () => {
    expect(
      texts(
        '<h2>a<a>b</a></h2><p title="a > b">c<br>d<code>e<span>f</span></code>g</p><blockquote><p>h</p><blockquote>i</blockquote>j</blockquote>k',
      ),
    ).toEqual(['c', 'd', 'g', 'k']);
    expect(texts('<span class="execplan-label"><b>Decision</b>:</span> x<!-- y > -->z')).toEqual([' x', 'z']);
  });

  it('ends with what is cut off', () => {
    expect(texts('a<code>b')).toEqual(['a']);
    expect(texts('a<p title="')).toEqual(['a']);
    expect(texts('a<!-- b')).toEqual(['a']);
  });
});
