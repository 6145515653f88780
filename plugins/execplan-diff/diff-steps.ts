/** What happened to a plan's steps between two versions; pure. */
import type {Progress, ProgressItem} from 'execplan';
import {pairEntries} from './pair-entries.ts';

/** From this share of common words on a step is another wording of one that has gone. */
const ALIKE = 0.6;

export type StepChange =
  /** The box was ticked, or taken back; `partly` where it is neither now. */
  | {kind: 'ticked' | 'unticked' | 'partly'; before: ProgressItem; after: ProgressItem}
  /** The time of a step whose box stayed as it was. */
  | {kind: 'redated'; before: ProgressItem; after: ProgressItem}
  | {kind: 'reworded'; before: ProgressItem; after: ProgressItem}
  /** Its words stayed, what a reader sees beside them didn't: where a link leads, what is struck out, its box as such. */
  | {kind: 'amended'; before: ProgressItem; after: ProgressItem}
  | {kind: 'split'; before: ProgressItem; after: ProgressItem[]}
  | {kind: 'removed'; before: ProgressItem}
  | {kind: 'added'; after: ProgressItem};

/** A plan as far as its steps are compared. */
export interface WithSteps {
  progress: Pick<Progress, 'items'>;
}

/** @returns all that stands in an entry, where that is known */
export type TextOf = (entry: object) => string | undefined;

/**
 * Compares the steps of two versions by their words, not by their places.
 *
 * @param textOf all that stands in a step; without, only what the plan's values hold is compared
 * @returns changes of the earlier version's steps in its order, a rewording before what else happened to the step, then
 *   added steps in the later version's order; none where steps only moved
 */
export function diffSteps(
  before: WithSteps,
  after: WithSteps,
  textOf: TextOf = () => undefined,
): StepChange[] {
  const {fates, added} = pairEntries(before.progress.items, after.progress.items, {
    restOf: ({state, at}) => `${state} ${at}`,
    alike: ALIKE,
    splits: true,
  });
  return [
    ...fates.flatMap((fate): StepChange[] => {
      switch (fate.kind) {
        case 'same':
          return changesOf(fate.before, fate.after, textOf);
        case 'reworded':
          return [fate, ...stateChange(fate.before, fate.after)];
        default:
          return [fate];
      }
    }),
    ...added.map((step) => ({kind: 'added' as const, after: step})),
  ];
}

/** Of a step whose words are the same. */
function changesOf(before: ProgressItem, after: ProgressItem, textOf: TextOf): StepChange[] {
  const changes = stateChange(before, after);
  if (changes.length > 0) return changes;
  const isAmended = before.state !== after.state || textOf(before) !== textOf(after);
  return isAmended ? [{kind: 'amended', before, after}] : [];
}

function stateChange(before: ProgressItem, after: ProgressItem): StepChange[] {
  if (before.state === after.state) return before.at === after.at ? [] : [{kind: 'redated', before, after}];
  if (after.state === 'done') return [{kind: 'ticked', before, after}];
  if (before.state === 'done') return [{kind: 'unticked', before, after}];
  if (after.state === 'partial') return [{kind: 'partly', before, after}];
  return before.state === 'partial' ? [{kind: 'unticked', before, after}] : [];
}
