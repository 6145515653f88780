import {isCalendarDate} from 'execplan';
import {expect, it} from 'vitest';
import {properFileName, readFileName} from './file-names.ts';

it.each([
  ['2025-01-08-send-the-hero.md', true],
  ['2025-01-08-v1.6-gaps.md', true],
  ['2025-01-08-先送主图.md', true],
  ['2025-01-08-Send-the-hero.md', false],
  ['2025-01-08-send--the-hero.md', false],
  ['2025-01-08-send_the_hero.md', false],
  ['2025-01-08-send.the.hero.md', false],
  ['2025-01-08.md', false],
  ['2025-1-8-send.md', false],
  ['send-the-hero.md', false],
  ['2025-01-08-send-the-hero.markdown', false],
])('takes %s for a name of the convention: %s', (name, isOne) => {
  expect(readFileName(name) !== null).toBe(isOne);
});

it.each([
  ['Send the hero 2025-01-08.md', '2025-01-08-send-the-hero.md'],
  ['20250108_SendTheHero.MD', '2025-01-08-send-the-hero.md'],
  ['EXEC_PLAN_2025_1_8_HERO.md', '2025-01-08-exec-plan-hero.md'],
  ["2025-01-08-the hero's v1.6.markdown", '2025-01-08-the-heros-v1.6.md'],
  ['2025-02-30-send.md', null],
  ['2025-01-08.md', null],
  ['issue-1590-12-3.md', null],
  ['send-the-hero.md', null],
])('derives from %s the name %s, which needs no other', (name, proper) => {
  expect(properFileName(name)).toBe(proper);
  if (proper !== null) expect(readFileName(proper)).not.toBeNull();
});

it('knows the calendar', () => {
  expect(['2024-02-29', '2025-02-29', '2025-13-01', '2025-00-01'].map(isCalendarDate)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
