/** When a plan was worked on, as lists order and divide plans; pure. */
import type {PlanRow} from './rows.ts';

type Dated = Pick<PlanRow, 'path' | 'lastActivity'>;

/** The convention has the day on which a plan was begun at the head of its file's name. */
const NAMED_BY_DATE = /(?:^|\/)(\d{4}-\d{2}-\d{2})[^/]*$/;

/** @returns the year of a plan's last activity; of a plan without dated entries, that of its file's name. */
export function yearOfPlan({path, lastActivity}: Dated): string | null {
  return (lastActivity ?? dateInName(path))?.slice(0, 4) ?? null;
}

/** Puts the latest activity first. Plans without dated entries come last, those with the latest names first. */
export function byLatestActivity(a: Dated, b: Dated): number {
  return (
    compareDates(a.lastActivity, b.lastActivity) ||
    (a.lastActivity === null ? compareDates(dateInName(a.path), dateInName(b.path)) : 0) ||
    (a.path < b.path ? -1 : 1)
  );
}

/** The latest first, `null` last. */
export function compareDates(a: string | null, b: string | null): number {
  const [later, earlier] = [b ?? '', a ?? ''];
  if (later === earlier) return 0;
  return later < earlier ? -1 : 1;
}

/** @returns the day that a file's name begins with. */
export function dateInName(path: string): string | null {
  return NAMED_BY_DATE.exec(path)?.[1] ?? null;
}
