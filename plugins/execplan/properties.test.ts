import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import type {Plan} from './plan.ts';
import {readPlan} from './read-plan.ts';
import {mutatedPlans, scrambledPlans} from './testing/mutations.ts';
import {corpusSources, fixtureSources} from './testing/sources.ts';

/** More are worth a night: `PROPERTY_RUNS=20000 vitest run properties`. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 120);

const fixtures = fixtureSources();
const mutated = mutatedPlans(fixtures.map(({source}) => source));

function planOf(source: string): Plan {
  return readPlan(parseDocument(source), {path: 'docs/plans/x.md', now: new Date('2026-03-10')}).plan;
}

/** What holds of any plan, however malformed. */
function check(source: string): void {
  const document = parseDocument(source);
  const {plan, syntax} = readPlan(document, {path: 'docs/plans/x.md', now: new Date('2026-03-10')});
  const {progress, decisions, surprises, revisionNotes, citations, sections} = plan;
  const entries = [...progress.items, ...decisions, ...surprises];
  const anchors = entries.map(({anchor}) => anchor);
  expect(new Set(anchors).size).toBe(anchors.length);

  const count = (state: string) => progress.items.filter((item) => item.state === state).length;
  expect(progress.done).toBe(count('done'));
  expect(progress.partial).toBe(count('partial'));
  expect(progress.notes).toBe(count('note'));
  expect(progress.total).toBe(progress.items.length - progress.notes);
  expect(syntax.steps).toHaveLength(progress.items.length);
  expect(syntax.decisions).toHaveLength(decisions.length);
  expect(syntax.surprises).toHaveLength(surprises.length);
  expect(syntax.revisionNotes).toHaveLength(revisionNotes.length);

  const lines = document.source.split(/\r\n|\r|\n/);
  const located = [...entries, ...revisionNotes, ...citations, ...sections];
  for (const {line} of located) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
  }
  for (const dates of [progress.items.map(({at}) => at), decisions.map(({date}) => date)]) {
    for (const date of dates) if (date !== null) expect(Date.parse(date.slice(0, 10))).not.toBeNaN();
  }
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
}

describe('any text', () => {
  test('is read without an exception', () => {
    fc.assert(fc.property(fc.string({unit: 'grapheme', maxLength: 300}), check), {numRuns: 100});
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 300}), check), {numRuns: 50});
    fc.assert(fc.property(scrambledPlans, check), {numRuns: RUNS});
  });
});

describe('a spoilt plan', () => {
  test('is read without an exception, and its figures agree', () => {
    fc.assert(fc.property(mutated, check), {numRuns: RUNS});
  });
});

describe('the plans of other repositories', () => {
  test.each(corpusSources())('$name', ({source}) => check(source));
});

/** Words of a text as both the plan's plain text and its source write them. */
function firstWord(text: string): string | undefined {
  return /[\p{L}\p{N}]{2,}/u.exec(text)?.[0];
}

test.each([...fixtures, ...corpusSources()])('lines of $name are those of the entries', ({source}) => {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const {progress, decisions, surprises, revisionNotes, sections} = planOf(source);
  const entries = [
    ...progress.items,
    ...decisions,
    ...surprises,
    ...revisionNotes,
    ...sections.map(({title, line}) => ({text: title, line})),
  ];
  for (const {text, line} of entries) {
    const word = firstWord(text);
    // The first word may stand in the next line where a date or a label fills the first.
    if (word) expect(`${lines[line - 1]}\n${lines[line]}\n${lines[line + 1]}`).toContain(word);
  }
});

describe('anchors', () => {
  test('do not depend on the place of an entry', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}( [a-z]{1,8}){0,4}$/), {
      minLength: 2,
      maxLength: 8,
    });
    const shuffled = words.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length})),
    );
    const anchorsOf = (list: readonly string[], marks: readonly string[]) => {
      const items = list.map((text, index) => `- [${marks[index % marks.length]}] ${text}`).join('\n');
      const log = list.map((text) => `- Decision: ${text}`).join('\n');
      const {progress, decisions} = planOf(`# T\n\n## Progress\n\n${items}\n\n## Decision Log\n\n${log}\n`);
      return Object.fromEntries([...progress.items, ...decisions].map(({text, anchor}) => [anchor, text]));
    };
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(anchorsOf(other, ['x', ' ', '~'])).toEqual(anchorsOf(list, [' ']));
      }),
      {numRuns: 40},
    );
  });
});
