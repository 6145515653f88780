import {describe, expect, test} from 'vitest';
import {opensDated, readLead} from './lead.ts';

describe('readLead', () => {
  test.each<[text: string, iso: string | null, author: string | null, rest: string]>([
    ['2026-04-21: Use A.', '2026-04-21', null, 'Use A.'],
    ['2026-04-21 - Use A.', '2026-04-21', null, 'Use A.'],
    ['2026-04-21 — Use A.', '2026-04-21', null, 'Use A.'],
    ['(2026-04-21) Use A.', '2026-04-21', null, 'Use A.'],
    ['[2026-04-21 10:00Z] Use A.', '2026-04-21T10:00Z', null, 'Use A.'],
    ['2026-04-21 / Ana: Use A.', '2026-04-21', 'Ana', 'Use A.'],
    ['(2026-04-21, Ana) Use A.', '2026-04-21', 'Ana', 'Use A.'],
    ['(2026-04-21, 7fc57169) Use A.', '2026-04-21', null, 'Use A.'],
    ['(2026-04-21, ba6df590, eb76034b) Use A.', '2026-04-21', null, 'Use A.'],
    ['M1: (2026-04-21) Use A.', '2026-04-21', null, 'M1: Use A.'],
    ['Use A. (2026-04-21)', '2026-04-21', null, 'Use A.'],
    ['Use A. (2026-04-21, Ana)', '2026-04-21', 'Ana', 'Use A.'],
    ['Use A. (Ana, 2026-04-21)', '2026-04-21', null, 'Use A.'],
    ['Use A as of 2026-04-21 and B later.', null, null, 'Use A as of 2026-04-21 and B later.'],
    ['Use A.', null, null, 'Use A.'],
    ['', null, null, ''],
  ])('%j', (text, iso, author, rest) => {
    const lead = readLead(text);
    expect([lead.timestamp?.iso ?? null, lead.author, lead.text]).toEqual([iso, author, rest]);
  });

  test('the range is that of the date and its marks', () => {
    const text = '(2026-04-21) Use A.';
    const {range} = readLead(text);
    expect(text.slice(range?.start, range?.end)).toBe('(2026-04-21)');
  });
});

test.each<[line: string, opens: boolean]>([
  ['2026-04-21: Use A.', true],
  ['(2026-04-21) Use A.', true],
  ['2026-04-21 - Use A.', true],
  ['2026-04-21 (Ana): Use A.', true],
  ['2026年4月21日：使用 A。', true],
  ['2026-04-21 and later', false],
  ['on 2026-04-21: Use A.', false],
  ['Use A.', false],
])('opensDated %j', (line, opens) => expect(opensDated(line)).toBe(opens));
