import {findDecisionAlarms} from 'execplan-diff';
import {type LintedPlan, sectionsOf} from '../linted-plan.ts';
import {quote} from '../quote.ts';
import type {Report, Rule} from '../rule.ts';

/**
 * The log records every decision for posterity: a later one may overrule it, but it stays as it was made. Asked of
 * plans that git has an earlier version of.
 */
export const decisionsKept: Rule = {
  name: 'decisions-kept',
  asks: 'No decision is rewritten or taken out without a decision or a revision note that says so',
  preset: 'convention',
  severity: 'error',
  ofWholePlan: true,
  check(linted: LintedPlan, report: Report) {
    const {plan, history} = linted;
    if (!history?.before) return;
    const head = sectionsOf(linted, 'decisions')[0]?.heading ?? {line: 1};
    for (const alarm of findDecisionAlarms(history.before, plan)) {
      if (alarm.kind === 'decision-rewritten') {
        report(
          {line: alarm.after.line},
          `unexpected change of the decision ${quote(alarm.before.text)}, expected it as it was made, and a new one that overrules it`,
        );
      } else {
        report(
          head,
          `unexpected removal of the decision ${quote(alarm.before.text)}, expected it as it was made, and a new one that overrules it`,
        );
      }
    }
  },
};
