import type {Random} from './random.ts';

const HOUR = 60 * 60 * 1000;
/** The first plan's day. A plan a day from then on: 3,000 plans lie in the past. */
const FIRST_DAY = Date.UTC(2018, 0, 1);

/** How the steps of one plan are dated. */
export type TimestampForm = 'canonical' | 'date' | 'iso' | 'offset' | 'bare' | 'none';

/** Shares of FORMATS, rounded: most plans follow the convention. */
const FORMS: readonly TimestampForm[] = [
  ...Array<TimestampForm>(11).fill('canonical'),
  ...Array<TimestampForm>(4).fill('date'),
  ...Array<TimestampForm>(2).fill('iso'),
  'offset',
  'bare',
  'none',
];

export function pickTimestampForm(random: Random): TimestampForm {
  return random.pick(FORMS);
}

/** Noon of the day on which the plan with this number was begun. */
export function firstDay(index: number): Date {
  return new Date(FIRST_DAY + index * 24 * HOUR + 12 * HOUR);
}

/** `2025-12-30` */
export function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Moments of work in ascending order, hours to days apart. */
export function moments(random: Random, start: Date, count: number): Date[] {
  let at = start.getTime();
  return Array.from({length: count}, () => {
    at += (random.int(30) + 1) * HOUR + random.int(60) * 60_000;
    return new Date(at);
  });
}

/** What stands before a step's text, with the space behind it; empty for a step without a date. */
export function timestamp(date: Date, form: TimestampForm): string {
  const iso = date.toISOString();
  const minutes = iso.slice(11, 16);
  switch (form) {
    case 'canonical':
      return `(${day(date)} ${minutes}Z) `;
    case 'date':
      return `(${day(date)}) `;
    case 'iso':
      return `(${iso.slice(0, 16)}Z) `;
    case 'offset':
      return `(${day(date)} ${minutes}+02:00) `;
    case 'bare':
      return `${day(date)} - `;
    case 'none':
      return '';
  }
}
