/** What happened to a plan's steps between two versions; pure. */
import type {Plan, ProgressItem} from 'execplan';
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

/**
 * Compares the steps of two versions by their words, not by their places.
 *
 * @returns changes of the earlier version's steps in its order, a rewording before what else happened to the step, then
 *   added steps in the later version's order; none where steps only moved
 */
export function diffSteps(before: Pick<Plan, 'progress'>, after: Pick<Plan, 'progress'>): StepChange[] {
  const pairs = pairEntries(before.progress.items, after.progress.items, {alike: ALIKE, splits: true});
  const order = new Map(before.progress.items.map((item, place) => [item, place]));
  const changes: Exclude<StepChange, {kind: 'added'}>[] = [
    ...pairs.same.flatMap((pair) => stateChange(pair.before, pair.after)),
    ...pairs.reworded.flatMap((pair) => [
      {kind: 'reworded' as const, ...pair},
      ...stateChange(pair.before, pair.after),
    ]),
    ...pairs.split.map((pair) => ({kind: 'split' as const, ...pair})),
    ...pairs.removed.map((step) => ({kind: 'removed' as const, before: step})),
  ];
  changes.sort((a, b) => (order.get(a.before) ?? 0) - (order.get(b.before) ?? 0));
  return [...changes, ...pairs.added.map((step) => ({kind: 'added' as const, after: step}))];
}

function stateChange(
  before: ProgressItem,
  after: ProgressItem,
): Exclude<StepChange, {kind: 'added' | 'split' | 'removed'}>[] {
  if (before.state === after.state) {
    const isRedated = after.state === 'done' && before.at !== after.at;
    return isRedated ? [{kind: 'redated', before, after}] : [];
  }
  if (after.state === 'done') return [{kind: 'ticked', before, after}];
  if (before.state === 'done') return [{kind: 'unticked', before, after}];
  return after.state === 'partial' ? [{kind: 'partly', before, after}] : [];
}
