import type {Plan, ProgressItem} from 'execplan';
import {type LintedPlan, sectionsOf} from '../linted-plan.ts';
import {quote} from '../quote.ts';
import {createExplained} from '../reasons-given.ts';
import type {Report, Rule} from '../rule.ts';
import {containment, MOST_COMPARED, wordsOf} from '../similarity.ts';

const ALIKE = 0.6;

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
    const isExplained = createExplained(history.before, plan);
    const head = sectionsOf(linted, 'progress')[0]?.heading ?? {line: 1};
    const {kept, gone} = pairSteps(history.before, plan);
    for (const {before, after} of kept) {
      if (before.state !== 'done' || after.state === 'done' || isExplained(before.text)) continue;
      report(
        {line: after.line},
        `unexpected step that is no longer done, expected it ticked, or a decision or revision note that says why: ${quote(before.text)}`,
      );
    }
    for (const {text} of gone) {
      if (isExplained(text)) continue;
      report(
        head,
        `unexpected removal of the step ${quote(text)}, expected a decision or revision note that says why`,
      );
    }
  },
};

interface Pairs {
  kept: {before: ProgressItem; after: ProgressItem}[];
  gone: ProgressItem[];
}

/** A step is known by its words; one that was reworded or split, by most of them. */
function pairSteps(before: Pick<Plan, 'progress'>, after: Pick<Plan, 'progress'>): Pairs {
  const byAnchor = new Map(after.progress.items.map((item) => [item.anchor, item]));
  const pairs: Pairs = {kept: [], gone: []};
  const changed: ProgressItem[] = [];
  for (const item of before.progress.items) {
    const same = byAnchor.get(item.anchor);
    if (same) pairs.kept.push({before: item, after: same});
    else changed.push(item);
  }
  const known = new Set(before.progress.items.map(({anchor}) => anchor));
  const added = after.progress.items.filter(({anchor}) => !known.has(anchor));
  if (changed.length > MOST_COMPARED || added.length > MOST_COMPARED) return pairs;
  const words = added.map((item) => ({item, words: wordsOf(item.text)}));
  for (const item of changed) {
    const own = wordsOf(item.text);
    const alike = words.filter((other) => containment(own, other.words) >= ALIKE).map((other) => other.item);
    // Of the parts that a step was split into, the done one goes on with it.
    const next = alike.find(({state}) => state === 'done') ?? alike[0];
    if (next) pairs.kept.push({before: item, after: next});
    else pairs.gone.push(item);
  }
  return pairs;
}
