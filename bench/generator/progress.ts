import {type TimestampForm, timestamp} from './dates.ts';
import type {Voice} from './prose.ts';
import type {Random} from './random.ts';
import {wrap} from './wrap.ts';

export interface ProgressOptions {
  /** When each step was worked on; their number is the number of steps. */
  moments: readonly Date[];
  form: TimestampForm;
  /** Whether every step is done. */
  finished: boolean;
  width: number;
}

export interface GeneratedProgress {
  text: string;
  done: number;
  todo: number;
  partial: number;
}

type Mark = 'x' | '~' | ' ';

/** The marks of all steps: done ones first, at most one partly done, then open ones. */
function marks(random: Random, count: number, finished: boolean): Mark[] {
  if (finished) return Array<Mark>(count).fill('x');
  const done = random.int(count);
  const partial = random.chance(0.2) ? 1 : 0;
  return Array.from({length: count}, (_, step) => {
    if (step < done) return 'x';
    return step < done + partial ? '~' : ' ';
  });
}

/** Writes the steps of a Progress section. Open steps have no date. */
export function writeProgress(
  random: Random,
  voice: Voice,
  {moments, form, finished, width}: ProgressOptions,
): GeneratedProgress {
  const states = marks(random, moments.length, finished);
  const lines = moments.map((moment, step) => {
    const mark = states[step] ?? ' ';
    const when = mark === ' ' ? '' : timestamp(moment, form);
    const split =
      mark === '~' ? ` (completed: ${voice.noun()} and ${voice.noun()}; remaining: ${voice.noun()})` : '';
    return `- [${mark}] ${wrap(`${when}${voice.text('action', 1 + random.int(2))}${split}`, width, '  ')}`;
  });
  const count = (mark: Mark): number => states.filter((state) => state === mark).length;
  return {text: lines.join('\n'), done: count('x'), todo: count(' '), partial: count('~')};
}
