import {describe, expect, it} from 'vitest';
import type {Graph} from '../graph/graph.ts';
import {cite, graphOf, plan, toDocument, touch, workspacePackage} from '../testing/graph.ts';
import {type Attention, listAttention} from './attention.ts';

const STEPS = {
  open: '- [x] (2024-01-0$) One\n- [ ] Two\n',
  active: '- [x] (2026-03-0$) One\n- [ ] Two\n',
  done: '- [x] (2024-01-0$) One\n- [x] (2024-01-0$) Two\n',
};

interface Given {
  steps?: keyof typeof STEPS;
  day?: number;
  outcomes?: string;
  status?: string;
}

function document(title: string, {steps = 'open', day = 1, outcomes = 'None yet.', status}: Given = {}) {
  const progress = STEPS[steps].replaceAll('$', String(day));
  const stated = status ? `Status: ${status}\n\n` : '';
  return plan(
    `docs/plans/${title.toLowerCase()}.md`,
    `# ${title}\n\n${stated}## Progress\n\n${progress}\n## Outcomes & Retrospective\n\n${outcomes}\n`,
  );
}

const attend = (graph: Graph): Attention =>
  listAttention(graph, ({href}, line) => `${href}${line === null ? '' : `#L${line}`}`, '/b/');
const said = ({flags}: Attention) => flags.map(({plan: {title}, reason}) => `${title} ${reason}`);

describe('listAttention', () => {
  it('finds stalled plans, and done ones without a retrospective, with the line that proves it', () => {
    const graph = graphOf({
      documents: [
        document('A'),
        document('B', {day: 3}),
        document('C', {steps: 'done'}),
        document('D', {steps: 'done', outcomes: 'It was worth it: the page is 0.2 s faster.'}),
        plan('docs/plans/e.md', '# E\n\n## Progress\n\nNothing.\n'),
      ],
    });
    const {flags, more} = attend(graph);
    expect(flags.map(({plan: {title}, kind, href, line}) => [title, kind, href, line])).toEqual([
      ['B', 'stalled', '/b/docs/plans/b#L6', 6],
      ['A', 'stalled', '/b/docs/plans/a#L6', 6],
      ['C', 'no-retrospective', '/b/docs/plans/c#L8', 8],
    ]);
    expect(flags[0]?.reason).toBe('1 of 2 steps done; last dated activity 2024-01-03, more than 30 days ago');
    expect(flags[2]?.reason).toBe('2 of 2 steps done; retrospective not written');
    expect(more).toEqual([]);
  });

  it('finds plans that say another status than their steps', () => {
    const {flags} = attend(graphOf({documents: [document('A', {steps: 'active', status: 'Complete'})]}));
    expect(flags).toMatchObject([
      {
        kind: 'contradiction',
        reason: 'says “Complete”; its steps say otherwise: 1 of 2 steps done; last dated activity 2026-03-01',
        line: 3,
        href: '/b/docs/plans/a#L3',
      },
    ]);
  });

  it('finds active plans that touch the same packages, each pair once, the most in common first', () => {
    const active = ['A', 'B', 'C', 'D'].map((title) => document(title, {steps: 'active'}));
    const graph = graphOf({
      documents: [...active, document('E')],
      packages: [workspacePackage('apps/api', '@hub/api'), workspacePackage('packages/ui')],
      citations: [
        ...['a', 'b', 'c', 'e'].map((name) => touch(`docs/plans/${name}.md`, 'apps/api')),
        ...['b', 'c'].map((name) => touch(`docs/plans/${name}.md`, 'packages/ui')),
      ],
    });
    const {flags} = attend(graph);
    expect(flags.map(({kind, plan: {title}, other}) => [kind, title, other?.title ?? null])).toEqual([
      ['overlap', 'B', 'C'],
      ['overlap', 'A', 'B'],
      ['stalled', 'E', null],
    ]);
    expect(flags[0]?.reason).toBe('touches @hub/api, packages/ui, and so does another active plan');
  });

  it('finds citations that lead nowhere, in plans that are not done', () => {
    const graph = graphOf({
      documents: [
        document('A', {steps: 'active'}),
        document('B', {steps: 'done', outcomes: 'Good: all of it.'}),
      ],
      citations: [
        cite('docs/plans/a.md', '', {
          ...{to: {to: 'nothing'}, words: 'docs/gone.md', isMissing: true, line: 5},
        }),
        cite('docs/plans/a.md', '', {to: {to: 'nothing'}, words: 'and/or'}),
        cite('docs/plans/a.md', '', {to: toDocument('docs/spec.md', {missingSection: '§9'})}),
        cite('docs/plans/b.md', '', {to: {to: 'nothing'}, words: 'docs/gone.md', isMissing: true}),
      ],
    });
    expect(said(attend(graph))).toEqual([
      'A cites “docs/gone.md”, which isn’t there, and 1 more of the kind',
    ]);
  });

  it('flags five plans, each once, has every reason take its turn, and counts the rest', () => {
    const documents = [
      ...Array.from({length: 12}, (_, index) => document(`Stalled ${index}`, {status: 'Complete'})),
      document('Done', {steps: 'done'}),
    ];
    const {flags, more} = attend(graphOf({documents}));
    expect(flags.map(({kind}) => kind)).toEqual([
      'contradiction',
      'contradiction',
      'contradiction',
      'contradiction',
      'no-retrospective',
    ]);
    expect(new Set(flags.map(({plan: {title}}) => title)).size).toBe(5);
    expect(more).toEqual([
      {kind: 'contradiction', count: 8, href: '/b/plans'},
      {kind: 'stalled', count: 12, href: '/b/plans/status/stalled'},
    ]);
  });

  it('has nothing to say where nothing waits', () => {
    expect(attend(graphOf({}))).toEqual({flags: [], more: []});
  });
});
