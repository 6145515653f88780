/**
 * Makes the files of the embedded index; pure. Three kinds, fetched one after the other:
 *
 * - the register: the catalogue of all records, and the words of decisions, surprises, constraints and titles;
 * - texts: the words of sections and plans, in a few parts that follow;
 * - shards: what is shown of a record, a few records each, fetched for the hits that are seen.
 */
import {createHash} from 'node:crypto';
import {gzipSync} from 'node:zlib';
import type {SearchRecord} from '../record.ts';
import {fold, tokenize} from '../tokenize.ts';
import {ByteWriter} from './bytes.ts';
import {toCatalogue} from './catalogue.ts';
import {encodeIndex, invert} from './inverted-index.ts';
import {FIELDS} from './mini-search.ts';
import type {Manifest, ShownRecord} from './parts.ts';

/** Characters of what is shown in one file: some two kilobytes when compressed, most of which a hit needs. */
const SHARD_CHARACTERS = 4_000;
/**
 * Files of what is shown, about: where there is more, each of them holds twice as much, and so on, up to all of a
 * page. There the register is what a reader waits for, and writing thousands of small files takes a tenth of a build.
 */
const SHARDS = 1_000;
/** Characters of sections in one part: about half a megabyte when compressed. */
const TEXT_CHARACTERS = 4_000_000;
/** A heading that stands on more pages than this, and on more than a twentieth of all, tells none of them apart. */
const COMMON_FROM = 8;
const COMMON_SHARE = 1 / 20;

/** Name of the file that names the others; theirs change with their content. */
export const MANIFEST = 'index.json';

/** Makes the index again and again, as the content changes. */
export interface IndexBuilder {
  /**
   * @param records in the order of their pages; those that haven't changed should be the same objects as before
   * @returns each file by its name
   */
  build(records: readonly SearchRecord[]): Map<string, Uint8Array | string>;
}

/** A file that was made of some records, and would be made of them again. */
interface MadeFile {
  records: readonly SearchRecord[];
  name: string;
  bytes: Uint8Array;
}

/** Makes a builder; it keeps the files that it has made and makes anew what differs. */
export function createIndexBuilder(): IndexBuilder {
  let made = new Map<string, MadeFile>();

  return {
    build(records) {
      const kept = new Map<string, MadeFile>();
      /** Takes the file that these records made before, or makes it. */
      const fileOf = (stem: string, own: readonly SearchRecord[], make: () => Uint8Array): string => {
        const key = `${stem} ${own[0]?.objectID}`;
        const before = made.get(key);
        const file = before && isSame(before.records, own) ? before : {records: own, ...pack(stem, make())};
        kept.set(key, file);
        return file.name;
      };
      const catalogue = toCatalogue(records);
      const characters = shardCharacters(records);
      for (const [first, end] of inStretches(records, {characters, spansPages: false})) {
        const own = records.slice(first, end);
        catalogue.shardStarts.push(first);
        catalogue.shardNames.push(fileOf('shown', own, () => toBytes(own.map(toShown))));
      }
      const register = new ByteWriter();
      register.text(JSON.stringify(catalogue));
      encodeWords(records, registerWords(records), register);
      const packed = pack('register', register.finish());
      const texts = inStretches(records, {characters: TEXT_CHARACTERS, spansPages: true}).map(
        ([first, end]) => {
          const own = records.slice(first, end);
          return {
            first,
            file: fileOf('text', own, () => {
              const text = new ByteWriter();
              encodeWords(own, textWords, text);
              return text.finish();
            }),
          };
        },
      );
      const manifest: Manifest = {schemaVersion: 1, register: packed.name, texts};
      made = kept;
      return new Map<string, Uint8Array | string>([
        [MANIFEST, JSON.stringify(manifest)],
        [packed.name, packed.bytes],
        ...Array.from(kept.values(), ({name, bytes}): [string, Uint8Array] => [name, bytes]),
      ]);
    },
  };
}

/** Makes the index once. @returns each file by its name */
export function buildIndex(records: readonly SearchRecord[]): Map<string, Uint8Array | string> {
  return createIndexBuilder().build(records);
}

