/** Compares the plans of two states of a repository; pure. */
import {nameOf} from 'execplan';
import {diffPlan} from './diff-plan.ts';
import type {PlanDiff, PlanVersion} from './plan-diff.ts';
import {isComparable, resemblance, wordsOf} from './similarity.ts';

/** From this share of common words on a plan under another name is one that has gone. */
const ALIKE = 0.6;

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
 * @returns the earlier version of each plan that has another path now; those that say the same find each other first, then
 *   those that only moved to another folder, then the most alike
 */
function pairRenamed(
  gone: readonly PlanVersion[],
  come: readonly PlanVersion[],
): Map<PlanVersion, PlanVersion> {
  const pairs = new Map<PlanVersion, PlanVersion>();
  const taken = new Set<PlanVersion>();
  const pair = (before: PlanVersion, after: PlanVersion) => {
    pairs.set(after, before);
    taken.add(before);
  };
  const texts = new Map([...gone, ...come].map((version) => [version, textOf(version)]));
  const byText = new Map(gone.map((version) => [texts.get(version), version]));
  for (const after of come) {
    const before = byText.get(texts.get(after));
    if (before && !taken.has(before)) pair(before, after);
  }
  const toWorded = (version: PlanVersion) => ({version, words: wordsOf(texts.get(version) ?? '')});
  const left = gone.filter((version) => !taken.has(version)).map(toWorded);
  const open = come.filter((version) => !pairs.has(version)).map(toWorded);
  if (!isComparable(left, open)) return pairs;
  const scored = left.flatMap((before) =>
    open.map((after) => ({
      before: before.version,
      after: after.version,
      hasName: nameOf(before.version.plan.path) === nameOf(after.version.plan.path),
      score: resemblance(before.words, after.words),
    })),
  );
  scored.sort((a, b) => Number(b.hasName) - Number(a.hasName) || b.score - a.score);
  for (const {before, after, score} of scored) {
    if (score >= ALIKE && !taken.has(before) && !pairs.has(after)) pair(before, after);
  }
  return pairs;
}

function textOf({plan, sections, entries}: PlanVersion): string {
  const texts = [entries.steps, entries.decisions, entries.surprises, entries.revisionNotes].flat();
  return [plan.title, ...texts, ...sections.map(({tokens}) => tokens.join(' '))].join(' ');
}
