import {expect, test} from 'vitest';
import {RECORDS} from '../testing/records.ts';
import {buildIndex, createIndexBuilder, MANIFEST} from './build-index.ts';

test('the same records make the same files', () => {
  expect(buildIndex(RECORDS)).toEqual(buildIndex(RECORDS.map((one) => ({...one}))));
});

test('a change leaves the files of other pages as they are', () => {
  const builder = createIndexBuilder();
  const before = builder.build(RECORDS);
  const changed = RECORDS.map((one) =>
    one.objectID === 'docs/plans/hash.md#decision-two' ? {...one, title: 'Never try again'} : one,
  );
  const after = builder.build(changed);
  expect(after).toEqual(buildIndex(changed));
  const shown = (files: Map<string, unknown>) => [...files.keys()].filter((name) => name.startsWith('shown'));
  const kept = shown(before).filter((name) => after.get(name) === before.get(name));
  // Three pages, each with a file of its own.
  expect([shown(before).length, kept.length]).toEqual([3, 2]);
  expect(builder.build(RECORDS)).toEqual(before);
});

test('a site without a word has an index all the same', () => {
  const files = buildIndex([]);
  expect(JSON.parse(String(files.get(MANIFEST)))).toMatchObject({schemaVersion: 1, texts: []});
});

test('a heading of nearly every page is no way to tell them apart', () => {
  const [first] = RECORDS;
  if (!first) throw new Error('no records');
  const pages = Array.from({length: 40}, (_, number) => ({
    ...first,
    type: 'section' as const,
    objectID: `p${number}.md#context`,
    page: `p${number}`,
    url: `p${number}#context`,
    title: number === 7 ? 'Something else' : 'Context and Orientation',
    text: '',
  }));
  const sizes = [pages, pages.slice(0, 2)].map((records) => {
    const files = buildIndex(records);
    const {register} = JSON.parse(String(files.get(MANIFEST)));
    return (files.get(register) as Uint8Array).length / records.length;
  });
  expect(sizes[0]).toBeLessThan(sizes[1] ?? 0);
});

test('a large site has few files for what is shown, and every page its own', () => {
  const [first] = RECORDS;
  if (!first) throw new Error('no records');
  const recordsOf = (pages: number) =>
    Array.from({length: pages * 4}, (_, number) => ({
      ...first,
      objectID: `p${Math.floor(number / 4)}.md#${number}`,
      page: `p${Math.floor(number / 4)}`,
      text: 'word '.repeat(600),
    }));
  const shown = (pages: number) =>
    [...buildIndex(recordsOf(pages)).keys()].filter((name) => name.startsWith('shown')).length;
  expect(shown(10)).toBe(40);
  expect(shown(400)).toBe(800);
  expect(shown(1_000)).toBe(1_000);
});
