import type {LintedPlan} from '../linted-plan.ts';
import {findMissingPaths} from '../missing-paths.ts';
import type {Report, Rule} from '../rule.ts';

/** The convention lets a plan refer to an earlier one only if that is checked in, and wants its context here otherwise. */
export const priorPlans: Rule = {
  name: 'prior-plans',
  asks: 'A plan that this one builds upon is checked in',
  preset: 'convention',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    if (!plan.repository) return;
    for (const {path, isPlan, line, column} of findMissingPaths(plan, plan.repository)) {
      if (isPlan)
        report(
          {line, column},
          `unexpected plan \`${path}\`, which isn't checked in, expected one that is or its context in this plan`,
        );
    }
  },
};
