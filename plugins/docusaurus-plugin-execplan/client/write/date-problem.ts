export type DateProblem = 'missing' | 'future';

/** @returns the day that it is in UTC, `YYYY-MM-DD` */
export function today(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Judges the day of a plan: `null` where it is today or past. */
export function dateProblem(date: string, now: Date): DateProblem | null {
  if (!isDay(date)) return 'missing';
  return date > today(now) ? 'future' : null;
}

function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const time = Date.parse(`${date}T00:00Z`);
  return !Number.isNaN(time) && today(new Date(time)) === date;
}
