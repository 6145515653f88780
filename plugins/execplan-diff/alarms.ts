/** What shouldn't happen to a plan without a word about it (convention, "Living documents"); pure. */
import type {Decision, Plan, ProgressItem} from 'execplan';
import {diffDecisions} from './diff-entries.ts';
import {diffSteps} from './diff-steps.ts';
import {createExplained} from './reasons-given.ts';

export type Alarm =
  | {kind: 'step-unticked'; before: ProgressItem; after: ProgressItem}
  | {kind: 'step-removed'; before: ProgressItem}
  | {kind: 'decision-rewritten'; before: Decision; after: Decision}
  | {kind: 'decision-removed'; before: Decision};

type Compared = Pick<Plan, 'progress' | 'decisions' | 'revisionNotes'>;

/**
 * Finds steps that were unticked or taken out and decisions that were rewritten or taken out, where no new decision or
 * revision note speaks of them.
 *
 * @returns steps first, each in the order of the earlier version
 */
export function findAlarms(before: Compared, after: Compared): Alarm[] {
  const decisions = diffDecisions(before, after);
  const counterparts = new Set(
    decisions.flatMap((change) => (change.kind === 'reworded' ? [change.after.anchor] : [])),
  );
  const isStepExplained = createExplained(before, after);
  const isDecisionExplained = createExplained(before, after, (anchor) => counterparts.has(anchor));
  return [
    ...diffSteps(before, after).flatMap((change): Alarm[] => {
      if (change.kind === 'added' || isStepExplained(change.before.text)) return [];
      if (change.kind === 'removed') return [{kind: 'step-removed', before: change.before}];
      if (change.kind === 'unticked')
        return [{kind: 'step-unticked', before: change.before, after: change.after}];
      if (change.kind !== 'split' || change.before.state !== 'done') return [];
      const [first] = change.after;
      const isDone = change.after.some(({state}) => state === 'done');
      return first && !isDone ? [{kind: 'step-unticked', before: change.before, after: first}] : [];
    }),
    ...decisions.flatMap((change): Alarm[] => {
      if (change.kind === 'added' || change.kind === 'amended') return [];
      if (change.kind === 'reworded' && change.isCorrection) return [];
      if (isDecisionExplained(change.before.text)) return [];
      return change.kind === 'removed'
        ? [{kind: 'decision-removed', before: change.before}]
        : [{kind: 'decision-rewritten', before: change.before, after: change.after}];
    }),
  ];
}
