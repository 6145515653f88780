import {DEFAULT_CONTENT_CONFIG, isCalendarDate} from 'execplan';
import {expect, test} from 'vitest';
import {planPath, plansFolder} from './plan-path.ts';

test.each([
  [DEFAULT_CONTENT_CONFIG.plans, 'docs/plans'],
  [[], 'docs/plans'],
  [['**/plans', 'notes/plans/'], 'notes/plans'],
  [['./team/plans/**'], 'team/plans'],
  [['docs/one.md', '.agent'], '.agent'],
  [['.'], ''],
  [['./'], ''],
])('plans at %j are written to %j', (plans, folder) => {
  expect(plansFolder({plans})).toBe(folder);
});

test('a path has the date in front', () => {
  expect(planPath('docs/plans', '2026-03-02', 'x-y')).toBe('docs/plans/2026-03-02-x-y.md');
  expect(planPath('', '2026-03-02', 'x')).toBe('2026-03-02-x.md');
});

test.each(['2026-03-02', '2024-02-29', '0001-01-01'])('%s is a date', (date) => {
  expect(isCalendarDate(date)).toBe(true);
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-3-2',
  '2026-03-02T00:00Z',
  '26-03-02',
  '',
  'today',
  '2026-03-00',
])('%j is none', (date) => {
  expect(isCalendarDate(date)).toBe(false);
});
