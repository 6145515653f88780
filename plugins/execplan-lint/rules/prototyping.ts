import type {OutlineSection} from 'execplan';
import {isEnglish} from '../english.ts';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {contentOf, isInLivingSection, proseOf} from '../section-content.ts';

/** A heading that labels a stretch of work as a trial; spikes of load are none. */
const TRIAL =
  /\bprototyp(?:e|es|ing)\b|\bproofs?[- ]of[- ]concept\b|\bPoC\b|\btoy implementation|(?<!\b(?:load|traffic|latency|memory|cpu|spend|cost|price) )\bspikes?\b|原型|プロトタイプ|概念验证/iu;
/** Words of the choice between going on with it and throwing it away. */
const CRITERIA =
  /\bpromot(?:e|es|ed|ing|ion)\b|\bdiscard|\bcriteri(?:a|on)\b|\bgo[ /-]{1,3}no[- ]?go\b|\babandon|\bthrow(?:n|ing|s)?(?: it| this| the \w+)? away|\bkeep(?:s|ing)? (?:it|this|the \w+) (?:only )?(?:if|when|where)|\b(?:only|proceed|adopt|continue|accept|reject|drop|stop|succeeds|fails) (?:\w+ ){0,4}(?:if|when|unless)\b|\bif [^.]{1,200}\b(?:discard|drop|stop|reject|abandon|adopt|promote|proceed|fall back|escalate)|\b(?:success|exit|acceptance|pass) (?:bar|gate|threshold|condition)|采用|放弃|标准|採用|破棄|基準/iu;

/** A prototype is welcome where it lowers risk, and the convention wants to know beforehand what decides over it. */
export const prototyping: Rule = {
  name: 'prototyping',
  asks: 'A prototype says by which criteria it is promoted or discarded',
  preset: 'convention',
  severity: 'warning',
  check({syntax}: LintedPlan, report: Report) {
    for (const section of syntax.outline.all) {
      if (section.heading === syntax.title || !isTrial(section) || isInLivingSection(section)) continue;
      const text = `${section.title} ${proseOf(contentOf(section))}`;
      if (isEnglish(text) && !CRITERIA.test(text))
        report(
          section.heading,
          'unexpected prototype without criteria, expected what decides whether it is promoted or discarded',
        );
    }
  },
};

/** The outermost heading speaks for those below it. */
function isTrial({title, parent}: OutlineSection): boolean {
  return TRIAL.test(title) && !(parent && parent.depth > 1 && TRIAL.test(parent.title));
}
