import type {Outcomes, Progress, StatedStatus, Status, StatusValue} from './plan.ts';
import {calendarDate} from './timestamp.ts';

export interface StatusFacts {
  progress: Progress;
  /** Line of the Progress heading, of the first checkbox else. */
  progressLine: number | null;
  outcomes: Outcomes;
  lastActivity: string | null;
  now: Date;
  stalledAfterDays: number;
}

/** A plan that is begun and rests for longer than this is stalled. */
export const STALLED_AFTER_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

function lineOfLast(progress: Progress, state: 'done' | 'todo' | 'partial'): number | null {
  return progress.items.filter((item) => item.state === state).at(-1)?.line ?? null;
}

function firstOpen(progress: Progress): number | null {
  return progress.items.find((item) => item.state === 'todo' || item.state === 'partial')?.line ?? null;
}

/** Whole days from a calendar date to the present; negative for a date in the future. */
export function daysSince(date: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(`${calendarDate(date)}T00:00:00Z`)) / DAY);
}

/**
 * Derives the status from the counted steps. Where nothing can be counted it is unknown: prose that sounds
 * finished proves nothing.
 */
export function deriveStatus({
  progress,
  progressLine,
  outcomes,
  lastActivity,
  now,
  stalledAfterDays,
}: StatusFacts): Status {
  const {total, done, partial} = progress;
  if (total === 0) {
    const reason =
      progress.source === 'none'
        ? 'no Progress section and no checkboxes'
        : `no checkboxes in Progress${progress.notes > 0 ? `, ${progress.notes} ${progress.notes === 1 ? 'note' : 'notes'}` : ''}`;
    return {value: 'unknown', reason, line: progressLine};
  }
  const steps = `${done} of ${total} ${total === 1 ? 'step' : 'steps'} done`;
  const partly = partial > 0 ? `, ${partial} partly` : '';
  if (done === total) {
    const retrospective = {
      absent: 'no retrospective',
      placeholder: 'retrospective not written',
      written: 'retrospective written',
    }[outcomes];
    return {value: 'done', reason: `${steps}; ${retrospective}`, line: lineOfLast(progress, 'done')};
  }
  if (done === 0 && partial === 0) return {value: 'not-started', reason: steps, line: firstOpen(progress)};
  if (!lastActivity)
    return {value: 'active', reason: `${steps}${partly}; no dated activity`, line: firstOpen(progress)};
  const days = daysSince(lastActivity, now);
  const activity = `last dated activity ${lastActivity}`;
  if (days > stalledAfterDays) {
    return {
      value: 'stalled',
      reason: `${steps}${partly}; ${activity}, more than ${stalledAfterDays} days ago`,
      line: firstOpen(progress),
    };
  }
  return {value: 'active', reason: `${steps}${partly}; ${activity}`, line: firstOpen(progress)};
}

/** Authors' words for a status, first match wins: `not started` before `started`, `not done` before `done`. */
const MEANINGS: readonly [RegExp, StatusValue][] = [
  [
    /\b(?:not[ -]started|to[ -]?do|draft|proposed|planned|planning|pending|backlog|ready|approved|awaiting|not yet|not (?:done|complete))\b|草案|未着手|未开始|待/iu,
    'not-started',
  ],
  [/\b(?:stalled|paused|on hold|blocked|suspended)\b|中断|暂停|保留/iu, 'stalled'],
  [
    /\b(?:in[ -]progress|active|ongoing|wip|started|underway|implementing|executing)\b|进行中|進行中/iu,
    'active',
  ],
  [
    /\b(?:done|complete[d]?|finished|shipped|landed|implemented|merged|closed|delivered)\b|完了|完成|已完成/iu,
    'done',
  ],
];

/**
 * Reads what the author says and whether it contradicts what the plan counts. `stalled` is a kind of
 * `active`: a plan that calls itself active and has rested is no contradiction.
 */
export function readStatedStatus(text: string, line: number, derived: StatusValue): StatedStatus {
  // What it opens with counts first: `Complete; hosted checks pending` is done.
  const opening = /^[^\p{L}]*(?:in |on |not )?[\p{L}-]+/u.exec(text)?.[0] ?? '';
  const find = (words: string) => MEANINGS.find(([pattern]) => pattern.test(words))?.[1];
  const meaning = find(opening) ?? find(text) ?? null;
  const plain = (value: StatusValue) => (value === 'stalled' ? 'active' : value);
  return {
    text,
    line,
    meaning,
    contradicts: meaning !== null && derived !== 'unknown' && plain(meaning) !== plain(derived),
  };
}
