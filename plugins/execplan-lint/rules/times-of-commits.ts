import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';

/** Clocks differ, and a step is ticked just before it is committed. */
const TOLERANCE_MS = 5 * 60_000;
/** A date begins first where clocks are fourteen hours ahead of UTC. */
const EARLIEST_MS = 14 * 3_600_000;
const HAS_ZONE = /T.*(?:Z|[+-]\d{2}:\d{2})$/;

/** Progress says when a step was done, and nobody can commit it before. Asked where git knows a line's commit. */
export const timesOfCommits: Rule = {
  name: 'times-of-commits',
  asks: 'No step was done later than the commit that says so',
  preset: 'convention',
  severity: 'error',
  check({plan, history}: LintedPlan, report: Report) {
    if (!history) return;
    for (const {state, at, atText, line} of plan.progress.items) {
      const committed = history.broughtAt(line);
      if (state !== 'done' || at === null || committed === null) continue;
      if (earliest(at) > committed.getTime() + TOLERANCE_MS)
        report(
          {line},
          `unexpected time \`${atText ?? at}\`, expected one before its commit of ${committed.toISOString().slice(0, 16)}Z`,
        );
    }
  },
};

/** @returns the first moment that a time as it is written may mean. */
function earliest(iso: string): number {
  if (HAS_ZONE.test(iso)) return Date.parse(iso);
  return Date.parse(iso.includes('T') ? `${iso}Z` : `${iso}T00:00Z`) - EARLIEST_MS;
}
