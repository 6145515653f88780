/** What shouldn't happen to a plan without a word about it (convention, "Living documents"); pure. */
import type {Decision, Plan, ProgressItem} from 'execplan';
import {isCorrection} from './correction.ts';
import {diffDecisions, type EntryChange} from './diff-entries.ts';
import {diffSteps, type StepChange} from './diff-steps.ts';
import {createExplained} from './reasons-given.ts';
import {coverage, wordsOf} from './similarity.ts';

/** Of a rationale's words so many are still there where it was only added to or corrected. */
const KEPT = 0.8;

export type StepAlarm =
  | {kind: 'step-unticked'; before: ProgressItem; after: ProgressItem}
  | {kind: 'step-removed'; before: ProgressItem};

export type DecisionAlarm =
  | {kind: 'decision-rewritten'; before: Decision; after: Decision}
  | {kind: 'decision-removed'; before: Decision};

export type Alarm = StepAlarm | DecisionAlarm;

type WithReasons = Pick<Plan, 'decisions' | 'revisionNotes'>;
type WithSteps = WithReasons & Pick<Plan, 'progress'>;

/** What happened between two versions, as far as alarms are about it. */
export interface ChangesOfEntries {
  steps: readonly StepChange[];
  decisions: readonly EntryChange<Decision>[];
}

/**
 * Finds what shouldn't have happened: first to steps, then to decisions.
 *
 * @param changes where they are known already. @default what comparing the two gives
 */
export function findAlarms(
  before: WithSteps,
  after: WithSteps,
  {steps, decisions}: ChangesOfEntries = {
    steps: diffSteps(before, after),
    decisions: diffDecisions(before, after),
  },
): Alarm[] {
  const isExplained = createExplained(before, after, counterpartsOf(decisions));
  return [...stepAlarms(steps, isExplained), ...decisionAlarms(decisions, isExplained)];
}

/**
 * Finds steps that were unticked or taken out, where no new decision or revision note speaks of them.
 *
 * @returns in the order of the earlier version
 */
export function findStepAlarms(before: WithSteps, after: WithSteps): StepAlarm[] {
  const decisions = diffDecisions(before, after);
  return stepAlarms(diffSteps(before, after), createExplained(before, after, counterpartsOf(decisions)));
}

/**
 * Finds decisions that were rewritten or taken out, where no new decision or revision note speaks of them.
 *
 * @returns in the order of the earlier version
 */
export function findDecisionAlarms(before: WithReasons, after: WithReasons): DecisionAlarm[] {
  const decisions = diffDecisions(before, after);
  return decisionAlarms(decisions, createExplained(before, after, counterpartsOf(decisions)));
}

type IsExplained = (text: string) => boolean;

function stepAlarms(changes: readonly StepChange[], isExplained: IsExplained): StepAlarm[] {
  return changes.flatMap((change): StepAlarm[] => {
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

function decisionAlarms(
  changes: readonly EntryChange<Decision>[],
  isExplained: IsExplained,
): DecisionAlarm[] {
  return changes.flatMap((change): DecisionAlarm[] => {
    if (change.kind === 'added' || (change.kind === 'amended' && !isReasonRewritten(change))) return [];
    if (change.kind === 'reworded' && change.isCorrection) return [];
    if (isExplained(change.before.text)) return [];
    return change.kind === 'removed'
      ? [{kind: 'decision-removed', before: change.before}]
      : [{kind: 'decision-rewritten', before: change.before, after: change.after}];
  });
}

/** A rationale may be added to; what it said stays. */
function isReasonRewritten({before, after}: {before: Decision; after: Decision}): boolean {
  const [was, is] = [before.rationale ?? '', after.rationale ?? ''];
  if (was === '' || was === is || isCorrection(was, is)) return false;
  return coverage(wordsOf(was), wordsOf(is)) < KEPT;
}

/** Says whether a decision only takes the place of one that was reworded. */
function counterpartsOf(changes: readonly EntryChange<Decision>[]): (anchor: string) => boolean {
  const anchors = new Set(
    changes.flatMap((change) => (change.kind === 'reworded' ? [change.after.anchor] : [])),
  );
  return (anchor) => anchors.has(anchor);
}
