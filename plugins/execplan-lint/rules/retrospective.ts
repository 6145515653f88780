import type {LintedPlan} from '../linted-plan.ts';
import {livingSectionsOf} from '../living-sections.ts';
import type {Report, Rule} from '../rule.ts';

/** The convention closes every plan with what was achieved, what remains and what was learned. */
export const retrospective: Rule = {
  name: 'retrospective',
  asks: 'Once all steps are done, Outcomes & Retrospective is written',
  preset: 'convention',
  severity: 'error',
  ofWholePlan: true,
  check(plan: LintedPlan, report: Report) {
    const {progress, outcomes} = plan.plan;
    const isDone =
      progress.source === 'progress-section' && progress.total > 0 && progress.done === progress.total;
    if (!isDone || outcomes === 'written') return;
    const [section] = livingSectionsOf(plan, 'outcomes');
    report(
      section?.heading ?? plan.syntax.title ?? {line: 1},
      `unexpected end of all steps without a retrospective, expected what was achieved, what remains and what was learned`,
    );
  },
};
