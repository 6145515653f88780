import type {ReactNode} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {describe, expect, it, vi} from 'vitest';
import type {CitedBy, PlanProgress, ReferenceEntry, References} from '../page-data.ts';
import {CitedByPanel} from '../theme/CitedBy/index.tsx';
import {ReliesOnLines} from '../theme/PlanHeader/ReliesOn.tsx';
import {ReferencesPanel} from '../theme/References/index.tsx';

vi.mock('@docusaurus/Link', () => ({
  default: ({href, children}: {href: string; children: ReactNode}) => <a href={href}>{children}</a>,
}));
vi.mock('@docusaurus/plugin-content-docs/client', () => ({useDoc: () => ({metadata: {}})}));

const PLAN: PlanProgress = {status: 'active', done: 1, total: 3};
const NONE: References = {entries: [], missing: [], uncited: []};

function entry(title: string, given: Partial<ReferenceEntry> = {}): ReferenceEntry {
  const at = `#cites-${title}`;
  return {
    kind: 'spec',
    title,
    href: `/${title}`,
    sections: [],
    missingSections: [],
    newer: null,
    at,
    line: 4,
    ...given,
  };
}

/** The words of a rendering, each block on a line of its own. */
function linesOf(node: ReactNode): string[] {
  const html = renderToStaticMarkup(node).replace(/<!-- -->/g, '');
  const blocks = html.replace(/<(?:\/?(?:h2|p|li|dt|dd|ul|div|summary|details|section)\b)[^>]*>/g, '\n');
  return blocks
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('References', () => {
  it('groups what a plan relies on by kind, with where it does so', () => {
    const entries = [
      entry('src/a.ts', {kind: 'file', href: null, line: null}),
      entry('Spec', {
        sections: [{title: '1 Goods', href: '/Spec#goods'}],
        missingSections: ['§9'],
        newer: {title: 'Spec 2', href: '/Spec2'},
      }),
    ];
    expect(linesOf(<ReferencesPanel {...NONE} entries={entries} />)).toEqual([
      'References',
      'Specification',
      'Spec, superseded by Spec 2 line 4',
      '1 Goods',
      '§9: there is no such section',
      'Files',
      'src/a.ts in the text',
    ]);
  });

  it('names what is not there and what is not cited', () => {
    const missing = Array.from({length: 7}, (_, index) => ({
      words: `m${index}.md`,
      line: index,
      at: `#m${index}`,
    }));
    const uncited = [{title: 'Constraints', href: '/c'}];
    const html = renderToStaticMarkup(<ReferencesPanel {...NONE} missing={missing} uncited={uncited} />);
    expect(html).toContain('Not found in this repository');
    expect(html).toMatch(/m4\.md.*<details.*2 more.*m5\.md.*m6\.md.*<\/details>/);
    expect(html).toMatch(/Not cited.*<a href="\/c">Constraints<\/a>/);
  });

  it('says nothing where there is nothing to be said', () => {
    expect(renderToStaticMarkup(<ReferencesPanel {...NONE} />)).toBe('');
  });

  it('are summed up in the head of the plan', () => {
    const entries = [
      ...Array.from({length: 7}, (_, index) => entry(`ADR-${index}`, {kind: 'adr'})),
      entry('Spec'),
      entry('b.md', {kind: 'plan'}),
    ];
    const uncited = [{title: 'Constraints', href: '/c'}];
    expect(linesOf(<ReliesOnLines {...NONE} entries={entries} uncited={uncited} />)).toEqual([
      'Relies on: Spec · ADR-0 · ADR-1 · ADR-2 · ADR-3 · ADR-4 · 2 more',
      'Not cited: Constraints',
    ]);
  });
});

describe('Cited by', () => {
  const citing = (title: string, given: Partial<CitedBy['entries'][number]> = {}) => ({
    ...{title, path: `${title}.md`, href: `/${title}`, plan: PLAN, total: 1},
    places: [{href: `/${title}#cites-x`, text: 'It relies on x.', section: null, line: 7}],
    ...given,
  });

  it('shows each sentence with its line and section, and counts those that are left out', () => {
    const place = {href: '/a#cites-x', text: 'It relies on x.', section: '1 Goods', line: 7};
    const entries = [citing('a', {places: [place], total: 3}), citing('b', {plan: null})];
    expect(linesOf(<CitedByPanel plans={1} documents={1} entries={entries} all={null} />)).toEqual([
      'Cited by 1 plan and 1 document',
      'a Active · 1 of 3 steps',
      'It relies on x. line 7 on 1 Goods',
      'and 2 more places',
      'b b.md',
      'It relies on x. line 7',
    ]);
  });

  it('folds what is beyond five, and leads to all where there are more', () => {
    const entries = Array.from({length: 8}, (_, index) => citing(`p${index}`));
    const html = renderToStaticMarkup(<CitedByPanel plans={40} documents={0} entries={entries} all="/all" />);
    expect(html).toMatch(/p4.*<details.*3 more.*p5.*p7.*<\/details>.*<a href="\/all">All 40 plans<\/a>/);
  });
});
