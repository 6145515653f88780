import {describe, expect, it} from 'vitest';
import type {Citation, GraphDocument} from '../graph/graph.ts';
import {cite, graphOf, plan, reference, sections, toDocument} from '../testing/graph.ts';
import {coveragePages} from './coverage-pages.ts';
import type {DocumentCoverage} from './page.ts';

const SPEC = reference('docs/product/spec.md', 'spec', {
  title: 'The shop',
  sections: sections('# The shop', '## 1 Goals', '## 2 Goods', '### 2.1 Lamps', '### 2.2 Rope', '## 3 Hours'),
});
const LIMITS = reference('ai/constraints.md', 'constraints', {
  title: 'Limits',
  sections: sections('# Limits', '## Light', '- At most 9 W.', '## Money', '- No coins.', '- No cheques.'),
});
const ARCHITECTURE = reference('docs/ARCHITECTURE.md', 'architecture', {sections: sections('# Rooms')});
const ADR = reference('docs/adr/1.md', 'adr');

const progress = (date: string, rest = '') => `## Progress\n\n- [x] (${date}) One\n${rest}`;
const A = plan('docs/plans/a.md', `# Sell lamps\n\n${progress('2026-03-01', '- [ ] Two\n')}`);
const B = plan('docs/plans/b.md', `# Sell rope\n\n${progress('2026-03-09')}`);

function pagesOf(documents: GraphDocument[], citations: Citation[]) {
  const graph = graphOf({documents, citations});
  const addresses = new Map(documents.map(({path}) => [path, `coverage/${path.replace(/\.md$/, '')}`]));
  return coveragePages(graph, {addresses, baseUrl: '/b/'});
}

function coverageOf(document: GraphDocument, citations: Citation[], plans = [A, B]): DocumentCoverage {
  const found = pagesOf([document, ADR, ...plans], citations).documents[0];
  if (!found?.rows) throw new Error('no page');
  return found.rows;
}

describe('the list of documents', () => {
  it('has specifications, then constraints, and an architecture page that is cited', () => {
    const documents = [LIMITS, SPEC, ARCHITECTURE, ADR, A];
    const paths = (citations: Citation[]) =>
      pagesOf(documents, citations).coverage.rows?.map(({path}) => path);
    expect(paths([])).toEqual([SPEC.path, LIMITS.path]);
    expect(paths([cite(A.path, ARCHITECTURE.path)])).toEqual([SPEC.path, LIMITS.path, ARCHITECTURE.path]);
    expect(paths([cite(ADR.path, ARCHITECTURE.path)])).toEqual([SPEC.path, LIMITS.path]);
  });

  it('counts sections, single constraints and plans', () => {
    const {coverage} = pagesOf(
      [LIMITS, SPEC, A, B],
      [
        cite(A.path, SPEC.path, {section: '2-1-lamps'}),
        cite(B.path, SPEC.path),
        cite(A.path, LIMITS.path, {constraints: ['no-coins-']}),
      ],
    );
    expect(coverage.rows).toEqual([
      {
        path: SPEC.path,
        title: 'The shop',
        kind: 'spec',
        unit: 'sections',
        total: 5,
        // A chapter is cited where a section of it is.
        cited: 2,
        plans: 2,
        missing: 0,
        href: '/b/coverage/docs/product/spec',
      },
      expect.objectContaining({path: LIMITS.path, unit: 'constraints', total: 3, cited: 1, plans: 1}),
    ]);
  });

  it('is empty without such documents', () => {
    expect(pagesOf([A, ADR], [])).toEqual({
      coverage: {address: 'coverage', listing: {documents: 0}, rows: []},
      documents: [],
    });
  });
});

