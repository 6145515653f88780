import {expect, test} from 'vitest';
import type {SectionKind} from './plan.ts';
import {isDecisionLogTitle, normaliseTitle, sectionKind} from './sections.ts';

/** Spellings of real plans. */
const TITLES: [kind: SectionKind, ...titles: string[]][] = [
  ['purpose', 'Purpose / Big Picture', 'Purpose / big picture', 'Purpose', 'Purpose and Big Picture', '目的'],
  [
    'progress',
    'Progress',
    'progress',
    'Progress Tracking',
    'Progress Log',
    'Progress Checklist',
    'Progress (Update First)',
    '2. Progress',
    'Progress:',
    '✅ Progress',
    'Progress {#progress}',
    '进度',
    '進捗状況、ToDoリスト',
    '진행 상황',
    'Прогресс',
    'Fortschritt',
    '進捗',
  ],
  [
    'surprises',
    'Surprises & Discoveries',
    'Surprises & discoveries',
    'Surprises and discoveries',
    'Surprises and Discoveries',
    'Suprises & Discoveries',
    'Surprises & Discoveries (If none, write none)',
    'Surprises &amp Discoveries'.replace('&amp', '＆'),
    'Surprises',
    '意外与发现',
    '驚きと発見',
    '発見と驚き（Findings）',
    'Sorpresas y descubrimientos',
  ],
  [
    'decisions',
    'Decision Log',
    'Decision log',
    'Decisions',
    'Decision Log:',
    '4) Decision Log',
    '决策日志',
    '決定ログ',
    '決定ログ（Decision Log）',
    '意思決定ログ',
    '결정 로그',
    'Journal des décisions',
  ],
  [
    'outcomes',
    'Outcomes & Retrospective',
    'Outcomes & retrospective',
    'Outcome and retrospective',
    'Outcomes and Retrospective',
    'Outcomes & Retrospective (At completion)',
    'Retrospective',
    '结果与回顾',
    '振り返り',
  ],
  ['context', 'Context and Orientation', 'Context and orientation', 'Context'],
  ['plan-of-work', 'Plan of Work', 'Plan of work'],
  ['concrete-steps', 'Concrete Steps', 'Concrete steps (from the root)'],
  ['validation', 'Validation and Acceptance', 'Acceptance Criteria', 'Validation'],
  ['idempotence', 'Idempotence and Recovery', 'Idempotency and Recovery'],
  ['artifacts', 'Artifacts and Notes', 'Artefacts and notes'],
  ['interfaces', 'Interfaces and Dependencies'],
  ['milestones', 'Milestones', 'Phases'],
  [
    'revision-notes',
    'Revision Notes',
    'Revision note',
    'Plan Change Log',
    'Changelog',
    'Update Notes',
    '修订记录',
  ],
  [
    'other',
    'Overview',
    'Progressive enhancement',
    'Outcome of the spike',
    'Milestone 1: Progress bar',
    'Risks',
    '',
  ],
];

test.each(TITLES.flatMap(([kind, ...titles]) => titles.map((title): [string, SectionKind] => [title, kind])))(
  '%j opens %s',
  (title, kind) => expect(sectionKind(title)).toBe(kind),
);

test('a title longer than any of the convention opens none, in no time', () => {
  const start = performance.now();
  expect(sectionKind(`Progress ${'{#'.repeat(500_000)}`)).toBe('other');
  expect(sectionKind(`Progress ${'('.repeat(1_000_000)}`)).toBe('other');
  expect(isDecisionLogTitle('('.repeat(1_000_000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('normaliseTitle', () => {
  expect(normaliseTitle('## 2. Surprises & Discoveries (as of today):')).toBe('surprises and discoveries');
});

test('a decision log is told from a chapter on decisions', () => {
  expect(isDecisionLogTitle('Decision Log')).toBe(true);
  expect(isDecisionLogTitle('決定ログ')).toBe(true);
  expect(isDecisionLogTitle('Design decisions')).toBe(false);
});
