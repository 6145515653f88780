import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mutatedPlans, scrambledPlans} from '../execplan/testing/mutations.ts';
import {corpusSources, fixtureSources} from '../execplan/testing/sources.ts';
import {findingProblem, fixProblem, lintText} from './testing/invariants.ts';

/** More are worth a night: `PROPERTY_RUNS=20000 vitest run plugins/execplan-lint/properties`. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);

const fixtures = fixtureSources().map(({source}) => source);

function check(source: string): void {
  expect(findingProblem(source, lintText(source))).toBe(null);
  expect(fixProblem(source)).toBe(null);
}

describe('linting', () => {
  it('points into the text and mends without a word lost, whatever became of a plan', () => {
    fc.assert(fc.property(mutatedPlans(fixtures), check), {numRuns: RUNS});
  });

  it('does so with what was never a plan', () => {
    fc.assert(fc.property(scrambledPlans, check), {numRuns: RUNS});
  });

  it('compares any two versions', () => {
    const plans = mutatedPlans(fixtures);
    fc.assert(
      fc.property(plans, plans, (before, after) => {
        expect(findingProblem(after, lintText(after, before))).toBe(null);
      }),
      {numRuns: RUNS},
    );
  });

  it('does so with plans that people wrote', () => {
    for (const {source} of corpusSources()) check(source);
  });
});
