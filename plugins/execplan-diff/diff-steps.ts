/** What happened to a plan's steps between two versions; pure. */
import type {Progress, ProgressItem} from 'execplan';
import {pairEntries} from './pair-entries.ts';

/** From this share of common words on a step is another wording of one that has gone. */
const ALIKE = 0.6;

export type StepChange =
  /** The box was ticked, or taken back; `partly` where it is neither now. */
  | {kind: 'ticked' | 'unticked' | 'partly'; before: ProgressItem; after: ProgressItem}
  /** The time of a step that was done and is. */
  | {kind: 'redated'; before: ProgressItem; after: ProgressItem}
  | {kind: 'reworded'; before: ProgressItem; after: ProgressItem}
  | {kind: 'split'; before: ProgressItem; after: ProgressItem[]}
  | {kind: 'removed'; before: ProgressItem}
  | {kind: 'added'; after: ProgressItem};

/** A plan as far as its steps are compared. */
export interface WithSteps {
  progress: Pick<Progress, 'items'>;
}

/**
 * Compares the steps of two versions by their words, not by their places.
 *
 * @returns changes of the earlier version's steps in its order, a rewording before what else happened to the step, then
 *   added steps in the later version's order; none where steps only moved
 */
export function diffSteps(before: WithSteps, after: WithSteps): StepChange[] {
  const {fates, added} = pairEntries(before.progress.items, after.progress.items, {
    keyOf: ({anchor}) => anchor,
    alike: ALIKE,
    splits: true,
  });
  return [
    ...fates.flatMap((fate): StepChange[] => {
      switch (fate.kind) {
        case 'same':
          return stateChange(fate.before, fate.after);
        case 'reworded':
          return [fate, ...stateChange(fate.before, fate.after)];
        default:
          return [fate];
      }
    }),
    ...added.map((step) => ({kind: 'added' as const, after: step})),
  ];
}

function stateChange(before: ProgressItem, after: ProgressItem): StepChange[] {
  if (before.state === after.state) {
    const isRedated = after.state === 'done' && before.at !== after.at;
    return isRedated ? [{kind: 'redated', before, after}] : [];
  }
  if (after.state === 'done') return [{kind: 'ticked', before, after}];
  if (before.state === 'done') return [{kind: 'unticked', before, after}];
  return after.state === 'partial' ? [{kind: 'partly', before, after}] : [];
}
