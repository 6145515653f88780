import {describe, expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import type {Surprise} from './plan.ts';
import {readPlan} from './read-plan.ts';

function surprisesOf(body: string): Surprise[] {
  const source = `# T\n\n## Surprises & Discoveries\n\n${body}\n\n## Context\n\nText.\n`;
  return readPlan(parseDocument(source), {path: 'x.md', now: new Date('2026-01-01')}).plan.surprises;
}

type Read = [line: number, text: string, evidence: string | null, date: string | null];

describe('forms', () => {
  test.each<[name: string, body: string, ...surprises: Read[]]>([
    [
      'observation and evidence on lines',
      '- Observation: The cache is cold.\n  Evidence: 3 misses.\n- Observation: It warms.\n  Evidence: 0 misses.',
      [5, 'The cache is cold.', '3 misses.', null],
      [7, 'It warms.', '0 misses.', null],
    ],
    [
      'run together',
      '- Observation: The cache is cold. Evidence: 3 misses.',
      [5, 'The cache is cold.', '3 misses.', null],
    ],
    [
      'a third label behind a sentence',
      '- Observation: Cold. Evidence: `a.ts`.\n  Impact: slow.',
      [5, 'Cold.', 'a.ts.', null],
    ],
    [
      'a third label, run together',
      '- Observation: Cold. Evidence: `a.ts`. Impact: slow.',
      [5, 'Cold.', 'a.ts.', null],
    ],
    ['plain bullets', '- Cold.\n- Warm.', [5, 'Cold.', null, null], [6, 'Warm.', null, null]],
    [
      'dated bullets',
      '- 2026-03-01: Cold.\n- (2026-03-02) Warm.',
      [5, 'Cold.', null, '2026-03-01'],
      [6, 'Warm.', null, '2026-03-02'],
    ],
    ['a bold headline', '- **Cold cache.** It misses.', [5, 'Cold cache. It misses.', null, null]],
    [
      'bold headlines in paragraphs',
      '**Cold cache.** It misses.\n\n**Warm cache.** It hits.',
      [5, 'Cold cache. It misses.', null, null],
      [7, 'Warm cache. It hits.', null, null],
    ],
    [
      'a headline over a list',
      '**The cache is cold**\n\n- It misses.\n- Twice.',
      [5, 'The cache is cold It misses. Twice.', null, null],
    ],
    ['a date in the label', '- Observation (2026-03-01): Cold.', [5, 'Cold.', null, '2026-03-01']],
    ['sibling bullets', '- Observation: Cold.\n- Evidence: 3 misses.', [5, 'Cold.', '3 misses.', null]],
    [
      'evidence in code',
      '- Observation: Cold.\n  Evidence:\n\n      3 misses\n\n- Warm.',
      [5, 'Cold.', '3 misses', null],
      [10, 'Warm.', null, null],
    ],
    [
      'table',
      '| Date | Observation | Evidence |\n| --- | --- | --- |\n| 2026-03-01 | Cold | 3 misses |',
      [7, 'Cold', '3 misses', '2026-03-01'],
    ],
    [
      'headings',
      '### Cold cache\n\nIt misses.\n\n### Warm cache\n\nIt hits.',
      [5, 'Cold cache It misses.', null, null],
      [9, 'Warm cache It hits.', null, null],
    ],
    ['Chinese', '- 观察：缓存是冷的。\n  证据：3 次未命中。', [5, '缓存是冷的。', '3 次未命中。', null]],
    [
      'an other synonym',
      '- Discovery: Cold.\n- Finding: Warm.',
      [5, 'Cold.', null, null],
      [6, 'Warm.', null, null],
    ],
    ['prose', 'The cache is cold.', [5, 'The cache is cold.', null, null]],
  ])('%s', (_, body, ...expected) => {
    const read = surprisesOf(body).map(({line, text, evidence, date}): Read => [line, text, evidence, date]);
    expect(read).toEqual(expected);
  });
});

test.each([
  '- None yet.',
  '- None so far',
  'None.',
  'Nothing yet.',
  '- Observation: ...\n  Evidence: ...',
  '- Observation: None yet.\n  Evidence: N/A.',
  'No surprises encountered during implementation.',
  'No surprises so far.',
  '- (none)',
  '- N/A',
  '(To be filled in during implementation.)',
  'This section will be updated as work proceeds.',
  '暂无。',
  '- （待补充）',
  '特になし',
])('a placeholder counts nothing: %j', (body) => expect(surprisesOf(body)).toEqual([]));
