import type {Decision, Plan} from 'execplan';
import {type LintedPlan, sectionsOf} from '../linted-plan.ts';
import {quote} from '../quote.ts';
import {createExplained} from '../reasons-given.ts';
import type {Report, Rule} from '../rule.ts';
import {containment, MOST_COMPARED, resemblance, wordsOf} from '../similarity.ts';

const ALIKE = 0.5;
/** A corrected spelling is no other decision. */
const SAME = 0.85;

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
    const {rewritten, gone} = pairDecisions(history.before, plan);
    const counterparts = new Set(rewritten.map(({after}) => after.anchor));
    const isExplained = createExplained(history.before, plan, (anchor) => counterparts.has(anchor));
    const head = sectionsOf(linted, 'decisions')[0]?.heading ?? {line: 1};
    for (const {before, after} of rewritten) {
      if (isExplained(before.text)) continue;
      report(
        {line: after.line},
        `unexpected change of the decision ${quote(before.text)}, expected it as it was made, and a new one that overrules it`,
      );
    }
    for (const {text} of gone) {
      if (isExplained(text)) continue;
      report(
        head,
        `unexpected removal of the decision ${quote(text)}, expected it as it was made, and a new one that overrules it`,
      );
    }
  },
};

interface Pairs {
  rewritten: {before: Decision; after: Decision}[];
  gone: Decision[];
}

function pairDecisions(before: Pick<Plan, 'decisions'>, after: Pick<Plan, 'decisions'>): Pairs {
  const kept = new Set(after.decisions.map(({anchor}) => anchor));
  const known = new Set(before.decisions.map(({anchor}) => anchor));
  const changed = before.decisions.filter(({anchor}) => !kept.has(anchor));
  const added = after.decisions
    .filter(({anchor}) => !known.has(anchor))
    .map((decision) => ({decision, words: wordsOf(decision.text)}));
  const pairs: Pairs = {rewritten: [], gone: []};
  if (changed.length > MOST_COMPARED || added.length > MOST_COMPARED) return pairs;
  for (const decision of changed) {
    const own = wordsOf(decision.text);
    if (added.some(({words}) => resemblance(own, words) >= SAME)) continue;
    const next = added.find(({words}) => containment(own, words) >= ALIKE);
    if (next) pairs.rewritten.push({before: decision, after: next.decision});
    else pairs.gone.push(decision);
  }
  return pairs;
}
