/** Compares two versions of a plan; pure. */
import type {Citation, Plan, Progress} from 'execplan';
import {findAlarms} from './alarms.ts';
import {diffDecisions, diffRevisionNotes, diffSurprises} from './diff-entries.ts';
import {diffSections, type SectionChange} from './diff-sections.ts';
import {diffSteps} from './diff-steps.ts';
import {withoutKnown} from './multiset.ts';
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
  const texts = new Map([...textsOf(before), ...textsOf(after)]);
  const textOf = (entry: object) => texts.get(entry);
  const steps = diffSteps(was, is, textOf);
  const decisions = diffDecisions(was, is, textOf);
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
    alarms: before && after ? findAlarms(before.plan, after.plan, {steps, decisions}) : [],
    steps,
    decisions,
    surprises: diffSurprises(was, is, textOf),
    retrospective: retrospectiveOf(before, after, sections),
    revisionNotes: diffRevisionNotes(was, is, textOf),
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
  before: PlanVersion | null,
  after: PlanVersion | null,
  sections: readonly SectionChange[],
): Retrospective | null {
  const [was, is] = [before?.plan.outcomes === 'written', after?.plan.outcomes === 'written'];
  if (was !== is) return is ? 'written' : 'removed';
  const titles = new Set(
    [before, after].flatMap((version) =>
      (version?.sections ?? []).flatMap(({kind, title}) => (kind === 'outcomes' ? [title] : [])),
    ),
  );
  const isReworded = sections.some((change) => {
    const {kind, parent} = 'after' in change ? change.after : change.before;
    return kind === 'outcomes' || titles.has(parent);
  });
  return is && isReworded ? 'reworded' : null;
}

/** All that stands in each entry of a version. */
function textsOf(version: PlanVersion | null): [entry: object, text: string][] {
  if (!version) return [];
  const {plan, entries} = version;
  const pairs: [readonly object[], readonly string[]][] = [
    [plan.progress.items, entries.steps],
    [plan.decisions, entries.decisions],
    [plan.surprises, entries.surprises],
    [plan.revisionNotes, entries.revisionNotes],
  ];
  return pairs.flatMap(([list, texts]) =>
    list.map((entry, index): [object, string] => [entry, texts[index] ?? '']),
  );
}

function citationKey({kind, target, section}: Citation): string {
  return JSON.stringify([kind, target, section]);
}

/** A finding stays the same where lines moved: its own, and those that it speaks of. */
function findingKey({rule, message}: PlanFinding): string {
  return JSON.stringify([rule, message.replace(/\d+/g, '#')]);
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
