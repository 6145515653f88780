import fc from 'fast-check';
import {expect, it} from 'vitest';
import {pairEntries} from './pair-entries.ts';

interface Worded {
  text: string;
}

const restOf = () => '';

const word = fc.constantFrom('cache', 'hero', 'measure', 'guide', 'tenant', 'latency', '缓存', 'the');
const entries = fc
  .uniqueArray(
    fc.array(word, {minLength: 1, maxLength: 6}).map((words) => words.join(' ')),
    {maxLength: 8},
  )
  .map((texts) => texts.map((text): Worded => ({text})));

it('has every entry of both versions once, whatever changed', () => {
  fc.assert(
    fc.property(entries, entries, fc.boolean(), (before, after, splits) => {
      const {fates, added} = pairEntries(before, after, {restOf, alike: 0.6, splits});
      expect(fates.map((fate) => fate.before)).toEqual(before);
      const became = fates.flatMap((fate) => (fate.kind === 'removed' ? [] : [fate.after].flat()));
      const texts = (list: readonly Worded[]) => list.map(({text}) => text).sort();
      expect(texts([...new Set([...became, ...added])])).toEqual(texts(after));
      const once = fates.flatMap((fate) =>
        fate.kind === 'same' || fate.kind === 'split' ? [fate.after].flat() : [],
      );
      expect(added.length + once.length).toBeLessThanOrEqual(after.length);
    }),
    {numRuns: 2000},
  );
});

it('finds no change between a version and itself', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const {fates, added} = pairEntries(list, [...list].reverse(), {restOf, alike: 0.6, splits: true});
      expect(fates.map(({kind}) => kind)).toEqual(list.map(() => 'same'));
      expect(added).toEqual([]);
    }),
  );
});
