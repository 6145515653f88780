/** A point in time as a plan writes it. */
export interface Timestamp {
  /** As written. */
  text: string;
  /** ISO 8601 with the written precision and zone; `null` where it is no real date. */
  iso: string | null;
  /** Index of `text` in the searched string. */
  index: number;
}

/**
 * Minutes east of UTC for zone names that mean one thing. CST, IST and BST mean several, so a time in them
 * keeps no zone: a date that can't be read is never guessed (CONTRACT.md).
 */
const ZONES: Record<string, string> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  JST: '+09:00',
  KST: '+09:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  PST: '-08:00',
  PDT: '-07:00',
  MST: '-07:00',
  MDT: '-06:00',
  CDT: '-05:00',
  WET: 'Z',
  WEST: '+01:00',
  SGT: '+08:00',
  HKT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TIME =
  '(?:\\s*(?:[T,]\\s*)?(?:at\\s+)?(?<hour>[01]\\d|2[0-3]|24(?=:00)):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:\\.\\d+)?)?\\s*(?<zone>Z\\b|[+-]\\d{2}:?\\d{2}\\b|UTC(?:[+-]\\d{1,2}(?::?\\d{2})?)?\\b|(?:GMT|JST|KST|CES?T|EES?T|E[SD]T|P[SD]T|M[SD]T|C[SD]T|IST|BST|WES?T|AE[SD]T|SGT|HKT)\\b)?)?';
const DATE = [
  '(?<year>\\d{4})(?:-(?<month>\\d{1,2})-(?<day>\\d{1,2})|/(?<month2>\\d{1,2})/(?<day2>\\d{1,2})|年(?<month3>\\d{1,2})月(?<day3>\\d{1,2})日)',
  '(?<monthName>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+(?<day4>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year4>\\d{4})',
  '(?<day5>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<monthName5>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?\\s+(?<year5>\\d{4})',
];
const PATTERN = new RegExp(`(?<![\\w./-])(?:${DATE.join('|')})(?!\\d|-[A-Za-z])${TIME}`, 'i');

function pad(value: string): string {
  return value.padStart(2, '0');
}

function zoneOf(written: string | undefined): string {
  if (!written) return '';
  const upper = written.toUpperCase();
  const offset = /^(?:UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(upper);
  if (offset) return `${offset[1]}${pad(offset[2] ?? '')}:${offset[3] ?? '00'}`;
  return ZONES[upper] ?? '';
}

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** @returns whether a text is a day of the calendar, of the form `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // 30 February is taken for a day in March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Finds the first date, with its time where it has one.
 *
 * @param text plain text
 * @returns `null` where nothing looks like a date; `iso: null` where it looks like one and isn't (30 February)
 */
export function findTimestamp(text: string): Timestamp | null {
  const match = PATTERN.exec(text.length > 4000 ? text.slice(0, 4000) : text);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const year = groups.year ?? groups.year4 ?? groups.year5 ?? '';
  const name = groups.monthName ?? groups.monthName5;
  const month = name
    ? String(MONTHS.indexOf(name.toLowerCase()) + 1)
    : (groups.month ?? groups.month2 ?? groups.month3 ?? '');
  const day = groups.day ?? groups.day2 ?? groups.day3 ?? groups.day4 ?? groups.day5 ?? '';
  const found = {text: match[0].trim(), index: match.index};
  if (!isRealDate(Number(year), Number(month), Number(day))) return {...found, iso: null};
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const {hour, minute, second, zone} = groups;
  if (!hour || !minute) return {...found, iso: date};
  const seconds = second ? `:${second}` : '';
  return {...found, iso: `${date}T${hour}:${minute}${seconds}${zoneOf(zone)}`};
}

/** The calendar date of an ISO 8601 date or date-time. */
export function calendarDate(iso: string): string {
  return iso.slice(0, 10);
}
