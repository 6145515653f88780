import type {Decision} from 'execplan';
import {expect, test} from 'vitest';
import {gaps} from './gap.ts';

function decided(date: string | null): Decision {
  return {text: '', rationale: null, date, dateText: date, author: null, line: 1, anchor: ''};
}

test('days between neighbours in words', () => {
  const dates = [
    '2026-03-01',
    '2026-03-01',
    '2026-03-02T10:00Z',
    '2026-03-09',
    null,
    '2026-03-10',
    '2026-03-08',
  ];
  expect(gaps(dates.map(decided))).toEqual([
    null,
    null,
    '1 day later',
    '7 days later',
    null,
    null,
    '2 days earlier',
  ]);
});
