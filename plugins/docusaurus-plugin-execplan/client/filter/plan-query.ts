/** Which plans a query shows, and in which order; pure. */
import {byLatestActivity, compareDates, yearOfPlan} from '../../lists/plan-dates.ts';
import type {PlanRow} from '../../lists/rows.ts';
import {standingOf} from '../convention-words.ts';
import type {Query} from './query.ts';

/** In the order in which the form has them. */
export const PLAN_FIELDS = ['status', 'year', 'package', 'author', 'convention', 'sort'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];
export type PlanQuery = Query<PlanField>;

type Comparison = (a: PlanRow, b: PlanRow) => number;

/** Orders other than by the latest activity, by their names in the address. */
export const PLAN_ORDERS: ReadonlyMap<string, {words: string; compare: Comparison}> = new Map([
  ['revised', {words: 'Last change in meaning', compare: (a, b) => instantOf(b) - instantOf(a)}],
  ['started', {words: 'Latest start', compare: (a, b) => compareDates(a.started, b.started)}],
  ['steps', {words: 'Most of its steps done', compare: (a, b) => shareDone(b) - shareDone(a)}],
  ['title', {words: 'Title', compare: (a, b) => a.title.localeCompare(b.title, 'en', {numeric: true})}],
]);

/** @returns the plans that a query shows, in its order; an order that isn't known is that of the latest activity. */
export function queryPlans(plans: readonly PlanRow[], query: PlanQuery): PlanRow[] {
  const order = PLAN_ORDERS.get(query.sort ?? '');
  return plans
    .filter((plan) => matches(plan, query))
    .sort((a, b) => order?.compare(a, b) || byLatestActivity(a, b));
}

function matches(plan: PlanRow, {status, year, package: path, author, convention}: PlanQuery): boolean {
  return (
    (status === undefined || plan.status === status) &&
    (year === undefined || yearOfPlan(plan) === year) &&
    (path === undefined || plan.packages.includes(path)) &&
    (author === undefined || plan.authors.includes(author)) &&
    (convention === undefined || standingOf(plan) === convention)
  );
}

/** A plan without steps comes behind one of which none is done. */
function shareDone({done, total}: PlanRow): number {
  return total === 0 ? -1 : done / total;
}

/** Authors are in several zones. A plan of which git knows nothing comes last. */
function instantOf({lastRevised}: PlanRow): number {
  return lastRevised === null ? 0 : Date.parse(lastRevised);
}
