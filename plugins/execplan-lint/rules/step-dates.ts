import {calendarDate} from 'execplan';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {stepsOfProgress} from '../step-places.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Two clocks differ, and minutes are rounded. */
const LEEWAY = 15 * 60 * 1000;
const ZONED = /T.*(?:Z|[+-]\d{2}:\d{2})$/;

/** Progress that lies is worse than none: what is done was done after the plan began and before now. */
export const stepDates: Rule = {
  name: 'step-dates',
  asks: 'No step was done in the future, or before the date of the plan',
  preset: 'convention',
  severity: 'error',
  check(plan: LintedPlan, report: Report) {
    const own = dateOfPlan(plan.path);
    // A plan named after the date of its author's place may have been begun the day before by UTC.
    const earliest = own && new Date(Date.parse(own) - DAY).toISOString().slice(0, 10);
    for (const {item, place} of stepsOfProgress(plan)) {
      const {state, at, atText} = item;
      if (state !== 'done' || at === null) continue;
      if (earliestMoment(at) > plan.now.getTime() + LEEWAY)
        report(place, `unexpected time \`${atText}\` in the future, expected when the step was done`);
      else if (earliest && calendarDate(at) < earliest)
        report(place, `unexpected time \`${atText}\`, expected none before the plan's own date ${own}`);
    }
  },
};

/** When a time was at its earliest: without a zone, it may be that of the easternmost place. */
function earliestMoment(at: string): number {
  if (ZONED.test(at)) return Date.parse(at);
  return Date.parse(at.includes('T') ? `${at}+14:00` : `${at}T00:00+14:00`);
}

/** @returns the date that a plan's file name begins with; `null` where it begins with none that exists. */
function dateOfPlan(path: string): string | null {
  const [date] = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  if (!date) return null;
  const time = Date.parse(date);
  // 30 February is read as a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}
