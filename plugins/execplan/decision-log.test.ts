import {describe, expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import type {Decision} from './plan.ts';
import {readPlan} from './read-plan.ts';

const NOW = new Date('2026-01-01');

function decisionsOf(body: string, title = 'Decision Log'): Decision[] {
  const source = `# T\n\n## ${title}\n\n${body}\n\n## Context\n\n- Decision: not here\n`;
  return readPlan(parseDocument(source), {path: 'docs/plans/x.md', now: NOW}).plan.decisions;
}

type Read = [
  line: number,
  text: string,
  rationale: string | null,
  date: string | null,
  author: string | null,
];

/** Each form of a decision that plans use, with the two decisions (or one) that a reader sees in it. */
const FORMS: [name: string, body: string, ...decisions: Read[]][] = [
  [
    'labels on lines of one item',
    '- Decision: Use A.\n  Rationale: It is fast.\n  Date/Author: 2026-03-09 / Ana\n- Decision: Use B.\n  Rationale: It is small.\n  Date/Author: 2026-03-10 / Bob',
    [5, 'Use A.', 'It is fast.', '2026-03-09', 'Ana'],
    [8, 'Use B.', 'It is small.', '2026-03-10', 'Bob'],
  ],
  [
    'empty lines between labels',
    '- Decision: Use A.\n\n  Rationale: It is fast.\n\n  Date/Author: 2026-03-09 / Ana',
    [5, 'Use A.', 'It is fast.', '2026-03-09', 'Ana'],
  ],
  [
    'hard breaks',
    '- Decision: Use A.  \n  Rationale: It is fast.  \n  Date/Author: 2026-03-09, Ana.',
    [5, 'Use A.', 'It is fast.', '2026-03-09', 'Ana'],
  ],
  [
    'wrapped, labels not indented',
    '- Decision: Use A\nfor all.\nRationale: It is\nfast.\nDate/Author: 2026-03-09 / Ana',
    [5, 'Use A for all.', 'It is fast.', '2026-03-09', 'Ana'],
  ],
  [
    'run together',
    '- Decision: Use A. Rationale: It is fast. Date/Author: 2026-06-05, plan author.',
    [5, 'Use A.', 'It is fast.', '2026-06-05', 'plan author'],
  ],
  [
    'run together, a label broken across lines',
    '- Decision: Use A for\n  all. Rationale: It is fast. Date/\n  Author: 2026-06-05, plan author.',
    [5, 'Use A for all.', 'It is fast.', '2026-06-05', 'plan author'],
  ],
  [
    'run together, a label and its colon on the next line',
    '- Decision: Use A. Rationale: It is fast. Date/Author:\n  2026-06-05 / Ana',
    [5, 'Use A.', 'It is fast.', '2026-06-05', 'Ana'],
  ],
  [
    'sibling bullets',
    '- Decision: Use A.\n- Rationale: It is fast.\n- Date/Author: 2026-03-09 / Ana\n- Decision: Use B.\n- Rationale: It is small.\n- Date/Author: 2026-03-10 / Bob',
    [5, 'Use A.', 'It is fast.', '2026-03-09', 'Ana'],
    [8, 'Use B.', 'It is small.', '2026-03-10', 'Bob'],
  ],
  [
    'nested bullets',
    '- Decision: Use A.\n  - Rationale: It is fast.\n  - Date/Author: 2026-03-09 / Ana\n- Decision: Use B.\n  - Rationale: It is small.',
    [5, 'Use A.', 'It is fast.', '2026-03-09', 'Ana'],
    [8, 'Use B.', 'It is small.', null, null],
  ],
  [
    'details behind a nested list',
    '- Decision: Use two:\n  1) one\n  2) the other\n  Rationale: Both are fast.\n  Date/Author: 2026-03-09 / Ana',
    [5, 'Use two: one the other', 'Both are fast.', '2026-03-09', 'Ana'],
  ],
  [
    'dated bullets',
    '- 2026-04-21: Use A.\n- **2026-04-22**: Use B.\n- (2026-04-23) Use C.\n1. 2026-04-24: Use D.',
    [5, 'Use A.', null, '2026-04-21', null],
    [6, 'Use B.', null, '2026-04-22', null],
    [7, 'Use C.', null, '2026-04-23', null],
    [8, 'Use D.', null, '2026-04-24', null],
  ],
  [
    'dated bullets with an author',
    '- 2026-04-21 (Ana): Use A.\n- 2026-04-22 / Bob: Use B.',
    [5, '(Ana): Use A.', null, '2026-04-21', null],
    [6, 'Use B.', null, '2026-04-22', 'Bob'],
  ],
  [
    'plain bullets',
    '- Use A because it is fast.\n- Use B.',
    [5, 'Use A because it is fast.', null, null, null],
    [6, 'Use B.', null, null, null],
  ],
  [
    'numbered',
    '1. Use A.\n   Rationale: It is fast.\n2. Use B.',
    [5, 'Use A.', 'It is fast.', null, null],
    [7, 'Use B.', null, null, null],
  ],
  [
    'bold labels',
    '- **Decision:** Use A.\n  **Rationale:** It is fast.\n  **Date/Author:** 2026-03-09 / Ana\n- **Decision**: Use B. **Rationale**: It is small.',
    [5, 'Use A.', 'It is fast.', '2026-03-09', 'Ana'],
    [8, 'Use B.', 'It is small.', null, null],
  ],
  [
    'emphasised labels',
    '- _Decision:_ Use A.\n  _Rationale:_ It is fast.',
    [5, 'Use A.', 'It is fast.', null, null],
  ],
  [
    'numbered labels, qualified labels',
    '- Decision 1: Use A.\n- Decision #2: Use B.\n- Decision D3: Use C.\n- Decision (2026-03-09): Use D.',
    [5, 'Use A.', null, null, null],
    [6, 'Use B.', null, null, null],
    [7, 'Use C.', null, null, null],
    [8, 'Use D.', null, '2026-03-09', null],
  ],
  [
    'table',
    '| Date | Decision | Reason |\n| --- | --- | --- |\n| 2026-03-09 | Use A | fast |\n| 2026-03-10 | Use B | small |',
    [7, 'Use A', 'fast', '2026-03-09', null],
    [8, 'Use B', 'small', '2026-03-10', null],
  ],
  [
    'table with Date/Author and a pipe in code',
    '| Decision | Rationale | Date/Author |\n| --- | --- | --- |\n| Use `a\\|b` | fast | 2026-03-09 (Ana) |',
    [7, 'Use a|b', 'fast', '2026-03-09', 'Ana'],
  ],
  [
    'table with numbers',
    '| # | Choice | Why | Who |\n| --- | --- | --- | --- |\n| 1 | Use A | fast | Ana |',
    [7, 'Use A', 'fast', null, 'Ana'],
  ],
  [
    'paragraphs',
    'Decision: Use A.\nRationale: It is fast.\nDate/Author: 2026-03-09 / Ana.\n\nDecision: Use B.\n\nRationale: It is small.',
    [5, 'Use A.', 'It is fast.', '2026-03-09', 'Ana'],
    [9, 'Use B.', 'It is small.', null, null],
  ],
  [
    'two decisions in one paragraph',
    'Decision: Use A.\nRationale: It is fast.\nDecision: Use B.\nRationale: It is small.',
    [5, 'Use A.', 'It is fast.', null, null],
    [7, 'Use B.', 'It is small.', null, null],
  ],
  [
    'dated paragraphs',
    '2026-03-09: Use A.\n\n2026-03-10 - Use B.',
    [5, 'Use A.', null, '2026-03-09', null],
    [7, 'Use B.', null, '2026-03-10', null],
  ],
  [
    'dated lines of one paragraph',
    '2026-03-09: Use A\nfor all. Rationale: It is fast.  \n2026-03-10: Use B.\n2026-03-11: TBD',
    [5, 'Use A for all.', 'It is fast.', '2026-03-09', null],
    [7, 'Use B.', null, '2026-03-10', null],
  ],
  [
    'dated lines, Japanese',
    '2025-01-15: A を選択。理由：速い\n2025-01-16: B を却下。理由：大きい',
    [5, 'A を選択。', '速い', '2025-01-15', null],
    [6, 'B を却下。', '大きい', '2025-01-16', null],
  ],
  [
    'fields in bold lines below a heading',
    '### Reject early\n**Date:** 2026-07-01\n**Status:** Active\n**Decision:** Reject it.\n**Reasoning:** It is known.',
    [6, 'Reject it.', 'It is known.', '2026-07-01', null],
  ],
  [
    'Chinese, nested, with a third label',
    '- 决策：选择路线 A。\n  - 原因：不需要新资源。\n  - 影响范围：下一步。',
    [5, '选择路线 A。', '不需要新资源。', null, null],
  ],
  [
    'Korean',
    '- 2026-06-25: A를 쓴다.\n- 결정: B를 쓴다.\n  이유: 빠르다.',
    [5, 'A를 쓴다.', null, '2026-06-25', null],
    [6, 'B를 쓴다.', '빠르다.', null, null],
  ],
  [
    'a heading for each decision',
    '### Decision 1: Use A\n\nRationale: It is fast.\n\nDate/Author: 2026-03-09 / Ana\n\n### Decision 2: Use B\n\nIt is small.',
    [5, 'Use A', 'It is fast.', '2026-03-09', 'Ana'],
    [11, 'Use B It is small.', null, null, null],
  ],
  [
    'a heading for each date',
    '### 2026-03-09\n\n- Use A.\n- Use B.\n\n### 2026-03-10\n\n- Use C.',
    [7, 'Use A.', null, '2026-03-09', null],
    [8, 'Use B.', null, '2026-03-09', null],
    [12, 'Use C.', null, '2026-03-10', null],
  ],
  [
    'dated headings with a title',
    '### 2026-03-09: Use A\n\nIt is fast.\n\n### 2026-03-10 — Use B\n\nIt is small.',
    [5, 'Use A It is fast.', null, '2026-03-09', null],
    [9, 'Use B It is small.', null, '2026-03-10', null],
  ],
  [
    'headings that group',
    '### Milestone 1\n\n- Decision: Use A.\n  Rationale: It is fast.\n\n### Milestone 2\n\n- Decision: Use B.',
    [7, 'Use A.', 'It is fast.', null, null],
    [12, 'Use B.', null, null, null],
  ],
  [
    'bold lines that group',
    '**Stage A (audit):**\n\n- Use A.\n- Use B.\n\n**Stage B:**\n\n- Use C.',
    [7, 'Use A.', null, null, null],
    [8, 'Use B.', null, null, null],
    [12, 'Use C.', null, null, null],
  ],
  [
    'bold paragraphs',
    '**Decision 1 (Stage A):** Use A\nfor all.\n\n**Decision 2:** Use B.',
    [5, 'Use A for all.', null, null, null],
    [8, 'Use B.', null, null, null],
  ],
  [
    'Chinese',
    '- 决策：使用 A。\n  理由：更快。\n  日期/作者：2026-03-09 / 小王\n- 2026年3月10日：使用 B。',
    [5, '使用 A。', '更快。', '2026-03-09', '小王'],
    [8, '使用 B。', null, '2026-03-10', null],
  ],
  [
    'Japanese',
    '- 決定: A を使う。\n  理由: 速いから。\n  日付/作成者: 2026-03-09 / 田中',
    [5, 'A を使う。', '速いから。', '2026-03-09', '田中'],
  ],
  [
    'a plain Date label, an Author label',
    '- Decision: Use A.\n  Date: 2026-03-09\n  Author: Ana',
    [5, 'Use A.', null, '2026-03-09', 'Ana'],
  ],
  [
    'an introduction is none',
    'Record every decision here.\n\n- Decision: Use A.',
    [7, 'Use A.', null, null, null],
  ],
  [
    'prose alone is one for each paragraph',
    'We use A.\n\nWe use B.',
    [5, 'We use A.', null, null, null],
    [7, 'We use B.', null, null, null],
  ],
  [
    'code and quotes inside',
    '- Decision: Use A.\n\n      run it\n\n  > quoted\n\n  Rationale: It is fast.',
    [5, 'Use A. run it quoted', 'It is fast.', null, null],
  ],
  [
    'a word like a label inside a sentence',
    '- Decision: Keep the reason: field. It needs a decision: later.',
    [5, 'Keep the reason: field. It needs a decision: later.', null, null, null],
  ],
  [
    'labels in code',
    '- Decision: Print `Rationale: x` as it is.',
    [5, 'Print Rationale: x as it is.', null, null, null],
  ],
];

describe('forms', () => {
  test.each(FORMS)('%s', (_, body, ...expected) => {
    const read = decisionsOf(body).map(
      ({line, text, rationale, date, author}): Read => [line, text, rationale, date, author],
    );
    expect(read).toEqual(expected);
  });

  test('line ends of other systems', () => {
    for (const [, body, ...expected] of FORMS) {
      const read = decisionsOf(body.replaceAll('\n', '\r\n'));
      expect(read.map(({line, text}) => [line, text])).toEqual(expected.map(([line, text]) => [line, text]));
    }
  });
});

test.each([
  '- None yet.',
  '- (none yet)',
  'None.',
  '- TBD',
  '- ...',
  '- Decision: ...\n  Rationale: ...\n  Date/Author: ...',
  '- Decision: None yet.\n  Rationale: N/A.\n  Date/Author: N/A',
  '- Decision: TBD\n  Rationale: TBD\n  Date/Author: TBD',
  '- (to be filled)',
  'No decisions recorded yet.',
  '_No decisions yet._',
  '- 暂无',
  '- なし',
  '暂无。实现过程中会记录。',
  '| 日付 | 決定事項 | 理由 |\n| --- | --- | --- |\n| YYYY/MM/DD | [決定内容] | [理由] |',
  '- Decision: [what was decided]\n  Rationale: <why>\n  Date/Author: YYYY-MM-DD / [name]',
  '2026-03-09: TBD\n2026-03-10: TBD',
  '| Date | Decision | Reason |\n| --- | --- | --- |\n| - | None yet | - |',
  '',
])('a placeholder counts nothing: %j', (body) => expect(decisionsOf(body)).toEqual([]));

test.each([
  '- None of the caches is kept.',
  '- No cache is used.',
  '- Nothing is stored on disk.',
  '- Pending writes are flushed first.',
])('a sentence that begins like a placeholder counts: %j', (body) =>
  expect(decisionsOf(body)).toHaveLength(1),
);

test('a chapter on design decisions beside a log is no log', () => {
  const source = '# T\n\n## Design decisions\n\n- Not this.\n\n## Decision Log\n\n- Decision: This.\n';
  const {plan} = readPlan(parseDocument(source), {path: 'x.md', now: NOW});
  expect(plan.decisions.map(({text}) => text)).toEqual(['This.']);
});

describe('Date/Author', () => {
  test.each<[written: string, date: string | null, author: string | null]>([
    ['2026-03-09 / Ana', '2026-03-09', 'Ana'],
    ['2026-03-09, Ana.', '2026-03-09', 'Ana'],
    ['2026-03-09 (Ana)', '2026-03-09', 'Ana'],
    ['2026-03-09 — Ana and Bob', '2026-03-09', 'Ana and Bob'],
    ['2026-03-09 Ana', '2026-03-09', 'Ana'],
    ['2026-03-09 /\n  Ana', '2026-03-09', 'Ana'],
    ['Ana (2026-03-09)', '2026-03-09', 'Ana'],
    ['Ana, 2026-03-09', '2026-03-09', 'Ana'],
    ['2026-03-09T10:20Z / Ana', '2026-03-09T10:20Z', 'Ana'],
    ['2026-03-09 / J. R. Ana', '2026-03-09', 'J. R. Ana'],
    ['2026-03-09, planning agent (post-review)', '2026-03-09', 'planning agent (post-review)'],
    ['2026-03-09 / Ana. Superseded by the next one.', '2026-03-09', 'Ana'],
    ['2026-03-09 / Ana; updated 2026-03-10', '2026-03-09', 'Ana'],
    ['2026-03-09, updated 2026-03-10 / Ana', '2026-03-09', 'Ana'],
    ['2026-03-09/2026-03-10 / Ana', '2026-03-09', 'Ana'],
    ['2026-03-09 / Ana, replacing the plan of 2026-03-01', '2026-03-09', 'Ana'],
    ['2026-03-09.', '2026-03-09', null],
    ['Ana', null, 'Ana'],
    ['2026-02-30 / Ana', null, 'Ana'],
    ['(to be filled)', null, null],
    ['TBD', null, null],
    ['...', null, null],
  ])('%s', (written, date, author) => {
    expect(decisionsOf(`- Decision: Use A.\n  Date/Author: ${written}`)).toMatchObject([{date, author}]);
  });
});
