import {readFileSync} from 'node:fs';
import {parseDocument, readPlan} from 'execplan';
import {describe, expect, test} from 'vitest';
import {summariseConstraints} from './constraint-summary.ts';
import {readFigures} from './figures.ts';
import {type SkeletonInput, toSkeleton} from './skeleton.ts';

/** The skeleton that the convention quotes. */
const CONVENTION = readFileSync(new URL('../../../ai/prompts/PLAN.md', import.meta.url), 'utf8');
const QUOTED = /^## The skeleton$[\s\S]*?^```md\n([\s\S]*?)^```$/m.exec(CONVENTION)?.[1] ?? '';

const BARE: SkeletonInput = {
  title: 'Send the hero first',
  date: '2026-03-02',
  author: null,
  path: 'docs/plans/2026-03-02-send-the-hero-first.md',
  convention: null,
  references: [],
  constraints: [],
  workspace: {packages: [], furtherPackages: 0, commands: [], testCommand: null},
  isEventsHub: false,
};

const FULL: SkeletonInput = {
  ...BARE,
  convention: 'ai/prompts/PLAN.md',
  references: ['docs/product/spec-v1.6.md', 'ai/constraints.md'],
  constraints: [
    summariseConstraints(
      'ai/constraints.md',
      readFigures(
        parseDocument('## Wait\n\n### C-1 Calls\n\nAt most 2 s.\n\n### C-2 Frames\n\nNo frames.\n'),
      ),
    ),
  ],
  workspace: {
    packages: [
      {path: 'apps/admin', name: '@x/admin'},
      {path: 'packages/a', name: null},
    ],
    furtherPackages: 3,
    commands: ['pnpm install', 'pnpm -w test', 'pnpm --filter @x/admin test'],
    testCommand: 'pnpm -w test',
  },
  isEventsHub: true,
};

function headings(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('## '));
}

function paragraph(text: string, opening: string): string | undefined {
  return text.split('\n\n').find((block) => block.startsWith(opening));
}

describe.each([
  ['bare', BARE],
  ['full', FULL],
])('%s', (_, input) => {
  const text = toSkeleton(input);

  test("has the convention's headings in its order", () => {
    expect(headings(QUOTED)).toHaveLength(12);
    expect(headings(text)).toEqual(headings(QUOTED));
  });

  test("has the convention's sentence and labels", () => {
    expect(paragraph(QUOTED, 'This ExecPlan')).toBeDefined();
    expect(text).toContain(`\n\n${paragraph(QUOTED, 'This ExecPlan')}\n\n`);
    const labels = (from: string) => from.match(/^(?:- | {2})[A-Z][\w/]+: (?=<)/gm);
    expect(labels(QUOTED)).toHaveLength(5);
    expect(labels(text)).toEqual(labels(QUOTED));
  });

  test('is a plan of which nothing is done', () => {
    const {plan} = readPlan(parseDocument(text), {path: input.path, now: new Date('2026-03-02')});
    expect(plan).toMatchObject({
      plan: true,
      title: 'Send the hero first',
      status: {value: 'not-started'},
      progress: {source: 'progress-section', total: 2, done: 0, partial: 0},
      decisions: [],
      surprises: [],
      outcomes: 'placeholder',
      revisionNotes: [],
      lastActivity: null,
    });
    expect(plan.sections.map(({title}) => `## ${title}`).slice(1)).toEqual(headings(QUOTED));
  });

  test('has a blank line around each heading, ends with one line end, and has no fence', () => {
    expect(text).not.toMatch(/[^\n]\n#|^#[^\n]*\n[^\n]/m);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toContain('```');
  });

  test('closes each bracket of guidance, one inside another nowhere', () => {
    for (const block of text.split('\n\n')) {
      expect(block.replace(/<[^<>]+>/g, '')).not.toMatch(/[<>]/);
    }
  });
});

test('says what the repository tells', () => {
  const text = toSkeleton(FULL);
  expect(text).toContain(
    'It follows `ai/prompts/PLAN.md` and relies on `docs/product/spec-v1.6.md` and `ai/constraints.md`. <Name',
  );
  expect(text).toContain('It is saved as `docs/plans/2026-03-02-send-the-hero-first.md`.');
  expect(text).toContain('`apps/admin` (`@x/admin`), `packages/a` and 3 more.>');
  expect(text).toContain('\n    pnpm install\n    pnpm -w test\n    pnpm --filter @x/admin test\n');
  expect(text).toContain(
    'These are figures of `ai/constraints.md` as they stand on 2026-03-02. <Keep those that this change touches, and say how it stays within each.>\n\nWait. C-1 Calls: At most 2 s.\n\n<Which constraints of `ai/constraints.md` without a figure apply, and how they are met: C-2 Frames.>\n',
  );
});

test('counts what it leaves out of the figures', () => {
  const figures = {groups: [], withoutFigure: [], leftOut: ['C-1 Size', null, 'C-2 <x>']};
  expect(toSkeleton({...BARE, constraints: [summariseConstraints('c.md', figures)]})).toContain(
    'stays within each. It has 3 more with figures, C-1 Size among them; add those that apply.>',
  );
});

test('invents nothing', () => {
  const text = toSkeleton(BARE);
  expect(text).not.toMatch(/pnpm|\bspec|constraints|apps\/|shadow|Events Hub/);
  expect(text).toContain('\n\n<Name each further document');
});

test.each([
  ['Support <b> and `<i>`', 'Support <b> and <i>'],
  ['Write it in C#', 'Write it in C#'],
  ['Learn C #', 'Learn C #'],
  ['Learn C ##', 'Learn C ##'],
  ['# Go', '# Go'],
  ['Two\nlines\t here', 'Two lines here'],
  ['Warm the `cache`', 'Warm the cache'],
])('title %j', (title, read) => {
  const {plan} = readPlan(parseDocument(toSkeleton({...BARE, title})), {path: 'x.md', now: new Date()});
  expect(plan.title).toBe(read);
});
