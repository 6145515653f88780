/**
 * Data for the filters of the register, in two stages: an index of all decisions says which ones match, and only the
 * shards that hold them are loaded. Pure over the graph's decisions.
 */
import type {GraphDecision} from '../graph/decisions.ts';
import {DECISIONS_ADDRESS, toRow} from './decision-list.ts';
import {packShard} from './decision-shard.ts';

/** Decisions of a shard. */
const PER_SHARD = 200;

const FOLDER = `api/v1/${DECISIONS_ADDRESS}`;

/** What can be asked of the register; a row is a decision's place in it, counted from 0. */
export interface DecisionIndex {
  schemaVersion: 1;
  perShard: number;
  /** How many rows each year has, the latest first; `null` for undated ones, last. */
  years: readonly (readonly [year: string | null, rows: number])[];
  plans: readonly {path: string; title: string}[];
  authors: readonly string[];
  packages: readonly string[];
  /** For each row, the place of its plan in `plans`. */
  planOf: readonly number[];
  /** For each row, the place of its author in `authors`; `null` where nobody is named. */
  authorOf: readonly (number | null)[];
  /** For each package, the rows that name it. */
  rowsOfPackage: readonly (readonly number[])[];
}

/**
 * Makes the index and its shards.
 *
 * @param register all decisions, the newest first and undated ones last (`byNewest`)
 * @returns the text of each file, by its address
 */
export function decisionDataFiles(register: readonly GraphDecision[]): Map<string, string> {
  const files = new Map([[`${FOLDER}/index.json`, JSON.stringify(indexDecisions(register))]]);
  for (let start = 0; start < register.length; start += PER_SHARD) {
    const shard = packShard(register.slice(start, start + PER_SHARD).map(toRow));
    files.set(`${FOLDER}/${start / PER_SHARD}.json`, JSON.stringify(shard));
  }
  return files;
}

/** Makes the index; the row of a decision is its place in the register. */
export function indexDecisions(register: readonly GraphDecision[]): DecisionIndex {
  const plans = createNumbering((plan: GraphDecision['plan']) => plan.path);
  const authors = createNumbering((author: string) => author);
  const packages = createNumbering((path: string) => path);
  const years: [string | null, number][] = [];
  const rowsOfPackage: number[][] = [];
  const planOf: number[] = [];
  const authorOf: (number | null)[] = [];
  for (const [row, {plan, decision, packages: named}] of register.entries()) {
    const year = decision.date?.slice(0, 4) ?? null;
    const last = years.at(-1);
    if (last?.[0] === year) last[1] += 1;
    else years.push([year, 1]);
    planOf.push(plans.numberOf(plan));
    authorOf.push(decision.author === null ? null : authors.numberOf(decision.author));
    for (const path of named) {
      const number = packages.numberOf(path);
      const rows = rowsOfPackage[number];
      if (rows) rows.push(row);
      else rowsOfPackage[number] = [row];
    }
  }
  return {
    schemaVersion: 1,
    perShard: PER_SHARD,
    years,
    plans: plans.values.map(({path, title}) => ({path, title})),
    authors: authors.values,
    packages: packages.values,
    planOf,
    authorOf,
    rowsOfPackage,
  };
}

/** Numbers values in the order in which they are first met. */
function createNumbering<Value>(keyOf: (value: Value) => string): {
  values: readonly Value[];
  numberOf(value: Value): number;
} {
  const values: Value[] = [];
  const numbers = new Map<string, number>();
  return {
    values,
    numberOf(value) {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      values.push(value);
      return values.length - 1;
    },
  };
}
