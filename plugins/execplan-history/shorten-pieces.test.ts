import {parseDocument, readPlan} from 'execplan';
import {diffPlan, type PlanVersion, phrasesOf, toPlanVersion} from 'execplan-diff';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mutatedPlans} from '../execplan/testing/mutations.ts';
import {corpusSources, fixtureSources} from '../execplan/testing/sources.ts';
import {createComparer} from './compare-states.ts';
import type {Comparison} from './comparison.ts';
import {shortenPieces} from './shorten-pieces.ts';
import {splitPieces} from './split-pieces.ts';

/** The same plans at every run; more and other ones: `PROPERTY_RUNS=5000 vitest run plugins/execplan-history`. */
const OPTIONS = process.env.PROPERTY_RUNS
  ? {numRuns: Number(process.env.PROPERTY_RUNS)}
  : {numRuns: 200, seed: 1};
const PATH = 'docs/plans/a.md';
const fixtures = fixtureSources().map(({source}) => source);

function versionOf(source: string): PlanVersion {
  const document = parseDocument(source);
  const reading = readPlan(document, {path: PATH, now: new Date(0), findsCitations: false});
  return toPlanVersion(document, reading);
}

function compareWhole(before: string | null, after: string): Comparison {
  const later = versionOf(after);
  const earlier = before === null ? null : versionOf(before);
  const diff = diffPlan(earlier, later);
  const {progress, status} = later.plan;
  const {done, total} = progress;
  return {
    isMeant: diff.fate !== 'unchanged',
    phrases: phrasesOf(diff),
    ...{done, total, status: status.value, statusBefore: earlier?.plan.status.value ?? null},
  };
}

/** As the second state of a plan, so that what was read of the first one serves again. */
function compareInPieces(before: string | null, after: string): Comparison {
  const cut = (text: string) => ({path: PATH, pieces: splitPieces(text)});
  const compare = createComparer();
  const earlier = before === null ? null : cut(before);
  if (earlier) compare(null, earlier);
  return compare(earlier, cut(after));
}

function check(before: string | null, after: string): void {
  expect(compareInPieces(before, after)).toEqual(compareWhole(before, after));
}

describe('shortenPieces', () => {
  const [head, purpose, progress, log, end] = [
    '# A\n\n',
    '## Purpose\n\nBoth have it.\n\n',
    '## Progress\n\n- [ ] One.\n\n',
    '## Decision Log\n\nNone yet.\n\n',
    '## End\n\nNotes.\n',
  ] as const;

  it('leaves out what both have below a heading, but for steps and the beginning', () => {
    const before = [head, purpose, progress, log, end];
    const after = [head, purpose, progress, '## Decision Log\n\nOne.\n\n', end];
    expect(shortenPieces({before, after}, false)).toEqual({
      hasSameSteps: false,
      before: [head, '## Purpose\n', progress, log, '## End\n'],
      after: [head, '## Purpose\n', progress, after[3], '## End\n'],
    });
  });

  it('leaves out steps that are known and the same', () => {
    const before = [head, progress, log, end];
    const after = [head, progress, '## Decision Log\n\nOne.\n\n', end];
    expect(shortenPieces({before, after}, true)).toEqual({
      hasSameSteps: true,
      before: [head, '## Progress\n', log, '## End\n'],
      after: [head, '## Progress\n', after[2], '## End\n'],
    });
  });

  it('keeps everything where headings changed', () => {
    const added = {before: [head, log, purpose], after: [head, log, purpose, end]};
    expect(shortenPieces(added, false)).toMatchObject(added);
    const deeper = {before: [head, purpose, log], after: [head, purpose, `### More\n\n${log}`]};
    expect(shortenPieces(deeper, true)).toMatchObject(deeper);
  });

  it('keeps all living sections where steps stand elsewhere, and the entries of a new plan', () => {
    const stray = '## Steps\n\n- [ ] One.\n\n';
    expect(
      shortenPieces({before: [head, log, stray, end], after: [head, log, stray, end]}, false).after,
    ).toEqual([head, log, stray, '## End\n']);
    expect(shortenPieces({before: null, after: [head, purpose, log, end]}, false).after).toEqual([
      head,
      '## Purpose\n',
      log,
      '## End\n',
    ]);
  });
});

describe('comparing pieces', () => {
  it('gives what comparing the whole gives, whatever became of a plan', () => {
    const pair = fc
      .constantFrom(...fixtures)
      .chain((source) => fc.tuple(fc.constant(source), mutatedPlans([source])));
    fc.assert(
      fc.property(pair, ([before, after]) => {
        check(before, after);
        check(after, before);
        check(null, after);
      }),
      OPTIONS,
    );
  });

  it('does so for plans that people wrote, with a word or a step more', () => {
    for (const {source} of corpusSources().slice(0, 80)) {
      const middle = source.indexOf('\n\n', source.length / 2);
      check(source, `${source.slice(0, middle)} word${source.slice(middle)}`);
      check(source, source.replace(/\[ \]/, '[x]'));
      check(null, source);
    }
  });
});
