import {describe, expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import type {Progress} from './plan.ts';
import {readPlan} from './read-plan.ts';

const NOW = new Date('2026-01-01');

function progressOf(source: string): Progress {
  return readPlan(parseDocument(source), {path: 'docs/plans/x.md', now: NOW}).plan.progress;
}

/** `line state text` of each item. */
function items(source: string): string[] {
  return progressOf(source).items.map(({line, state, text}) => `${line} ${state} ${text}`);
}

const under = (body: string) => `# T\n\n## Progress\n\n${body}\n\n## Context\n\n- [ ] elsewhere\n`;

describe('items', () => {
  test.each<[name: string, body: string, items: string[]]>([
    [
      'states',
      '- [x] A\n- [X] B\n- [ ] C\n- [~] D\n- [-] E',
      ['5 done A', '6 done B', '7 todo C', '8 partial D', '9 partial E'],
    ],
    [
      'any marker',
      '* [x] A\n\n+ [ ] B\n\n1. [x] C\n\n2) [ ] D',
      ['5 done A', '7 todo B', '9 done C', '11 todo D'],
    ],
    ['no marker, one paragraph', '[x] A\n[ ] B\n[~] C', ['5 done A', '6 todo B', '7 partial C']],
    ['no marker, wrapped', '[x] A that\ngoes on\n[ ] B', ['5 done A that goes on', '7 todo B']],
    ['no marker, paragraphs', '[x] A\n\n[ ] B', ['5 done A', '7 todo B']],
    ['no marker, hard breaks', '[x] A  \n[ ] B\\\n[ ] C', ['5 done A', '6 todo B', '7 todo C']],
    ['prose before boxes in one paragraph', 'Steps so far:\n[x] A\n[ ] B', ['6 done A', '7 todo B']],
    ['boxes in one list item', '- [x] A\n  [ ] B', ['5 done A', '6 todo B']],
    ['wrapped', '- [x] A long\n  step\n- [ ] B\nlazy', ['5 done A long step', '7 todo B lazy']],
    [
      'nested',
      '- [x] A\n  - [x] A1\n    - [ ] A1a\n  - [ ] A2\n- [ ] B',
      ['5 done A', '6 done A1', '7 todo A1a', '8 todo A2', '9 todo B'],
    ],
    [
      'nested plain bullets belong to their step',
      '- [x] A\n  - detail\n  - more\n- [ ] B',
      ['5 done A detail more', '8 todo B'],
    ],
    ['nested below a plain bullet', '- Group\n  - [x] A\n  - [ ] B', ['6 done A', '7 todo B']],
    ['paragraphs of one item', '- [x] A\n\n  More on A.\n\n- [ ] B', ['5 done A More on A.', '9 todo B']],
    ['table', '| Step | Done |\n| --- | --- |\n| A | [x] |\n| B | [ ] |', ['7 done A', '8 todo B']],
    ['table, box first', '| | Step |\n| --- | --- |\n| [x] | A |\n| [~] | B |', ['7 done A', '8 partial B']],
    [
      'table with a date',
      '| Step | When | Done |\n| --- | --- | --- |\n| A | 2026-03-01 | [x] |',
      ['7 done A'],
    ],
    ['block quote', '> - [x] A\n> - [ ] B', ['5 done A', '6 todo B']],
    ['inline Markdown', '- [x] **A** `b` [c](d) ~~e~~', ['5 done A b c e']],
    ['prose between', 'Intro.\n\n- [x] A\n\nThen:\n\n- [ ] B', ['7 done A', '11 todo B']],
    ['plain bullets among boxes are no items', '- [x] A\n- a remark\n- [ ] B', ['5 done A', '7 todo B']],
    ['fenced code', '```md\n- [ ] no\n```\n\n- [x] A', ['9 done A']],
    ['indented code', 'Text.\n\n    - [ ] no\n\n- [x] A', ['9 done A']],
    ['inline code', '- [x] A\n- `[ ] no`', ['5 done A']],
    ['a comment', '<!-- - [ ] no -->\n\n- [x] A', ['7 done A']],
    ['references and links are no boxes', '- [1] no\n- [x](y) no\n- [x] A\n\n[1]: x', ['7 done A']],
    ['a mark alone', '- [x]\n- [ ] B', ['5 done ', '6 todo B']],
    ['a definition makes a box a link', '- [x] A\n\n[x]: http://e.org', ['5 done A']],
  ])('%s', (_, body, expected) => expect(items(under(body))).toEqual(expected));
});

describe('sections', () => {
  test('sub-headings of Progress belong to it and are phases', () => {
    const source =
      '# T\n\n## Progress\n\n- [x] A\n\n### Phase 1\n\n- [x] B\n- [ ] C\n\n### Later\n\n- [~] D\n\n## Context\n';
    expect(items(source)).toEqual(['5 done A', '9 done B', '10 todo C', '14 partial D']);
    expect(progressOf(source).phases).toEqual([
      {title: 'Phase 1', line: 7, total: 2, done: 1, partial: 0},
      {title: 'Later', line: 12, total: 1, done: 0, partial: 1},
    ]);
  });

  test('all Progress sections count', () => {
    const source = '# T\n\n## Progress\n\n- [x] A\n\n## Context\n\nText.\n\n## Progress\n\n- [ ] B\n';
    expect(items(source)).toEqual(['5 done A', '13 todo B']);
  });

  test('a heading of depth 1 or 3', () => {
    expect(items('# T\n\n# Progress\n\n- [x] A\n\n# Context\n\n- [ ] B\n')).toEqual(['5 done A']);
    expect(items('# T\n\n### Progress\n\n- [x] A\n')).toEqual(['5 done A']);
  });

  test('milestones with checkboxes of their own are phases beside Progress', () => {
    const source = '# T\n\n## Progress\n\n- [x] A\n\n## Milestone 1: Store\n\n- [x] B\n- [ ] C\n';
    expect(progressOf(source)).toMatchObject({
      total: 1,
      phases: [{title: 'Milestone 1: Store', total: 2, done: 1}],
    });
  });

  test('without Progress the task lists of the whole document count, by phase', () => {
    const source =
      '# T\n\n- [ ] before\n\n## Phases\n\n### Phase 1: Data\n\n#### Success criteria\n\n- [x] A\n- [ ] B\n\n### Phase 2: UI\n\n- [ ] C\n';
    const progress = progressOf(source);
    expect(progress).toMatchObject({source: 'task-lists', total: 4, done: 1, partial: 0, notes: 0});
    expect(progress.phases.map(({title, total}) => [title, total])).toEqual([
      ['T', 1],
      ['Phase 1: Data', 2],
      ['Phase 2: UI', 1],
    ]);
  });

  test('neither', () => {
    expect(progressOf('# T\n\nText.\n')).toMatchObject({source: 'none', total: 0, items: []});
    expect(progressOf('')).toMatchObject({source: 'none', total: 0});
    expect(progressOf('# T\n\n## Progress\n\nNothing.\n')).toMatchObject({
      source: 'progress-section',
      total: 0,
      notes: 0,
    });
  });
});

describe('notes, where Progress has no checkbox', () => {
  test.each<[name: string, body: string, items: string[]]>([
    ['bullets', '- 2026-01-02: A\n- B', ['5 note A', '6 note B']],
    ['numbered entries', '1. A\n2. B', ['5 note A', '6 note B']],
    ['nested bullets are part of theirs', '- A\n  - detail\n- B', ['5 note A detail', '7 note B']],
    ['dated paragraphs', '2026-01-02: A\n\n2026-01-03 - B', ['5 note A', '7 note B']],
    ['prose is none', 'What was done so far.\n\n- A', ['7 note A']],
  ])('%s', (_, body, expected) => {
    const source = `# T\n\n## Progress\n\n${body}\n`;
    expect(items(source)).toEqual(expected);
    expect(progressOf(source)).toMatchObject({total: 0, notes: expected.length});
  });
});

describe('times', () => {
  test.each<[item: string, at: string | null, text: string]>([
    ['(2025-12-30 12:45Z) Ran it.', '2025-12-30T12:45Z', 'Ran it.'],
    ['(2026-06-01) Ran it.', '2026-06-01', 'Ran it.'],
    ['2026-05-11 - Ran it', '2026-05-11', 'Ran it'],
    ['2026-05-11: Ran it', '2026-05-11', 'Ran it'],
    ['2026-08-02：补充测试', '2026-08-02', '补充测试'],
    ['**2026-05-11**: Ran it', '2026-05-11', 'Ran it'],
    ['**(2026-05-11)** Ran it', '2026-05-11', 'Ran it'],
    ['[2026-05-11] Ran it', '2026-05-11', 'Ran it'],
    ['Ran the guide. (2026-06-09)', '2026-06-09', 'Ran the guide.'],
    [
      'Ran the guide. (2026-06-09: with all options on, twice)',
      '2026-06-09',
      'Ran the guide. (2026-06-09: with all options on, twice)',
    ],
    ['Ran it (completed 2026-06-09 10:00Z)', '2026-06-09T10:00Z', 'Ran it'],
    ['(2026-08-14, `7fc57169`) Ran it', '2026-08-14', 'Ran it'],
    ['(2026-06-30/2026-07-01) Ran it', '2026-06-30', 'Ran it'],
    ['(completed 2026-06-30) Ran it', '2026-06-30', 'Ran it'],
    ['M1: (2026-06-30) Ran it', '2026-06-30', 'M1: Ran it'],
    ['Phase 2 (2026-06-30): ran it', '2026-06-30', 'Phase 2 ran it'],
    ['(2025-12-19 13:10 JST) Ran it', '2025-12-19T13:10+09:00', 'Ran it'],
    ['(2026-02-30) Ran it', null, 'Ran it'],
    [
      'Migrated the data of 2026-06-09 to the new store',
      null,
      'Migrated the data of 2026-06-09 to the new store',
    ],
    ['Wrote `docs/plans/2026-06-09-x.md`', null, 'Wrote docs/plans/2026-06-09-x.md'],
    ['Ran it', null, 'Ran it'],
  ])('%s', (item, at, text) => {
    const [read] = progressOf(under(`- [x] ${item}`)).items;
    expect(read).toMatchObject({at, text});
  });

  test('the latest date of a done step is lastDone, whatever the order', () => {
    const body =
      '- [x] (2026-03-01) A\n- [x] (2026-05-01 10:00Z) B\n- [x] (2026-04-01) C\n- [ ] (2026-06-01) D';
    expect(progressOf(under(body)).lastDone).toBe('2026-05-01');
    expect(progressOf(under('- [x] A')).lastDone).toBeNull();
  });
});
