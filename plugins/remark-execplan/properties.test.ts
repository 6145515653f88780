import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {mutatedPlans, scrambledPlans} from '../execplan/testing/mutations.ts';
import {corpusSources, fixtureSources} from '../execplan/testing/sources.ts';
import {elementsOf, renderTwice, wordsOf} from './testing/render.ts';

/** More are worth a night: `PROPERTY_RUNS=20000 vitest run properties`. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 120);

const fixtures = fixtureSources();

/** What holds of the rendering of any plan, however malformed. */
function check(source: string): void {
  const {reading, plain, annotated} = renderTwice(source);
  const {progress, decisions, surprises} = reading.plan;
  expect(wordsOf(annotated).join(' ')).toBe(wordsOf(plain).join(' '));

  const elements = elementsOf(annotated);
  const marked = (name: string) => elements.filter(({properties}) => properties[name] !== undefined);
  const anchors = (entries: readonly {anchor: string}[]) => entries.map(({anchor}) => anchor);
  expect(marked('dataProgress').map(({properties}) => properties.id)).toEqual(anchors(progress.items));
  expect(marked('dataProgress').map(({properties}) => properties.dataProgress)).toEqual(
    progress.items.map(({state}) => state),
  );
  expect(marked('dataDecision').map(({properties}) => properties.id)).toEqual(anchors(decisions));
  expect(marked('dataSurprise').map(({properties}) => properties.id)).toEqual(anchors(surprises));
  const ids = elements.flatMap(({properties}) => (properties.id ? [properties.id] : []));
  expect(new Set(ids).size).toBe(ids.length);
}

describe('words, counts and ids', () => {
  test.each(fixtures)('of $name', ({source}) => check(source));

  test.each(corpusSources())('of $name', ({source}) => check(source));

  test('of spoilt plans', () => {
    fc.assert(fc.property(mutatedPlans(fixtures.map(({source}) => source)), check), {numRuns: RUNS});
  });

  test('of scrambled pieces', () => {
    fc.assert(fc.property(scrambledPlans, check), {numRuns: RUNS});
  });
});
