import type {ReactNode} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {describe, expect, it, vi} from 'vitest';
import type {RevisionEntry} from '../history/page-history.ts';
import type {CitedBy, PlanProgress, ReferenceEntry, References} from '../page-data.ts';
import {CitedByPanel} from '../theme/CitedBy/index.tsx';
import HistoryPanel from '../theme/History/HistoryPanel.tsx';
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

describe('History', () => {
  const revision = (number: number, given: Partial<RevisionEntry> = {}): RevisionEntry => ({
    ...{commit: `${number}`.repeat(40).slice(0, 40), href: null, author: 'Ada', kind: 'meaning'},
    ...{date: `2026-03-${String(number).padStart(2, '0')}T10:00:00+01:00`, phrases: ['1 step ticked']},
    ...{renamedFrom: null, plans: 1, done: number, total: 20, status: 'active' as const, statusBefore: null},
    ...given,
  });
  const panelOf = (revisions: RevisionEntry[]) => (
    <HistoryPanel gap={null} lastRevised={null} total={revisions.length} revisions={revisions} />
  );

  it('says of each revision what it was', () => {
    const form = {phrases: [], date: null};
    const revisions = [
      revision(5, {kind: 'merge', phrases: []}),
      revision(4, {...form, kind: 'bulk', plans: 30}),
      revision(3, {...form, kind: 'form', renamedFrom: 'docs/old.md'}),
      revision(2, {phrases: ['1 step ticked', '1 decision added'], href: '/commit/2'}),
    ];
    const lines = linesOf(panelOf(revisions));
    expect(lines[0]).toBe('History 4 revisions');
    expect(lines.slice(-4)).toEqual([
      '2026-03-05 · Ada · 5555555two versions brought together',
      'date unknown · Ada · 4444444no change in meaning, together with 29 other plans',
      'date unknown · Ada · 3333333renamed from docs/old.md, no change in meaning',
      '2026-03-02 · Ada · 22222221 step ticked, 1 decision added',
    ]);
  });

  it('folds what is beyond ten, and shows the steps over time in words and numbers', () => {
    const revisions = Array.from({length: 12}, (_, index) => revision(12 - index));
    const html = renderToStaticMarkup(panelOf(revisions));
    expect(html).toMatch(/2026-03-03.*<details.*2 earlier.*2026-03-02.*2026-03-01/);
    expect(html).toContain(
      'aria-label="Steps done over time: 1 of 20 on 2026-03-01, 12 of 20 on 2026-03-12; at most 20 steps"',
    );
    expect(html).toMatch(/In numbers.*<td>12<\/td><td>20<\/td>/);
    expect(html).not.toContain('style=');
  });

  it('says that nothing is known, or that nothing is there', () => {
    const unknown = <HistoryPanel gap="shallow" lastRevised={null} total={0} revisions={[]} />;
    expect(linesOf(unknown)).toEqual([
      'History',
      'History unknown: this is a shallow clone, which has the latest commits alone.',
    ]);
    expect(linesOf(panelOf([]))).toEqual(['History', 'Not committed yet.']);
  });
});
