import type {Decision} from 'execplan';
import {calendarDate} from 'execplan';

const DAY = 24 * 60 * 60 * 1000;

/** Whole days between two calendar dates. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(calendarDate(to)) - Date.parse(calendarDate(from))) / DAY);
}

/**
 * How far each decision lies from the one before it, in words: `6 days later`. Logs aren't always kept in
 * order, so a decision may also stand behind a later one.
 *
 * @returns one entry per decision; `null` where a date is missing or the day is the same
 */
export function gaps(decisions: readonly Decision[]): (string | null)[] {
  return decisions.map((decision, index) => {
    const before = decisions[index - 1];
    if (!before?.date || !decision.date) return null;
    const days = daysBetween(before.date, decision.date);
    if (days === 0) return null;
    const count = Math.abs(days);
    return `${count} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`;
  });
}
