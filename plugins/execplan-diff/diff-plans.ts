/** Compares the plans of two states of a repository; pure. */
import {nameOf} from 'execplan';
import {diffPlan} from './diff-plan.ts';
import type {PlanDiff, PlanVersion} from './plan-diff.ts';
import {MOST_COMPARED, resemblance, wordsOf} from './similarity.ts';

/** From this share of common words on a plan under another name is one that has gone. */
const ALIKE = 0.5;

/**
 * Compares two sets of plans. A plan whose file got another name or folder is followed by its words.
 *
 * @param before plans of the earlier state; those that both states have word for word may be left out of both
 * @returns one comparison for each plan, in the order of their paths
 */
export function diffPlans(before: readonly PlanVersion[], after: readonly PlanVersion[]): PlanDiff[] {
  const earlier = new Map(before.map((version) => [version.plan.path, version]));
  const paths = new Set(after.map(({plan}) => plan.path));
  const gone = before.filter(({plan}) => !paths.has(plan.path));
  const renamed = pairRenamed(
    gone,
    after.filter(({plan}) => !earlier.has(plan.path)),
  );
  const followed = new Set(renamed.values());
  return [
    ...after.map((version) =>
      diffPlan(earlier.get(version.plan.path) ?? renamed.get(version) ?? null, version),
    ),
    ...gone.filter((version) => !followed.has(version)).map((version) => diffPlan(version, null)),
  ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/**
 * @returns the earlier version of each plan that has another path now; those that only moved to another folder find each
 *   other first, then the most alike
 */
function pairRenamed(
  gone: readonly PlanVersion[],
  come: readonly PlanVersion[],
): Map<PlanVersion, PlanVersion> {
  const pairs = new Map<PlanVersion, PlanVersion>();
  if (gone.length * come.length > MOST_COMPARED ** 2) return pairs;
  const words = new Map([...gone, ...come].map((version) => [version, wordsOf(textOf(version))]));
  const scored = gone.flatMap((before) =>
    come.map((after) => ({
      before,
      after,
      hasName: nameOf(before.plan.path) === nameOf(after.plan.path),
      score: resemblance(words.get(before) ?? new Set(), words.get(after) ?? new Set()),
    })),
  );
  scored.sort((a, b) => Number(b.hasName) - Number(a.hasName) || b.score - a.score);
  const taken = new Set<PlanVersion>();
  for (const {before, after, score} of scored) {
    if (score < ALIKE || taken.has(before) || pairs.has(after)) continue;
    pairs.set(after, before);
    taken.add(before);
  }
  return pairs;
}

function textOf({plan, sections}: PlanVersion): string {
  const entries = [...plan.progress.items, ...plan.decisions, ...plan.surprises, ...plan.revisionNotes];
  return [plan.title, ...entries.map(({text}) => text), ...sections.map(({words}) => words.join(' '))].join(
    ' ',
  );
}
