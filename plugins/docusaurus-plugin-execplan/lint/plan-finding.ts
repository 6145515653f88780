import type {Finding} from 'execplan-lint';

/** What a rule found in a plan, as its page says it; plain data. */
export type PlanFinding = Pick<Finding, 'line' | 'rule' | 'severity' | 'message' | 'silenced'>;

/** How a plan stands; what its author lets stand with a reason isn't counted. */
export interface FindingCounts {
  errors: number;
  warnings: number;
}

/** Counts what was found. */
export function countFindings(findings: readonly PlanFinding[]): FindingCounts {
  const counts = {errors: 0, warnings: 0};
  for (const {severity, silenced} of findings) {
    if (silenced === null) counts[severity === 'error' ? 'errors' : 'warnings'] += 1;
  }
  return counts;
}
