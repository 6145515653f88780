import {expect, it} from 'vitest';
import {dateProblem, today} from './date-problem.ts';

const NOW = new Date('2026-03-02T23:30:00-05:00');

it('knows the day in UTC', () => {
  expect(today(NOW)).toBe('2026-03-03');
});

it.each([
  ['2026-03-03', null],
  ['2024-02-29', null],
  ['2026-03-04', 'future'],
  ['2026-02-30', 'missing'],
  ['2026-3-2', 'missing'],
  ['', 'missing'],
  ['12026-03-03', 'missing'],
])('%j: %s', (date, problem) => {
  expect(dateProblem(date, NOW)).toBe(problem);
});
