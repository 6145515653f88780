import {findStepAlarms} from 'execplan-diff';
import {type LintedPlan, sectionsOf} from '../linted-plan.ts';
import {quote} from '../quote.ts';
import type {Report, Rule} from '../rule.ts';

/**
 * Progress reflects the work: what was done stays done, and a step goes only with a reason. Asked of plans that git
 * has an earlier version of.
 */
export const stepsKept: Rule = {
  name: 'steps-kept',
  asks: 'No step is unticked or taken out without a decision or a revision note that says so',
  preset: 'convention',
  severity: 'error',
  ofWholePlan: true,
  check(linted: LintedPlan, report: Report) {
    const {plan, history} = linted;
    if (!history?.before) return;
    const head = sectionsOf(linted, 'progress')[0]?.heading ?? {line: 1};
    for (const alarm of findStepAlarms(history.before, plan)) {
      if (alarm.kind === 'step-unticked') {
        report(
          {line: alarm.after.line},
          `unexpected step that is no longer done, expected it ticked, or a decision or revision note that says why: ${quote(alarm.before.text)}`,
        );
      } else {
        report(
          head,
          `unexpected removal of the step ${quote(alarm.before.text)}, expected a decision or revision note that says why`,
        );
      }
    }
  },
};
