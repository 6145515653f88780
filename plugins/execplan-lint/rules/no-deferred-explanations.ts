import {DEFERRING_PHRASES, UNSPACED_DEFERRING_PHRASES} from '../deferring-phrases.ts';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {findInText, toPhrasePattern} from '../text-matches.ts';

const PATTERN = toPhrasePattern(DEFERRING_PHRASES, UNSPACED_DEFERRING_PHRASES);
const QUOTE = /["'“‘„«‹「『]/;

/** The convention wants each explanation where it is needed, even if it repeats: the reader has nothing but the plan. */
export const noDeferredExplanations: Rule = {
  name: 'no-deferred-explanations',
  asks: 'No explanation is left to another place',
  preset: 'convention',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    for (const {words, line, column, start} of findInText(plan, PATTERN)) {
      // Whoever quotes the phrase speaks about it.
      if (QUOTE.test(plan.source[start - 1] ?? '')) continue;
      report(
        {line, column},
        `unexpected "${words.replace(/[\s>]+/g, ' ')}", expected the explanation itself`,
      );
    }
  },
};
