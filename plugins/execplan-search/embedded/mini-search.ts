import MiniSearch, {type AsPlainObject, type Options} from 'minisearch';
import {tokenize} from '../tokenize.ts';
import type {InvertedIndex, Postings} from './inverted-index.ts';

/** What is indexed of a record, in the order of the index's fields. */
export const FIELDS = ['title', 'text', 'trail'] as const;
export type Field = (typeof FIELDS)[number];

const OPTIONS: Options = {
  fields: [...FIELDS],
  tokenize,
  // Words are folded as they are found.
  processTerm: (word) => word,
};

/** Makes MiniSearch's index of ours, so that only what can't be computed had to be downloaded. */
export function toMiniSearch(index: InvertedIndex): MiniSearch {
  return MiniSearch.loadJS(toPlain(index), OPTIONS);
}

/** The same in many small steps, so that questions are answered in between. */
export function toMiniSearchAsync(index: InvertedIndex): Promise<MiniSearch> {
  return MiniSearch.loadJSAsync(toPlain(index), OPTIONS);
}

function toPlain({documents, lengths, words}: InvertedIndex): AsPlainObject {
  const numbers = Array.from({length: documents}, (_, number) => [number, number]);
  return {
    documentCount: documents,
    nextId: documents,
    documentIds: Object.fromEntries(numbers),
    fieldIds: Object.fromEntries(FIELDS.map((field, number) => [field, number])),
    fieldLength: Object.fromEntries(
      numbers.map(([number = 0]) => [number, lengths.map((ofField) => ofField[number] ?? 0)]),
    ),
    averageFieldLength: lengths.map((ofField) => average(ofField)),
    storedFields: {},
    dirtCount: 0,
    index: Array.from(words, ([word, byField]) => [
      word,
      Object.fromEntries(
        byField.flatMap((postings, field) => (postings.length === 0 ? [] : [[field, toEntry(postings)]])),
      ),
    ]),
    serializationVersion: 2,
  };
}

function toEntry(postings: Postings): Record<number, number> {
  const entry: Record<number, number> = {};
  for (let place = 0; place < postings.length; place += 2)
    entry[postings[place] as number] = postings[place + 1] as number;
  return entry;
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
