import {describe, expect, it} from 'vitest';
import {byNewest, listDecisions} from '../graph/decisions.ts';
import {graphOf, plan} from '../testing/graph.ts';
import {type HomeLists, listHome} from './home.ts';

function document(name: string, steps: string, decisions = '') {
  return plan(
    `docs/plans/${name}.md`,
    `# ${name}\n\n## Progress\n\n${steps}\n## Decision Log\n\n${decisions}`,
  );
}

function home(...documents: ReturnType<typeof document>[]): HomeLists {
  const graph = graphOf({documents});
  return listHome(graph, listDecisions(graph).sort(byNewest), {baseUrl: '/b/', hrefAt: ({href}) => href});
}

describe('listHome', () => {
  it('shows active plans, the latest activity first, at most five', () => {
    const active = Array.from({length: 7}, (_, day) =>
      document(`plan-${day}`, `- [x] (2026-03-0${day + 1}) One\n- [ ] Two\n`),
    );
    const {plans, active: shown} = home(...active, document('done', '- [x] (2026-03-09) One\n'));
    expect(plans).toBe(8);
    expect(shown.items.map(({title}) => title)).toEqual(['plan-6', 'plan-5', 'plan-4', 'plan-3', 'plan-2']);
    expect([shown.total, shown.href]).toEqual([7, '/b/plans/status/active']);
  });

  it('shows the latest decisions, and none without a date', () => {
    const entry = (text: string, by: string) =>
      `- Decision: ${text}\n  Rationale: So.\n  Date/Author: ${by}\n`;
    const {decided} = home(
      document('a', '', entry('Early.', '2026-01-02 / Ada') + entry('Undated.', 'Ada')),
      document('b', '', entry('Late.', '2026-02-03 / Grace')),
    );
    expect(decided.items.map(({text, author}) => [text, author])).toEqual([
      ['Late.', 'Grace'],
      ['Early.', 'Ada'],
    ]);
    expect(decided.total).toBe(3);
  });

  it('knows when there is no plan', () => {
    expect(home()).toMatchObject({plans: 0, active: {items: [], total: 0}, decided: {items: [], total: 0}});
  });
});
