/** Which rows of the register a query shows; pure. */
import type {DecisionIndex} from '../../lists/decision-data.ts';
import type {Query} from './query.ts';

/** In the order in which the form has them. */
export const DECISION_FIELDS = ['year', 'plan', 'package', 'author'] as const;
export type DecisionField = (typeof DECISION_FIELDS)[number];
export type DecisionQuery = Query<DecisionField>;

/** @returns the rows that a query shows, in the register's order. */
export function queryDecisions(index: DecisionIndex, query: DecisionQuery): number[] {
  const {plans, authors, packages, planOf, authorOf, rowsOfPackage} = index;
  const {year, plan, author, package: path} = query;
  const naming = new Set(path === undefined ? [] : rowsOfPackage[packages.indexOf(path)]);
  const matches = (row: number) =>
    (plan === undefined || plans[planOf[row] ?? -1]?.path === plan) &&
    (author === undefined || authors[authorOf[row] ?? -1] === author) &&
    (path === undefined || naming.has(row));
  const [start, end] = year === undefined ? [0, planOf.length] : rowsOfYear(index, year);
  return Array.from({length: end - start}, (_, place) => start + place).filter(matches);
}

/** @returns the shards that hold rows, each once. */
export function shardsOf(rows: readonly number[], {perShard}: Pick<DecisionIndex, 'perShard'>): number[] {
  return [...new Set(rows.map((row) => Math.floor(row / perShard)))];
}

function rowsOfYear({years}: DecisionIndex, wanted: string): [start: number, end: number] {
  let start = 0;
  for (const [year, rows] of years) {
    if (year === wanted) return [start, start + rows];
    start += rows;
  }
  return [0, 0];
}
