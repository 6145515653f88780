/** What happened to plans and when, as far as it can be proved; pure over the graph and the history. */
import {isCalendarDate, type ProgressItem, STALLED_AFTER_DAYS, type StatusValue} from 'execplan';
import type {RepositoryHistory, Revision} from 'execplan-history';
import type {Graph} from '../../graph/graph.ts';
import {isPlanDocument, type PlanDocument} from '../../graph/plan-order.ts';
import {dateInName} from '../../lists/plan-dates.ts';
import {toMoment} from './moment.ts';

export type PlanEventKind = 'new' | 'status-changed' | 'finished';

export interface PlanEvent {
  plan: PlanDocument;
  kind: PlanEventKind;
  /** What tells it from every other event of its plan, and stays. */
  key: string;
  /** RFC 3339. */
  at: string;
  /** Where the plan stood then; `null` where that isn't known. */
  status: StatusValue | null;
  /** Steps as they were then; `null` where that isn't known. */
  steps: {done: number; total: number} | null;
  /** `null` where nobody is known to have done it. */
  author: string | null;
}

type OwnEvent = Omit<PlanEvent, 'plan'>;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Lists what happened to plans. Git says it of each plan that was committed, where git knows all of the past. Of others
 * only what their own dates prove is told: the day in a file's name, and the days of steps if each of them has one.
 *
 * @param history `null` while it is still being read
 * @param now the present: what a plan dates later hasn't happened yet
 * @returns the events of each plan, the earliest first, plans in the order of their paths
 */
export function listPlanEvents(
  {documents}: Pick<Graph, 'documents'>,
  history: RepositoryHistory | null,
  now: Date,
): PlanEvent[] {
  return [...documents.values()].filter(isPlanDocument).flatMap((plan) => {
    const revisions = history?.isKnown ? (history.plans.get(plan.path) ?? []) : [];
    const events = revisions.length > 0 ? eventsOfRevisions(revisions) : eventsOfDates(plan, now);
    return [...events, ...restOf(plan)].map((event) => ({...event, plan}));
  });
}

/**
 * A status has changed where a commit's plan stands elsewhere than the plan that it began from. Branches beside each
 * other may both do so: what was told before isn't told again.
 */
function eventsOfRevisions(revisions: readonly Revision[]): OwnEvent[] {
  const events: OwnEvent[] = [];
  const reached = new Map<StatusValue, number>();
  let told: StatusValue | null = null;
  for (const {date, author, status, statusBefore, kind, done, total} of [...revisions].reverse()) {
    const isFirst = told === null;
    const hasChanged = kind === 'merge' || status !== statusBefore;
    if (!isFirst && (!hasChanged || status === told)) continue;
    told = status;
    const times = (reached.get(status) ?? 0) + 1;
    reached.set(status, times);
    const at = date === null ? null : toMoment(date);
    if (at === null) continue;
    const facts = {at, author, status, steps: {done, total}};
    events.push(isFirst ? {kind: 'new', key: 'new', ...facts} : {...changeTo(status, times), ...facts});
  }
  return events;
}

/** A plan may reach the same status again: these are two events. */
function changeTo(status: StatusValue, times: number): Pick<OwnEvent, 'kind' | 'key'> {
  const kind = status === 'done' ? 'finished' : 'status-changed';
  return {kind, key: times === 1 ? `${kind} ${status}` : `${kind} ${status} ${times}`};
}

function eventsOfDates({path, plan: {status, progress}}: PlanDocument, now: Date): OwnEvent[] {
  const unknown = {author: null, status: null, steps: null};
  const named = dateInName(path);
  const begun = named !== null && isCalendarDate(named) ? toMoment(named) : null;
  const {first, last} = momentsOf(progress.items);
  const {done, total} = progress;
  const events: OwnEvent[] = [
    ...(begun ? [{kind: 'new' as const, key: 'new', at: begun, ...unknown}] : []),
    ...(first ? [{...changeTo('active', 1), at: first, ...unknown, status: 'active' as const}] : []),
    ...(last && status.value === 'done'
      ? [{...changeTo('done', 1), at: last, author: null, status: 'done' as const, steps: {done, total}}]
      : []),
  ];
  return events.filter(({at}) => Date.parse(at) <= now.getTime());
}

/** When the first and the last step were taken; `null` where there is none, and where one of them doesn't say. */
function momentsOf(items: readonly ProgressItem[]): {first: string | null; last: string | null} {
  let [first, last] = [null, null] as [string | null, string | null];
  for (const {state, at} of items) {
    if (state !== 'done' && state !== 'partial') continue;
    const moment = at === null ? null : toMoment(at);
    if (moment === null) return {first: null, last: null};
    const time = Date.parse(moment);
    if (first === null || time < Date.parse(first)) first = moment;
    if (last === null || time >= Date.parse(last)) last = moment;
  }
  return {first, last};
}

/** Time makes a plan stalled, not a commit: on the day after the last one on which it may rest. */
function restOf({plan: {status, lastActivity, progress}}: PlanDocument): OwnEvent[] {
  if (status.value !== 'stalled' || lastActivity === null) return [];
  const from = Date.parse(`${lastActivity}T00:00:00Z`);
  if (Number.isNaN(from)) return [];
  const day = new Date(from + (STALLED_AFTER_DAYS + 1) * DAY).toISOString().slice(0, 10);
  const {done, total} = progress;
  return [
    {
      ...{kind: 'status-changed', key: `stalled ${lastActivity}`, at: `${day}T00:00:00Z`},
      ...{status: 'stalled', steps: {done, total}, author: null},
    },
  ];
}
