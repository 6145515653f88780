/** What one run of the linter says, for reporters. */
import type {Finding, Severity} from './finding.ts';

export interface LintReport {
  /** How many plans were linted. */
  plans: number;
  /** Neither silenced nor in the baseline, by path and place. */
  findings: readonly Finding[];
  /** What authors let stand. */
  silenced: readonly Finding[];
  /** How many were in the baseline. */
  known: number;
}

/** @returns how many findings are of a severity. */
export function count({findings}: Pick<LintReport, 'findings'>, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/**
 * Puts together what was found in many plans.
 *
 * @param findings of every plan, silenced ones among them
 * @param known how many were taken out as being in the baseline
 */
export function toReport(plans: number, findings: readonly Finding[], known: number): LintReport {
  const sorted = [...findings].sort(
    (a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1) || a.line - b.line || a.column - b.column,
  );
  return {
    plans,
    findings: sorted.filter(({silenced}) => silenced === null),
    silenced: sorted.filter(({silenced}) => silenced !== null),
    known,
  };
}
