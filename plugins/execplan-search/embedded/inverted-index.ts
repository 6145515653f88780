/** Which words stand in which field of which document, as values: what MiniSearch is loaded from. Pure. */
import type {ByteReader, ByteWriter} from './bytes.ts';

/** How often a word stands in a field, by the document's number: `[document, times, document, times, …]`, ascending. */
export type Postings = number[];

export interface InvertedIndex {
  documents: number;
  /** For each field, the number of different words that each document has in it. */
  lengths: number[][];
  /** For each word, its postings by field; an empty list where the field doesn't have it. */
  words: Map<string, Postings[]>;
}

/**
 * Makes an index.
 *
 * @param documents the words of each field of each document, in the order of their numbers
 * @param fields how many fields there are
 */
export function invert(documents: Iterable<readonly (readonly string[])[]>, fields: number): InvertedIndex {
  const words = new Map<string, Postings[]>();
  const lengths: number[][] = Array.from({length: fields}, () => []);
  let number = 0;
  for (const document of documents) {
    for (let field = 0; field < fields; field += 1) {
      lengths[field]?.push(addField(words, document[field] ?? [], {field, fields, number}));
    }
    number += 1;
  }
  return {documents: number, lengths, words};
}

/** @returns how many different words the field has. */
function addField(
  words: Map<string, Postings[]>,
  text: readonly string[],
  {field, fields, number}: {field: number; fields: number; number: number},
): number {
  let different = 0;
  for (const word of text) {
    let byField = words.get(word);
    if (!byField) {
      byField = Array.from({length: fields}, () => []);
      words.set(word, byField);
    }
    const postings = byField[field] as Postings;
    const last = postings.length - 2;
    if (last >= 0 && postings[last] === number) postings[last + 1] = (postings[last + 1] ?? 0) + 1;
    else {
      postings.push(number, 1);
      different += 1;
    }
  }
  return different;
}

/**
 * Writes an index as bytes: words in order, each without what it shares with the one before; documents as differences,
 * with a mark where a word stands more than once. A quarter of the same index as JSON, before and after compression.
 */
export function encodeIndex({documents, lengths, words}: InvertedIndex, writer: ByteWriter): void {
  writer.number(documents);
  writer.number(lengths.length);
  for (const ofField of lengths) for (const length of ofField) writer.number(length);
  writer.number(words.size);
  let before = '';
  for (const [word, byField] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shared = sharedStart(before, word);
    writer.number(shared);
    writer.text(word.slice(shared));
    before = word;
    for (const postings of byField) encodePostings(postings, writer);
  }
}

function encodePostings(postings: Postings, writer: ByteWriter): void {
  writer.number(postings.length / 2);
  let before = -1;
  for (let place = 0; place < postings.length; place += 2) {
    const document = postings[place] as number;
    const times = postings[place + 1] as number;
    writer.number((document - before - 1) * 2 + (times > 1 ? 1 : 0));
    if (times > 1) writer.number(times);
    before = document;
  }
}

/** Reads what `encodeIndex` wrote. */
export function decodeIndex(reader: ByteReader): InvertedIndex {
  const documents = reader.number();
  const fields = reader.number();
  const lengths = Array.from({length: fields}, () => Array.from({length: documents}, () => reader.number()));
  const words = new Map<string, Postings[]>();
  let word = '';
  for (let left = reader.number(); left > 0; left -= 1) {
    word = word.slice(0, reader.number()) + reader.text();
    words.set(
      word,
      Array.from({length: fields}, () => decodePostings(reader)),
    );
  }
  return {documents, lengths, words};
}

function decodePostings(reader: ByteReader): Postings {
  const postings: Postings = [];
  let document = -1;
  for (let left = reader.number(); left > 0; left -= 1) {
    const coded = reader.number();
    document += Math.floor(coded / 2) + 1;
    postings.push(document, coded % 2 === 1 ? reader.number() : 1);
  }
  return postings;
}

/** Cuts between UTF-16 units are made where both words go on alike, so that no pair is torn apart. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return isHighSurrogate(b, length - 1) ? length - 1 : length;
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}
