import {describe, expect, it} from 'vitest';
import {graphOf, plan} from '../testing/graph.ts';
import {listAttention} from './attention.ts';

const STEPS = {
  open: '- [x] (2024-01-0$) One\n- [ ] Two\n',
  done: '- [x] (2024-01-0$) One\n- [x] (2024-01-0$) Two\n',
};

function source(title: string, steps: string, day: number, outcomes = 'None yet.'): string {
  const progress = steps.replaceAll('$', String(day));
  return `# ${title}\n\n## Progress\n\n${progress}\n## Outcomes & Retrospective\n\n${outcomes}\n`;
}

describe('listAttention', () => {
  it('finds stalled plans, and done ones without a retrospective, the latest activity first', () => {
    const graph = graphOf({
      documents: [
        plan('docs/plans/a.md', source('A', STEPS.open, 1)),
        plan('docs/plans/b.md', source('B', STEPS.open, 3)),
        plan('docs/plans/c.md', source('C', STEPS.done, 2)),
        plan('docs/plans/d.md', source('D', STEPS.done, 2, 'It was worth it: the page is 0.2 s faster.')),
        plan('docs/plans/e.md', '# E\n\n## Progress\n\nNothing.\n'),
      ],
      citations: [],
    });
    expect(listAttention(graph, '/b/')).toEqual([
      {
        kind: 'stalled',
        plans: [
          {
            title: 'B',
            href: '/b/docs/plans/b',
            status: 'stalled',
            done: 1,
            total: 2,
            lastActivity: '2024-01-03',
          },
          {
            title: 'A',
            href: '/b/docs/plans/a',
            status: 'stalled',
            done: 1,
            total: 2,
            lastActivity: '2024-01-01',
          },
        ],
        more: 0,
        all: '/b/plans/status/stalled',
      },
      {
        kind: 'no-retrospective',
        plans: [
          {
            title: 'C',
            href: '/b/docs/plans/c',
            status: 'done',
            done: 2,
            total: 2,
            lastActivity: '2024-01-02',
          },
        ],
        more: 0,
        all: '/b/plans',
      },
    ]);
  });

  it('shows ten and counts the rest; nothing where nothing waits', () => {
    const documents = Array.from({length: 12}, (_, index) =>
      plan(`docs/plans/${index}.md`, source(`Plan ${index}`, STEPS.open, 1)),
    );
    const [list] = listAttention(graphOf({documents, citations: []}), '/');
    expect([list?.plans.length, list?.more]).toEqual([10, 2]);
    expect(listAttention(graphOf({documents: [], citations: []}), '/')).toEqual([]);
  });
});
