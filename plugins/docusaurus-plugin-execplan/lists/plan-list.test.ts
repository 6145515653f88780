import {describe, expect, it} from 'vitest';
import {graphOf, plan, reference, touch} from '../testing/graph.ts';
import {listPlans, planRows} from './plan-list.ts';

function source(title: string, date: string | null, done: 'x' | ' ' = 'x'): string {
  const at = date === null ? '' : `(${date}) `;
  return `# ${title}\n\n## Progress\n\n- [${done}] ${at}One\n- [ ] Two\n`;
}

const LOG = `
## Decision Log

- Decision: Yes.
  Date/Author: 2026-03-01 / Ada
- Decision: No.
  Date/Author: 2026-03-02 / Grace
- Decision: Perhaps.
  Date/Author: 2026-03-03 / Ada
`;

const graph = graphOf({
  documents: [
    plan('docs/plans/a.md', source('A', null, ' ')),
    plan('docs/plans/b.md', source('B', '2024-09-01')),
    plan('docs/plans/c.md', source('C', '2026-03-01') + LOG),
    plan('docs/plans/d.md', source('D', '2026-03-03')),
    reference('docs/spec.md', 'spec'),
  ],
  citations: [touch('docs/plans/c.md', 'packages/web'), touch('docs/plans/c.md', 'apps/admin')],
});

describe('planRows', () => {
  it('lists plans alone, the latest activity first, undated ones last', () => {
    expect(planRows(graph).map(({path, lastActivity}) => [path, lastActivity])).toEqual([
      ['docs/plans/c.md', '2026-03-03'],
      ['docs/plans/d.md', '2026-03-03'],
      ['docs/plans/b.md', '2024-09-01'],
      ['docs/plans/a.md', null],
    ]);
  });

  it('says what a plan touches, who decided, each once, and when it was revised', () => {
    expect(planRows(graph, () => '2026-03-04T10:00:00Z')[0]).toEqual({
      title: 'C',
      path: 'docs/plans/c.md',
      href: '/b/docs/plans/c',
      status: 'active',
      done: 1,
      total: 2,
      started: '2026-03-01',
      lastActivity: '2026-03-03',
      lastRevised: '2026-03-04T10:00:00Z',
      packages: ['apps/admin', 'packages/web'],
      authors: ['Ada', 'Grace'],
      errors: 0,
      warnings: 0,
    });
  });
});

describe('listPlans', () => {
  it('has the statuses in the order of their urgency, then the years of the last activity', () => {
    const pages = listPlans(graph, '/b/');
    expect(pages.map(({address, rows}) => [address, rows?.map(({title}) => title).join('')])).toEqual([
      ['plans', 'CDBA'],
      ['plans/status/active', 'CD'],
      ['plans/status/stalled', 'B'],
      ['plans/status/not-started', 'A'],
      ['plans/year/2026', 'CD'],
      ['plans/year/2024', 'B'],
    ]);
  });
});