describe('a document’s page', () => {
  it('keeps the outline, with what is cited and what isn’t', () => {
    const {sections: shown} = coverageOf(SPEC, [cite(A.path, SPEC.path, {section: '2-1-lamps'})]);
    expect(
      shown.map(({title, depth, plans, isCitedWithin}) => [title, depth, plans.total, isCitedWithin]),
    ).toEqual([
      ['1 Goals', 0, 0, false],
      ['2 Goods', 0, 0, true],
      ['2.1 Lamps', 1, 1, false],
      ['2.2 Rope', 1, 0, false],
      ['3 Hours', 0, 0, false],
    ]);
    expect(shown[2]?.href).toBe('/b/docs/product/spec#2-1-lamps');
  });

  it('leads to the first place of each plan, active plans first', () => {
    const section = '3-hours';
    const {sections: shown} = coverageOf(SPEC, [
      cite(B.path, SPEC.path, {section, anchor: 'b1'}),
      cite(A.path, SPEC.path, {section, anchor: 'a1'}),
      cite(A.path, SPEC.path, {section, anchor: 'a2'}),
      cite(ADR.path, SPEC.path, {section}),
    ]);
    const [hours] = shown.filter(({title}) => title === '3 Hours');
    expect(hours?.plans.items.map(({title, href, places}) => [title, href, places])).toEqual([
      ['Sell lamps', '/b/docs/plans/a#a1', 2],
      ['Sell rope', '/b/docs/plans/b#b1', 1],
    ]);
  });

  it('shows at most ten plans beside a section', () => {
    const plans = Array.from({length: 12}, (_, index) =>
      plan(`docs/plans/p${index}.md`, `# Plan ${index}\n`),
    );
    const citations = plans.map(({path}) => cite(path, SPEC.path, {section: '1-goals'}));
    const [goals] = coverageOf(SPEC, citations, plans).sections;
    expect(goals?.plans).toMatchObject({total: 12, href: '/b/docs/product/spec#cited-by'});
    expect(goals?.plans.items).toHaveLength(10);
  });

  it('names the plans that cite the document and no section of it', () => {
    const {whole} = coverageOf(SPEC, [
      cite(A.path, SPEC.path),
      cite(A.path, SPEC.path, {section: '1-goals'}),
      cite(B.path, SPEC.path, {anchor: 'b'}),
      cite(B.path, SPEC.path, {section: 'the-shop', anchor: 'title'}),
    ]);
    expect(whole.items.map(({title, href, places}) => [title, href, places])).toEqual([
      ['Sell rope', '/b/docs/plans/b#b', 2],
    ]);
  });

  it('lists citations of sections that aren’t there', () => {
    const to = toDocument(SPEC.path, {missingSection: '9.9'});
    const {missingSections, missing, whole} = coverageOf(SPEC, [
      cite(A.path, SPEC.path, {to, line: 12, anchor: 'gone', text: 'As spec §9.9 says.'}),
    ]);
    expect(missing).toBe(1);
    expect(missingSections).toEqual([
      {
        section: '9.9',
        plan: 'Sell lamps',
        href: '/b/docs/plans/a#gone',
        line: 12,
        text: 'As spec §9.9 says.',
      },
    ]);
    expect(whole.total).toBe(0);
  });

  it('counts a constraint that is named and restated once', () => {
    const {
      sections: shown,
      cited,
      total,
    } = coverageOf(LIMITS, [
      cite(A.path, LIMITS.path, {section: 'at-most-9-w-', constraints: ['at-most-9-w-']}),
    ]);
    expect(shown.map(({title, depth, plans}) => [title, depth, plans.items[0]?.places ?? 0])).toEqual([
      ['Light', 0, 0],
      ['At most 9 W.', 1, 1],
      ['Money', 0, 0],
      ['No coins.', 1, 0],
      ['No cheques.', 1, 0],
    ]);
    expect([cited, total]).toEqual([1, 3]);
  });

  it('takes the innermost headings for constraints where there are no lists', () => {
    const document = reference('ai/constraints.md', 'constraints', {
      sections: sections('# Limits', '## Light', '### C-01 Lamps', '### C-02 Fire', '## C-03 Money'),
    });
    expect(coverageOf(document, []).total).toBe(3);
  });
});
