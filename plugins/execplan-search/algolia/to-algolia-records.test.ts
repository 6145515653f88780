import {describe, expect, it} from 'vitest';
import {record} from '../testing/records.ts';
import {wholeId} from './algolia-record.ts';
import {OversizedRecordsError, recordBytes, toAlgoliaRecords} from './to-algolia-records.ts';

const DECISION = record({
  objectID: 'docs/plans/x.md#decision-a',
  type: 'decision',
  title: 'Use a worker',
  text: 'It never holds up the page.',
  date: '2025-10-02',
  year: '2025',
});

describe('toAlgoliaRecords', () => {
  it('adds what Algolia orders by', () => {
    expect(toAlgoliaRecords([DECISION])).toEqual([
      {...DECISION, timestamp: Date.UTC(2025, 9, 2) / 1000, weight: 4, part: 1},
    ]);
  });

  it.each([
    [null, 0],
    ['2025-13-40', 0],
    ['1970-01-02', 86_400],
  ])('reads the date %j', (date, timestamp) => {
    expect(toAlgoliaRecords([{...DECISION, date}])[0]?.timestamp).toBe(timestamp);
  });

  it('weighs what is looked for more often', () => {
    const types = ['decision', 'plan', 'constraint', 'surprise', 'section'] as const;
    const weights = toAlgoliaRecords(types.map((type) => ({...DECISION, type}))).map(({weight}) => weight);
    expect(weights).toEqual([4, 4, 3, 2, 1]);
  });

  it('cuts a record over the limit, and loses nothing', () => {
    const text = Array.from({length: 4000}, (_, number) => `"word${number}"`).join(' ');
    const parts = toAlgoliaRecords([DECISION, {...DECISION, objectID: 'y.md', text}]);
    const cut = parts.slice(1);
    expect(cut.length).toBeGreaterThan(5);
    expect(cut.map((part) => part.text).join('')).toBe(text);
    expect(cut.map(({part}) => part)).toEqual(cut.map((_, index) => index + 1));
    expect(cut.slice(0, 3).map(({objectID}) => objectID)).toEqual(['y.md', 'y.md~part-2', 'y.md~part-3']);
    expect(new Set(cut.map(({objectID}) => wholeId(objectID)))).toEqual(new Set(['y.md']));
    expect(new Set(cut.map(({url}) => url))).toEqual(new Set([DECISION.url]));
    for (const part of cut) {
      expect(recordBytes(part)).toBeLessThanOrEqual(10_000);
      expect(part.text).toMatch(/^"word\d+"/);
    }
    // All but the last are full.
    for (const part of cut.slice(0, -1)) expect(recordBytes(part)).toBeGreaterThan(9_900);
  });

  it('cuts at the limit and not before it', () => {
    const [whole] = toAlgoliaRecords([DECISION]);
    const size = whole ? recordBytes(whole) : 0;
    expect(toAlgoliaRecords([DECISION], {maxBytes: size})).toHaveLength(1);
    expect(toAlgoliaRecords([DECISION], {maxBytes: size - 1}).length).toBeGreaterThan(1);
  });

  it('says which records are too large in themselves', () => {
    const title = 'ü'.repeat(10_000);
    const run = () =>
      toAlgoliaRecords([
        DECISION,
        {...DECISION, objectID: 'z.md', title},
        {...DECISION, objectID: 'zz.md', title},
      ]);
    expect(run).toThrow(OversizedRecordsError);
    expect(run).toThrow(
      /^Unexpected size of 2 records, expected at most 10000 bytes:\nz\.md: 20\d\d\d bytes without its text\nzz\.md: /,
    );
  });
});
