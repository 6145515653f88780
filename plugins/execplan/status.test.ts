import {describe, expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import type {Plan, StatusValue} from './plan.ts';
import {readPlan} from './read-plan.ts';
import {daysSince} from './status.ts';

function planOf(source: string, now = '2026-06-30', stalledAfterDays?: number): Plan {
  return readPlan(parseDocument(source), {
    path: 'x.md',
    now: new Date(now),
    ...(stalledAfterDays !== undefined && {stalledAfterDays}),
  }).plan;
}

const progress = (items: string) => `# T\n\n## Progress\n\n${items}\n`;
const written = '\n## Outcomes & Retrospective\n\nIt works.\n';

describe('derived', () => {
  test.each<[name: string, source: string, value: StatusValue, reason: string, line: number | null]>([
    ['not started', progress('- [ ] A\n- [ ] B'), 'not-started', '0 of 2 steps done', 5],
    ['one step', progress('- [ ] A'), 'not-started', '0 of 1 step done', 5],
    [
      'active',
      progress('- [x] (2026-06-20) A\n- [ ] B'),
      'active',
      '1 of 2 steps done; last dated activity 2026-06-20',
      6,
    ],
    [
      'partly',
      progress('- [~] (2026-06-20) A\n- [ ] B'),
      'active',
      '0 of 2 steps done, 1 partly; last dated activity 2026-06-20',
      5,
    ],
    [
      'active without dates',
      progress('- [x] A\n- [ ] B'),
      'active',
      '1 of 2 steps done; no dated activity',
      6,
    ],
    [
      'on the last day',
      progress('- [x] (2026-05-31) A\n- [ ] B'),
      'active',
      '1 of 2 steps done; last dated activity 2026-05-31',
      6,
    ],
    [
      'stalled',
      progress('- [x] (2026-05-30) A\n- [ ] B'),
      'stalled',
      '1 of 2 steps done; last dated activity 2026-05-30, more than 30 days ago',
      6,
    ],
    ['done', progress('- [x] A\n- [x] B') + written, 'done', '2 of 2 steps done; retrospective written', 6],
    ['done, no retrospective', progress('- [x] A'), 'done', '1 of 1 step done; no retrospective', 5],
    [
      'done, retrospective to come',
      `${progress('- [x] A')}\n## Outcomes & Retrospective\n\nTBD\n`,
      'done',
      '1 of 1 step done; retrospective not written',
      5,
    ],
    ['notes only', progress('- A\n- B'), 'unknown', 'no checkboxes in Progress, 2 notes', 3],
    ['empty Progress', progress(''), 'unknown', 'no checkboxes in Progress', 3],
    ['nothing', '# T\n', 'unknown', 'no Progress section and no checkboxes', null],
  ])('%s', (_, source, value, reason, line) => {
    expect(planOf(source).status).toEqual({value, reason, line});
  });

  test('a dated decision is activity; the limit can be set', () => {
    const source = `${progress('- [x] (2026-01-01) A\n- [ ] B')}\n## Decision Log\n\n- 2026-06-25: Use A.\n`;
    expect(planOf(source)).toMatchObject({
      status: {value: 'active'},
      started: '2026-01-01',
      lastActivity: '2026-06-25',
    });
    expect(planOf(source, '2026-06-30', 3).status.value).toBe('stalled');
  });
});

test('daysSince', () => {
  expect(daysSince('2026-06-01', new Date('2026-06-30T12:00Z'))).toBe(29);
  expect(daysSince('2026-06-30T23:00Z', new Date('2026-06-30T12:00Z'))).toBe(0);
  expect(daysSince('2026-07-02', new Date('2026-06-30T12:00Z'))).toBe(-2);
});

describe('stated', () => {
  test.each<[line: string, text: string]>([
    ['Status: In progress', 'In progress'],
    ['**Status:** In progress', 'In progress'],
    ['**Status**: In progress', 'In progress'],
    ['- Status: In progress', 'In progress'],
    ['* **Status:** `In progress`', 'In progress'],
    ['> Status: In progress', 'In progress'],
    ['status: In progress', 'In progress'],
    ['状态：In progress', 'In progress'],
    ['Owner: Ana  \nStatus: In progress  \nUpdated: now', 'In progress'],
    ['Status: COMPLETE Issue: #12 Branch: x', 'COMPLETE'],
  ])('%j', (line, text) => {
    const stated = planOf(`# T\n\n${line}\n\n${progress('- [x] A\n- [ ] B').slice(5)}`).statedStatus;
    expect(stated?.text).toBe(text);
    expect(stated?.line).toBe(line.startsWith('Owner') ? 4 : 3);
  });

  test('a front-matter key', () => {
    expect(planOf(`---\nid: x\nstatus: done\n---\n${progress('- [ ] A')}`).statedStatus).toEqual({
      text: 'done',
      line: 3,
      meaning: 'done',
      contradicts: true,
    });
  });

  test.each([
    '# T\n\n## Context\n\nStatus: done\n',
    '# T\n\n    Status: done\n',
    '# T\n\n```\nStatus: done\n```\n',
    '# T\n\nThe status: done.\n',
    '# T\n\nStatus:\n',
    '---\nstatus: 3\n---\n# T\n',
  ])('none: %j', (source) => expect(planOf(source).statedStatus).toBeNull());

  test.each<[text: string, meaning: StatusValue | null]>([
    ['Draft', 'not-started'],
    ['Not started', 'not-started'],
    ['Planned', 'not-started'],
    ['Ready for review', 'not-started'],
    ['In progress', 'active'],
    ['in-progress (M2)', 'active'],
    ['ACTIVE', 'active'],
    ['Phase 1 done, phase 2 in progress', 'active'],
    ['On hold', 'stalled'],
    ['Blocked by #12', 'stalled'],
    ['Complete', 'done'],
    ['COMPLETE. The plan was approved on 2026-05-24.', 'done'],
    ['complete; hosted checks pending', 'done'],
    ['✅ Done', 'done'],
    ['Implemented', 'done'],
    ['Not done', 'not-started'],
    ['进行中', 'active'],
    ['完了', 'done'],
    ['未着手', 'not-started'],
    ['Living document', null],
  ])('%j means %s', (text, meaning) => {
    expect(planOf(`# T\n\nStatus: ${text}\n`).statedStatus?.meaning).toBe(meaning);
  });

  test('a contradiction is said, never settled', () => {
    const stated = (text: string, items: string) =>
      planOf(`# T\n\nStatus: ${text}\n\n## Progress\n\n${items}\n`).statedStatus?.contradicts;
    expect(stated('Done', '- [ ] A')).toBe(true);
    expect(stated('Draft', '- [x] A\n- [ ] B')).toBe(true);
    expect(stated('Active', '- [x] (2020-01-01) A\n- [ ] B')).toBe(false);
    expect(stated('Done', '- [x] A')).toBe(false);
    expect(stated('Living document', '- [x] A')).toBe(false);
    expect(stated('Done', '- a note')).toBe(false);
  });
});
