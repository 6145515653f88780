import {describe, expect, it} from 'vitest';
import type {PlanRow} from '../../lists/rows.ts';
import {queryPlans} from './plan-query.ts';

function plan(title: string, given: Partial<PlanRow> = {}): PlanRow {
  const none = {
    started: null,
    lastActivity: null,
    lastRevised: null,
    packages: [],
    authors: [],
    errors: 0,
    warnings: 0,
  };
  return {
    title,
    path: `${title}.md`,
    href: `/${title}`,
    status: 'active',
    done: 0,
    total: 0,
    ...none,
    ...given,
  };
}

const PLANS = [
  plan('Plan 10', {
    lastActivity: '2025-06-01',
    started: '2025-01-01',
    done: 1,
    total: 2,
    authors: ['Ada'],
    lastRevised: '2026-03-02T01:00:00+01:00',
  }),
  plan('Plan 9', {lastActivity: '2026-01-01', started: '2024-01-01', done: 3, total: 3, status: 'done'}),
  plan('Undated', {packages: ['packages/web'], total: 4}),
  plan('Without steps', {
    lastActivity: '2025-06-01',
    packages: ['packages/web', 'packages/api'],
    // Later than that of Plan 10, which is in another zone.
    lastRevised: '2026-03-01T23:00:00-08:00',
  }),
];

const titles = (query: Parameters<typeof queryPlans>[1]) => queryPlans(PLANS, query).map(({title}) => title);

describe('queryPlans', () => {
  it('has the latest activity first, undated ones last', () => {
    expect(titles({})).toEqual(['Plan 9', 'Plan 10', 'Without steps', 'Undated']);
  });

  it.each([
    [{status: 'done'}, ['Plan 9']],
    [{year: '2025'}, ['Plan 10', 'Without steps']],
    [{package: 'packages/web'}, ['Without steps', 'Undated']],
    [{package: 'packages'}, []],
    [{author: 'Ada', year: '2025'}, ['Plan 10']],
    [{author: 'Ada', year: '2026'}, []],
  ])('shows for %j %j', (query, expected) => {
    expect(titles(query)).toEqual(expected);
  });

  it.each([
    ['title', ['Plan 9', 'Plan 10', 'Undated', 'Without steps']],
    ['started', ['Plan 10', 'Plan 9', 'Without steps', 'Undated']],
    ['steps', ['Plan 9', 'Plan 10', 'Undated', 'Without steps']],
    ['revised', ['Without steps', 'Plan 10', 'Plan 9', 'Undated']],
    ['constructor', ['Plan 9', 'Plan 10', 'Without steps', 'Undated']],
  ])('sorts by %s', (sort, expected) => {
    expect(titles({sort})).toEqual(expected);
  });
});
