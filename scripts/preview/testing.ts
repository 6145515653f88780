/** Reports for tests. */
import {type DiffReport, diffPlans, type PlanDiff} from 'execplan-diff';
import {versionOf} from '../../plugins/execplan-diff/testing.ts';

export const PLAN = `# Warm the cache

## Progress

- [x] (2026-03-02 10:00Z) Measure the first visitor.
- [ ] Warm ten pages.

## Decision Log

- Decision: Warm by requests from outside.
  Rationale: It takes the way of a visitor.
  Date/Author: 2026-03-02 / Ada
`;

export const PLAN_PATH = 'docs/plans/2026-03-02-warm-the-cache.md';

/** Compares two sets of plans, given by their paths. */
export function reportOf(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): DiffReport {
  const versions = (files: Readonly<Record<string, string>>) =>
    Object.entries(files).map(([path, source]) => versionOf(source, path));
  const plans: PlanDiff[] = diffPlans(versions(before), versions(after));
  return {
    schemaVersion: 1,
    base: {name: 'main', commit: 'b'.repeat(40)},
    head: {name: 'head', commit: 'a'.repeat(40)},
    plans,
  };
}
