/** What shouldn't happen to a plan without a word about it (convention, "Living documents"); pure. */
import type {Decision, Plan, ProgressItem} from 'execplan';
import {diffDecisions} from './diff-entries.ts';
import {diffSteps} from './diff-steps.ts';
import {createExplained} from './reasons-given.ts';

export type StepAlarm =
  | {kind: 'step-unticked'; before: ProgressItem; after: ProgressItem}
  | {kind: 'step-removed'; before: ProgressItem};

export type DecisionAlarm =
  | {kind: 'decision-rewritten'; before: Decision; after: Decision}
  | {kind: 'decision-removed'; before: Decision};

export type Alarm = StepAlarm | DecisionAlarm;

type WithReasons = Pick<Plan, 'decisions' | 'revisionNotes'>;
type WithSteps = WithReasons & Pick<Plan, 'progress'>;

/** Finds what shouldn't have happened: first to steps, then to decisions. */
export function findAlarms(before: WithSteps, after: WithSteps): Alarm[] {
  return [...findStepAlarms(before, after), ...findDecisionAlarms(before, after)];
}

/**
 * Finds steps that were unticked or taken out, where no new decision or revision note speaks of them.
 *
 * @returns in the order of the earlier version
 */
export function findStepAlarms(before: WithSteps, after: WithSteps): StepAlarm[] {
  const isExplained = createExplained(before, after);
  return diffSteps(before, after).flatMap((change): StepAlarm[] => {
    if (change.kind === 'added' || isExplained(change.before.text)) return [];
    if (change.kind === 'removed') return [{kind: 'step-removed', before: change.before}];
    if (change.kind === 'unticked')
      return [{kind: 'step-unticked', before: change.before, after: change.after}];
    if (change.kind !== 'split' || change.before.state !== 'done') return [];
    const [first] = change.after;
    const isDone = change.after.some(({state}) => state === 'done');
    return first && !isDone ? [{kind: 'step-unticked', before: change.before, after: first}] : [];
  });
}

/**
 * Finds decisions that were rewritten or taken out, where no new decision or revision note speaks of them.
 *
 * @returns in the order of the earlier version
 */
export function findDecisionAlarms(before: WithReasons, after: WithReasons): DecisionAlarm[] {
  const changes = diffDecisions(before, after);
  const counterparts = new Set(
    changes.flatMap((change) => (change.kind === 'reworded' ? [change.after.anchor] : [])),
  );
  const isExplained = createExplained(before, after, (anchor) => counterparts.has(anchor));
  return changes.flatMap((change): DecisionAlarm[] => {
    if (change.kind === 'added' || change.kind === 'amended') return [];
    if (change.kind === 'reworded' && change.isCorrection) return [];
    if (isExplained(change.before.text)) return [];
    return change.kind === 'removed'
      ? [{kind: 'decision-removed', before: change.before}]
      : [{kind: 'decision-rewritten', before: change.before, after: change.after}];
  });
}
