import type {MarkdownDocument, PlanReading} from 'execplan';
import {type LintedRepository, lintedPlanOf, lintPlan, toRepository} from 'execplan-lint';
import type {LintContext} from './lint-context.ts';
import type {PlanFinding} from './plan-finding.ts';

/** Lints a plan that has been read; what is no plan has nothing to be found. Never throws. */
export type FileLinter = (document: MarkdownDocument, reading: PlanReading) => PlanFinding[];

/** @param now the present, for dates in the future */
export function createFileLinter({repository: input, options}: LintContext, now: Date): FileLinter {
  let repository: LintedRepository | null = null;
  return (document, reading) => {
    const {plan, path} = reading.plan;
    if (!plan) return [];
    try {
      repository ??= toRepository(input);
      const linted = lintedPlanOf(document, reading, {path, now, repository, options, history: null});
      return lintPlan(linted, {siteUrl: ''}).map(({line, rule, severity, message, silenced}) => ({
        line,
        rule,
        severity,
        message,
        silenced,
      }));
    } catch (error) {
      // No plan makes the build fail (contract, "Nothing is lost"); nor is a plan said to be right that wasn't asked.
      const message = `unexpected failure of the linter (${error}), expected to read this plan`;
      return [{line: 1, rule: 'readable', severity: 'error', message, silenced: null}];
    }
  };
}
