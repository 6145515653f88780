import {describe, expect, it} from 'vitest';
import {byLatestActivity, yearOfPlan} from './plan-dates.ts';

describe('yearOfPlan', () => {
  it.each([
    ['docs/plans/2024-11-30-a.md', '2026-01-02', '2026'],
    ['docs/plans/2024-11-30-a.md', null, '2024'],
    ['2024-11-30.md', null, '2024'],
    ['2024-11-30-x/a.md', null, null],
    ['docs/plans/a-2024-11-30.md', null, null],
  ])('of %s with %s is %s', (path, lastActivity, year) => {
    expect(yearOfPlan({path, lastActivity})).toBe(year);
  });
});

describe('byLatestActivity', () => {
  it('has undated plans last, and those by the dates of their names', () => {
    const plans = [
      {path: '2025-01-01-b.md', lastActivity: null},
      {path: '2025-03-01-a.md', lastActivity: null},
      {path: 'z.md', lastActivity: null},
      {path: '2025-09-01-d.md', lastActivity: '2025-02-01'},
      {path: '2025-08-01-c.md', lastActivity: '2025-02-01'},
      {path: '2024-01-01-e.md', lastActivity: '2025-04-01'},
    ];
    expect(plans.sort(byLatestActivity).map(({path}) => path)).toEqual([
      '2024-01-01-e.md',
      '2025-08-01-c.md',
      '2025-09-01-d.md',
      '2025-03-01-a.md',
      '2025-01-01-b.md',
      'z.md',
    ]);
  });
});
