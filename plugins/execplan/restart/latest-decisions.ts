import type {Decision} from '../plan.ts';
import {calendarDate} from '../timestamp.ts';
import type {LatestDecision, Restart} from './restart.ts';

/** What somebody reads before going on; the rest is in the plan. */
const MOST = 5;

/**
 * Takes the latest decisions: by their date, and those of one day by their place in the log. Undated ones come last.
 *
 * A log that puts the newest entry first is read from its top on.
 */
export function latestDecisions(decisions: readonly Decision[]): Restart['decisions'] {
  const isUpward = isNewestFirst(decisions);
  const placed = decisions.map((decision, index) => ({decision, place: isUpward ? -index : index}));
  placed.sort((a, b) => {
    const [later, earlier] = [dayOf(b.decision), dayOf(a.decision)];
    return later === earlier ? b.place - a.place : later < earlier ? -1 : 1;
  });
  const latest = placed.slice(0, MOST).map(
    ({decision: {text, rationale, date, author, line, anchor}}): LatestDecision => ({
      text,
      rationale,
      date,
      author,
      line,
      anchor,
    }),
  );
  return {total: decisions.length, leftOut: decisions.length - latest.length, latest};
}

function isNewestFirst(decisions: readonly Decision[]): boolean {
  const days = decisions.map(dayOf).filter((day) => day !== '');
  return (days[0] ?? '') > (days.at(-1) ?? '');
}

/** Empty for an undated one, which sorts behind all others. */
function dayOf({date}: Decision): string {
  return (date && calendarDate(date)) || '';
}
