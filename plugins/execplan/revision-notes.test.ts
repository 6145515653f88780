import {describe, expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import type {RevisionNote} from './plan.ts';
import {readPlan} from './read-plan.ts';

function notesOf(source: string): RevisionNote[] {
  return readPlan(parseDocument(source), {path: 'x.md', now: new Date('2026-01-01')}).plan.revisionNotes;
}

type Read = [line: number, text: string, date: string | null, author: string | null];
const read = (source: string): Read[] =>
  notesOf(source).map(({line, text, date, author}) => [line, text, date, author]);

describe('at the end of the plan', () => {
  test.each<[name: string, end: string, ...notes: Read[]]>([
    [
      'with a time',
      'Revision note (2026-04-05 00:24Z): Split M1.',
      [9, 'Split M1.', '2026-04-05T00:24Z', null],
    ],
    [
      'with date and author',
      'Revision note (2026-04-05, Ana): Split M1.',
      [9, 'Split M1.', '2026-04-05', 'Ana'],
    ],
    [
      'date and author behind',
      'Revision Note: 2026-04-05 / Ana - Split M1.',
      [9, 'Split M1.', '2026-04-05', 'Ana'],
    ],
    ['bare', 'Revision note: Split M1.', [9, 'Split M1.', null, null]],
    ['plan revision note', 'Plan revision note: Split M1.', [9, 'Split M1.', null, null]],
    ['change note', 'Change note: Split M1.', [9, 'Split M1.', null, null]],
    ['change log', 'Change Log: Split M1.', [9, 'Split M1.', null, null]],
    ['plan update note', 'Plan update note (2026-04-05): Split M1.', [9, 'Split M1.', '2026-04-05', null]],
    [
      'plan update with a date',
      'Plan update 2026-04-05 12:20: Split M1.',
      [9, 'Split M1.', '2026-04-05T12:20', null],
    ],
    ['update with a date', 'Update (2026-04-05): Split M1.', [9, 'Split M1.', '2026-04-05', null]],
    ['numbered', 'Revision 3 (2026-04-05): Split M1.', [9, 'Split M1.', '2026-04-05', null]],
    ['revised', 'Revised 2026-04-05: Split M1.', [9, 'Split M1.', '2026-04-05', null]],
    ['a sentence', 'Plan updated on 2026-04-05 to split M1.', [9, 'to split M1.', '2026-04-05', null]],
    [
      'a date in the sentence',
      'Revision note: Created on 2026-04-05 to split M1.',
      [9, 'Created on 2026-04-05 to split M1.', '2026-04-05', null],
    ],
    ['bold', '**Revision note (2026-04-05):** Split M1.', [9, 'Split M1.', '2026-04-05', null]],
    ['emphasised whole', '_Revision note (2026-04-05): Split M1._', [9, 'Split M1.', '2026-04-05', null]],
    ['a bullet', '- Revision note (2026-04-05): Split M1.', [9, 'Split M1.', '2026-04-05', null]],
    ['a quote', '> Revision note (2026-04-05): Split M1.', [9, 'Split M1.', '2026-04-05', null]],
    ['wrapped', 'Revision note (2026-04-05): Split M1\nin two.', [9, 'Split M1 in two.', '2026-04-05', null]],
    [
      'several lines of one paragraph',
      'Revision note: 2026-04-05 / Ana - Split M1\nin two.\nRevision note: 2026-04-06 / Bob - Joined them.',
      [9, 'Split M1 in two.', '2026-04-05', 'Ana'],
      [11, 'Joined them.', '2026-04-06', 'Bob'],
    ],
    [
      'several paragraphs',
      'Revision note: A.\n\nRevision note: B.',
      [9, 'A.', null, null],
      [11, 'B.', null, null],
    ],
    [
      'a label over a list',
      'Plan change note (for each revision):\n- 2026-04-05: Split M1.\n- Joined them.',
      [10, 'Split M1.', '2026-04-05', null],
      [11, 'Joined them.', null, null],
    ],
    [
      'two lines with times',
      'Plan change note (2026-02-13 04:07Z): A.\nPlan change note (2026-02-13 04:08Z): B.',
      [9, 'A.', '2026-02-13T04:07Z', null],
      [10, 'B.', '2026-02-13T04:08Z', null],
    ],
    ['Chinese', '变更说明（2026-04-05）：拆分 M1。', [9, '拆分 M1。', '2026-04-05', null]],
    ['Japanese', '改訂メモ: M1 を分割。', [9, 'M1 を分割。', null, null]],
    ['a date that is none', 'Revision note (2026-02-30): Split M1.', [9, 'Split M1.', null, null]],
  ])('%s', (_, end, ...notes) => {
    expect(read(`# T\n\n## Progress\n\n- [x] A\n\n## Context\n\n${end}\n`)).toEqual(notes);
  });

  test.each([
    'Update the notes of `a.ts` so:',
    'Update docs: add a line.',
    'The change notes of the release are elsewhere: see there.',
    '更新 transport 并补充测试：',
    '变更后的结构应满足：一层。',
    'A revision note: nothing.',
    'Revision notes are kept below.',
    'Revision note: TBD',
  ])('prose is no note: %j', (text) => expect(read(`# T\n\n## Context\n\n${text}\n`)).toEqual([]));

  test('a step of Progress is none', () => {
    expect(read('# T\n\n## Progress\n\n- [x] Revision note: written.\n')).toEqual([]);
  });
});

describe('in a section of its own', () => {
  test.each<[name: string, body: string, ...notes: Read[]]>([
    [
      'dated bullets',
      '- 2026-04-05: Split M1.\n- (2026-04-06) Joined them.',
      [5, 'Split M1.', '2026-04-05', null],
      [6, 'Joined them.', '2026-04-06', null],
    ],
    ['plain bullets', '- Split M1.', [5, 'Split M1.', null, null]],
    [
      'dated paragraphs',
      '2026-04-05: Split M1.\n\n2026-04-06 - Joined them.',
      [5, 'Split M1.', '2026-04-05', null],
      [7, 'Joined them.', '2026-04-06', null],
    ],
    [
      'dated lines',
      '2026-04-05: Split M1.\n2026-04-06: Joined\nthem.',
      [5, 'Split M1.', '2026-04-05', null],
      [6, 'Joined them.', '2026-04-06', null],
    ],
    [
      'numbered',
      'Revision 2 (2026-04-06): Joined them.\n\nRevision 1 (2026-04-05): Split M1.',
      [5, 'Joined them.', '2026-04-06', null],
      [7, 'Split M1.', '2026-04-05', null],
    ],
    [
      'a table',
      '| Date | Change |\n| --- | --- |\n| 2026-04-05 | Split M1 |',
      [7, 'Split M1', '2026-04-05', null],
    ],
    [
      'headings',
      '### 2026-04-05\n\nSplit M1.\n\n### 2026-04-06\n\nJoined them.',
      [5, 'Split M1.', '2026-04-05', null],
      [9, 'Joined them.', '2026-04-06', null],
    ],
    ['prose alone', 'Split M1 in two.', [5, 'Split M1 in two.', null, null]],
    [
      'an introduction',
      'Append a note for each change.\n\n- 2026-04-05: Split M1.',
      [7, 'Split M1.', '2026-04-05', null],
    ],
    ['a placeholder', 'None yet.'],
  ])('%s', (_, body, ...notes) => {
    expect(read(`# T\n\n## Revision Notes\n\n${body}\n`)).toEqual(notes);
  });
});
