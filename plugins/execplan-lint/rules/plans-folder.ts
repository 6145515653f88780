import {nameOf} from 'execplan';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';

/** The folder that the convention names. */
const FOLDER = 'docs/plans/';

/** The convention stores every plan under `docs/plans/`; the content root's configuration may name other places. */
export const plansFolder: Rule = {
  name: 'plans-folder',
  asks: 'The plan lies where plans are kept',
  preset: 'events-hub',
  severity: 'error',
  ofWholePlan: true,
  check({path, repository}: LintedPlan, report: Report) {
    if (path === '-' || !repository || repository.isPlanPlace(path)) return;
    const usual = `${FOLDER}${nameOf(path)}`;
    const expected = repository.isPlanPlace(usual) ? `\`${usual}\`` : 'a folder where plans are kept';
    report({line: 1}, `unexpected place \`${path}\`, expected ${expected}`);
  },
};
