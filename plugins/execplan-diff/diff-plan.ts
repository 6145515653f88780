/** Compares two versions of a plan; pure. */
import type {Citation, Plan, Progress} from 'execplan';
import {findAlarms} from './alarms.ts';
import {diffDecisions, diffRevisionNotes, diffSurprises} from './diff-entries.ts';
import {diffSections, type SectionChange} from './diff-sections.ts';
import {diffSteps} from './diff-steps.ts';
import type {
  BeforeAfter,
  BrokenPath,
  Fate,
  PlanDiff,
  PlanFinding,
  PlanVersion,
  Retrospective,
} from './plan-diff.ts';

/** What is compared entry by entry. */
type Entries = Pick<Plan, 'decisions' | 'surprises' | 'revisionNotes'> & {progress: Pick<Progress, 'items'>};

const NOTHING: Entries = {progress: {items: []}, decisions: [], surprises: [], revisionNotes: []};

/**
 * Says what changed.
 *
 * @param before `null` for a plan that wasn't there
 * @param after `null` for a plan that is no more
 * @throws Error where there is neither
 */
export function diffPlan(before: PlanVersion | null, after: PlanVersion | null): PlanDiff {
  const plan = after?.plan ?? before?.plan;
  if (!plan)
    throw new Error('Unexpected comparison of nothing with nothing, expected at least one version of a plan');
  const was = before?.plan ?? NOTHING;
  const is = after?.plan ?? NOTHING;
  const {changes: sections, isReordered} = diffSections(before?.sections ?? [], after?.sections ?? []);
  const citations = {
    gained: onlyIn(after?.plan.citations ?? [], before?.plan.citations ?? [], citationKey),
    lost: onlyIn(before?.plan.citations ?? [], after?.plan.citations ?? [], citationKey),
    broken: onlyIn(after?.broken ?? [], before?.broken ?? [], ({path}: BrokenPath) => path),
  };
  const diff: Omit<PlanDiff, 'fate'> = {
    path: plan.path,
    renamedFrom: before && after && before.plan.path !== after.plan.path ? before.plan.path : null,
    title: both(before, after, ({title}) => title),
    status: both(before, after, ({status}) => status.value),
    progress: both(before, after, ({progress: {done, partial, total}}) => ({done, partial, total})),
    outcomes: both(before, after, ({outcomes}) => outcomes),
    alarms: before && after ? findAlarms(before.plan, after.plan) : [],
    steps: diffSteps(was, is),
    decisions: diffDecisions(was, is),
    surprises: diffSurprises(was, is),
    retrospective: retrospectiveOf(before?.plan ?? null, after?.plan ?? null, sections),
    revisionNotes: diffRevisionNotes(was, is),
    sections,
    isReordered,
    citations,
    findings: {
      appeared: withoutKnown(after?.findings ?? [], before?.findings ?? [], findingKey),
      gone: withoutKnown(before?.findings ?? [], after?.findings ?? [], findingKey),
    },
  };
  return {...diff, fate: fateOf(diff, before, after)};
}

function both<Value>(
  before: PlanVersion | null,
  after: PlanVersion | null,
  read: (plan: Plan) => Value,
): BeforeAfter<Value> {
  return {before: before && read(before.plan), after: after && read(after.plan)};
}

function fateOf(diff: Omit<PlanDiff, 'fate'>, before: PlanVersion | null, after: PlanVersion | null): Fate {
  if (!before) return 'added';
  if (!after) return 'removed';
  const changes = [diff.steps, diff.decisions, diff.surprises, diff.revisionNotes, diff.sections];
  const isSame = changes.every((list) => list.length === 0) && diff.title.before === diff.title.after;
  return isSame ? 'unchanged' : 'revised';
}

/** Whether it is written at all is the plan's to say; whether it is written anew, its sections'. */
function retrospectiveOf(
  before: Plan | null,
  after: Plan | null,
  sections: readonly SectionChange[],
): Retrospective | null {
  const [was, is] = [before?.outcomes === 'written', after?.outcomes === 'written'];
  if (was !== is) return is ? 'written' : 'removed';
  const isReworded = sections.some((change) => isOutcomes(change));
  return is && isReworded ? 'reworded' : null;
}

function isOutcomes(change: SectionChange): boolean {
  return ('after' in change ? change.after : change.before).kind === 'outcomes';
}

function citationKey({kind, target, section}: Citation): string {
  return JSON.stringify([kind, target, section]);
}

/** A finding stays the same where its line moved. */
function findingKey({rule, message}: PlanFinding): string {
  return JSON.stringify([rule, message]);
}

/** The first of each kind that the others have none of. */
function onlyIn<Item>(
  items: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const known = new Set(others.map(keyOf));
  return items.filter((item) => {
    const key = keyOf(item);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** Those that have no counterpart; the same one several times needs as many. */
function withoutKnown<Item>(
  items: readonly Item[],
  known: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const left = new Map<string, number>();
  for (const item of known) left.set(keyOf(item), (left.get(keyOf(item)) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(keyOf(item)) ?? 0;
    left.set(keyOf(item), count - 1);
    return count <= 0;
  });
}