/** Named by its content, so that a browser may keep it for good. */
function pack(stem: string, content: Uint8Array): Pick<MadeFile, 'name' | 'bytes'> {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return {name: `${stem}-${hash}.bin`, bytes: gzipSync(content, {level: 9})};
}

function toBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function isSame(a: readonly SearchRecord[], b: readonly SearchRecord[]): boolean {
  return a.length === b.length && a.every((record, place) => record === b[place]);
}

/** The words of a record by field; `null` where the part leaves it out. */
type WordsOf = (record: SearchRecord) => string[][] | null;

/** Everything that is short and says much. */
function registerWords(records: readonly SearchRecord[]): WordsOf {
  const common = commonTitles(records);
  return ({type, title, text, trail, url}) => {
    switch (type) {
      case 'decision':
      case 'surprise':
      case 'constraint':
        return [tokenize(title), tokenize(text), tokenize(trail[0] ?? '')];
      case 'plan':
        return [tokenize(title), [], tokenize(url)];
      case 'section':
        return common.has(fold(title)) ? null : [tokenize(title), [], []];
    }
  };
}

/** What the register doesn't have the whole of. */
const textWords: WordsOf = ({type, title, text, trail}) =>
  type === 'section' || type === 'plan'
    ? [tokenize(title), tokenize(text), type === 'plan' ? [] : tokenize(trail[0] ?? '')]
    : null;

/** Writes the numbers of the records that have words here, counted from the first of them, and the words. */
function encodeWords(records: readonly SearchRecord[], wordsOf: WordsOf, writer: ByteWriter): void {
  const documents: string[][][] = [];
  const numbers: number[] = [];
  for (const [number, record] of records.entries()) {
    const words = wordsOf(record);
    if (!words) continue;
    documents.push(words);
    numbers.push(number);
  }
  writer.number(numbers.length);
  let before = 0;
  for (const number of numbers) {
    writer.number(number - before);
    before = number;
  }
  encodeIndex(invert(documents, FIELDS.length), writer);
}

function commonTitles(records: readonly SearchRecord[]): Set<string> {
  const pages = new Set(records.map(({page}) => page)).size;
  const counts = new Map<string, number>();
  for (const {type, title} of records) {
    if (type === 'section') counts.set(fold(title), (counts.get(fold(title)) ?? 0) + 1);
  }
  const limit = Math.max(COMMON_FROM, pages * COMMON_SHARE);
  return new Set([...counts].filter(([, count]) => count > limit).map(([title]) => title));
}

/** Splits records into stretches of about a number of characters, none of them empty. */
function inStretches(
  records: readonly SearchRecord[],
  {characters, spansPages}: {characters: number; spansPages: boolean},
): [first: number, end: number][] {
  const stretches: [number, number][] = [];
  let first = 0;
  let sum = 0;
  for (const [number, record] of records.entries()) {
    const isNewPage = number > 0 && records[number - 1]?.page !== record.page;
    const size = sizeOf(record);
    // What changes on one page then changes no file of another one.
    const isFull = sum + size > characters && (!spansPages || isNewPage);
    if (number > first && (isFull || (isNewPage && !spansPages))) {
      stretches.push([first, number]);
      first = number;
      sum = 0;
    }
    sum += size;
  }
  if (first < records.length) stretches.push([first, records.length]);
  return stretches;
}

/** Doubled, not scaled: an edit would else change where every file begins. */
function shardCharacters(records: readonly SearchRecord[]): number {
  const all = records.reduce((sum, record) => sum + sizeOf(record), 0);
  let characters = SHARD_CHARACTERS;
  while (characters * SHARDS < all) characters *= 2;
  return characters;
}

/** Characters of a record. */
function sizeOf({title, text}: SearchRecord): number {
  return title.length + text.length + 1;
}

function toShown({title, text, trail, url, page, objectID}: SearchRecord): ShownRecord {
  return [title, text, trail, url.slice(page.length), objectID];
}
