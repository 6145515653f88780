import type {Pace, StatusValue} from 'execplan';

/** The words of a derived status, the same wherever it is shown. */
export const STATUS_WORDS: Readonly<Record<StatusValue, string>> = {
  'not-started': 'Not started',
  active: 'Active',
  stalled: 'Stalled',
  done: 'Done',
  unknown: 'Status unknown',
};

/** `3 of 7 steps`. */
export function stepWords({done, total}: {done: number; total: number}): string {
  return `${done} of ${total} ${total === 1 ? 'step' : 'steps'}`;
}

/** `4 steps a week`; over less than a week, a rate would promise more than is known: `9 steps in 2 days`. */
export function paceWords(pace: Pace | null): string | null {
  if (!pace) return null;
  const {steps, days} = pace;
  if (days < 7) return `${steps} steps in ${days} ${days === 1 ? 'day' : 'days'}`;
  const rate = (steps * 7) / days;
  const rounded = rate >= 10 ? Math.round(rate) : Math.round(rate * 10) / 10;
  return `${rounded} ${rounded === 1 ? 'step' : 'steps'} a week`;
}
