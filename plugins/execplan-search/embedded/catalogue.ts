/** What is known of every record without its words: for filters, counts and order. Values of JSON, as small as can be. */
import type {DocumentKind, StatusValue} from 'execplan';
import {type Facet, RECORD_TYPES, type RecordType, type SearchRecord} from '../record.ts';

/** A page and how many of the records, which are in the order of their pages, are its own. */
export interface CataloguePage {
  address: string;
  kind: DocumentKind;
  /** Path of the plan; absent where it's none. */
  plan?: string;
  status?: StatusValue;
  /** Places in `packages`: of each record that doesn't say otherwise. */
  packages?: number[];
  records: number;
}

export interface Catalogue {
  schemaVersion: 1;
  pages: CataloguePage[];
  packages: string[];
  authors: string[];
  /** `YYYY-MM-DD`, or a year alone. */
  dates: string[];
  /** For each record the place of its type in `RECORD_TYPES`, as one digit. */
  types: string;
  /** For each record the place of its date in `dates` plus 1; 0 where it has none. */
  dateOf: number[];
  /** Places in `authors`, by the record's number. */
  authorsOf: Record<number, number[]>;
  /** Places in `packages`, by the number of a record that differs from its page. */
  packagesOf: Record<number, number[]>;
  /** Files of what is shown: the number of the first record of each. */
  shardStarts: number[];
  shardNames: string[];
}

/** Facets of a record, each with all its values. */
export type FacetValues = Record<Facet, readonly string[]>;

/** Makes the catalogue of records that are in the order of their pages; the shards are filled in later. */
export function toCatalogue(records: readonly SearchRecord[]): Catalogue {
  const packages = numbering();
  const authors = numbering();
  const dates = numbering();
  const pages: CataloguePage[] = [];
  const packagesOf: Record<number, number[]> = {};
  const authorsOf: Record<number, number[]> = {};
  const dateOf: number[] = [];
  let types = '';
  for (const [number, record] of records.entries()) {
    const own = record.package.map(packages.numberOf);
    let page = pages.at(-1);
    if (page?.address !== record.page) {
      page = {
        address: record.page,
        kind: record.kind,
        ...(record.plan !== null && {plan: record.plan}),
        ...(record.status !== null && {status: record.status}),
        ...(own.length > 0 && {packages: own}),
        records: 0,
      };
      pages.push(page);
    }
    page.records += 1;
    types += RECORD_TYPES.indexOf(record.type);
    const date = record.date ?? record.year;
    dateOf.push(date === null ? 0 : dates.numberOf(date) + 1);
    if (record.author.length > 0) authorsOf[number] = record.author.map(authors.numberOf);
    if (own.join() !== (page.packages ?? []).join()) packagesOf[number] = own;
  }
  return {
    schemaVersion: 1,
    pages,
    packages: packages.values,
    authors: authors.values,
    dates: dates.values,
    types,
    dateOf,
    authorsOf,
    packagesOf,
    shardStarts: [],
    shardNames: [],
  };
}

/** What a catalogue says of a record, by its number. */
export interface CatalogueReader {
  size: number;
  typeOf(number: number): RecordType;
  pageOf(number: number): CataloguePage;
  /** Its own date; `null` where it has none. */
  dateOf(number: number): string | null;
  facetsOf(number: number): FacetValues;
  /** Place of the shard that holds it in `shardNames`. */
  shardOf(number: number): number;
}

export function readCatalogue(catalogue: Catalogue): CatalogueReader {
  const {pages, packages, authors, dates, types, dateOf, authorsOf, packagesOf, shardStarts} = catalogue;
  const pageOf = new Uint32Array(types.length);
  let next = 0;
  for (const [place, {records}] of pages.entries()) {
    pageOf.fill(place, next, next + records);
    next += records;
  }
  const reader: CatalogueReader = {
    size: types.length,
    typeOf: (number) => RECORD_TYPES[Number(types[number])] ?? 'section',
    pageOf: (number) => pages[pageOf[number] ?? 0] as CataloguePage,
    dateOf(number) {
      const date = dates[(dateOf[number] ?? 0) - 1] ?? null;
      return date !== null && date.length > 'YYYY'.length ? date : null;
    },
    facetsOf(number) {
      const page = reader.pageOf(number);
      const date = dates[(dateOf[number] ?? 0) - 1];
      return {
        type: [reader.typeOf(number)],
        kind: [page.kind],
        status: page.status ? [page.status] : [],
        package: (packagesOf[number] ?? page.packages ?? []).map((place) => packages[place] ?? ''),
        author: (authorsOf[number] ?? []).map((place) => authors[place] ?? ''),
        year: date ? [date.slice(0, 'YYYY'.length)] : [],
        plan: page.plan ? [page.plan] : [],
      };
    },
    shardOf(number) {
      let [low, high] = [0, shardStarts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((shardStarts[middle] ?? 0) <= number) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
  return reader;
}

function numbering(): {values: string[]; numberOf(value: string): number} {
  const values: string[] = [];
  const numbers = new Map<string, number>();
  return {
    values,
    numberOf(value) {
      let number = numbers.get(value);
      if (number === undefined) {
        number = values.push(value) - 1;
        numbers.set(value, number);
      }
      return number;
    },
  };
}
