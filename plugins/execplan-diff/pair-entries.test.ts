import fc from 'fast-check';
import {expect, it} from 'vitest';
import {pairEntries, type Worded} from './pair-entries.ts';

const word = fc.constantFrom('cache', 'hero', 'measure', 'guide', 'tenant', 'latency', '缓存', 'the');
const entries = fc
  .uniqueArray(
    fc.array(word, {minLength: 1, maxLength: 6}).map((words) => words.join(' ')),
    {maxLength: 8},
  )
  .map((texts) => texts.map((text): Worded => ({text, anchor: text})));

it('has every entry of both versions once, whatever changed', () => {
  fc.assert(
    fc.property(entries, entries, fc.boolean(), (before, after, splits) => {
      const pairs = pairEntries(before, after, {alike: 0.6, splits});
      const {same, reworded, split, removed, added} = pairs;
      const texts = (list: readonly Worded[]) => list.map(({text}) => text).sort();
      const of = (list: readonly {before: Worded}[]) => list.map((pair) => pair.before);
      expect(texts([...of(same), ...of(reworded), ...of(split), ...removed])).toEqual(texts(before));
      const come = new Set([
        ...same.map((pair) => pair.after),
        ...reworded.map((pair) => pair.after),
        ...split.flatMap((pair) => pair.after),
        ...added,
      ]);
      expect(texts([...come])).toEqual(texts(after));
      expect(added.length + split.flatMap((pair) => pair.after).length + same.length).toBeLessThanOrEqual(
        after.length,
      );
    }),
    {numRuns: 2000},
  );
});

it('finds no change between a version and itself', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const {same, ...others} = pairEntries(list, [...list].reverse(), {alike: 0.6, splits: true});
      expect(same).toHaveLength(list.length);
      expect(Object.values(others).flat()).toEqual([]);
    }),
  );
});
