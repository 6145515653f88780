/** The files of the embedded index, as their readers see them. */
import {ByteReader} from './bytes.ts';
import type {Catalogue} from './catalogue.ts';
import {decodeIndex, type InvertedIndex} from './inverted-index.ts';

/** Names the other files. */
export interface Manifest {
  schemaVersion: 1;
  register: string;
  /** With the number of the first record of each. */
  texts: {file: string; first: number}[];
}

/** What is shown of a record: title, text, trail, the end of its URL behind the page's address, and its id. */
export type ShownRecord = [title: string, text: string, trail: string[], fragment: string, objectID: string];

/** The words of some records. */
export interface Words {
  /** The record of each document of the index. */
  numbers: number[];
  index: InvertedIndex;
}

/** @throws RangeError where the bytes are cut */
export function readRegister(bytes: Uint8Array): {catalogue: Catalogue; words: Words} {
  const reader = new ByteReader(bytes);
  return {catalogue: JSON.parse(reader.text()), words: readWords(reader)};
}

/**
 * @param first number of the first record of the part
 * @throws RangeError where the bytes are cut
 */
export function readText(bytes: Uint8Array, first: number): Words {
  return readWords(new ByteReader(bytes), first);
}

export function readShard(bytes: Uint8Array): ShownRecord[] {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function readWords(reader: ByteReader, first = 0): Words {
  let number = first;
  const numbers = Array.from({length: reader.number()}, () => {
    number += reader.number();
    return number;
  });
  return {numbers, index: decodeIndex(reader)};
}
