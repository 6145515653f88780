import type {LintedPlan} from '../linted-plan.ts';
import {findMissingPaths} from '../missing-paths.ts';
import type {Report, Rule} from '../rule.ts';

/** The convention names files and modules by full path: the reader goes there, and has nobody to ask where they are. */
export const citedPaths: Rule = {
  name: 'cited-paths',
  asks: 'Every cited path leads to a file or a folder',
  preset: 'convention',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    if (!plan.repository) return;
    for (const {path, isPlan, line, column} of findMissingPaths(plan, plan.repository)) {
      // Another rule asks for plans.
      if (!isPlan)
        report(
          {line, column},
          `unexpected \`${path}\`, which isn't there, expected the path of a file or a folder`,
        );
    }
  },
};
