import {type LintedPlan, sectionsOf} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {contentOf, proseOf} from '../section-content.ts';

/** Scripts that put no spaces between words; two of their characters make about one word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'’_./:@-]*[\p{L}\p{N}])?/gu;

/** The convention asks for a few sentences on what somebody gains and how to see it. */
export const purposeLength: Rule = {
  name: 'purpose-length',
  asks: 'The purpose is a few sentences long',
  preset: 'convention',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    const most = plan.options.purposeWords;
    for (const section of sectionsOf(plan, 'purpose')) {
      const words = countWords(proseOf(contentOf(section)));
      if (words > most)
        report(
          section.heading,
          `unexpected purpose of ${words} words, expected a few sentences of at most ${most} words`,
        );
    }
  },
};

function countWords(text: string): number {
  const characters = text.match(UNSPACED)?.length ?? 0;
  return Math.ceil(characters / 2) + (text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0);
}
