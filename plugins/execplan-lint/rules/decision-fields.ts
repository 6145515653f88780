import {type Decision, type Entry, plainText} from 'execplan';
import {placeOfEntry} from '../entry-places.ts';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {listed} from '../word-list.ts';

/** Words that give a reason where no label does. */
const REASON =
  /\b(?:because|since|so that|so the|due to|in order to|to (?:avoid|keep|prevent|ensure|preserve|allow|reduce)|given that|therefore|as the|rather than|instead of)\b|因为|由于|为了|以便|避免|ため|ので|から、/iu;

/** Why a plan became what it is: the convention records every decision with its rationale, its date and its author. */
export const decisionFields: Rule = {
  name: 'decision-fields',
  asks: 'Every decision has its text, its rationale, its date and its author',
  preset: 'convention',
  severity: 'error',
  check({plan, syntax}: LintedPlan, report: Report) {
    for (const [index, decision] of plan.decisions.entries()) {
      const entry = syntax.decisions[index];
      const missing = entry ? missingOf(decision, entry) : [];
      if (!entry || missing.length === 0) continue;
      report(
        placeOfEntry(entry),
        `unexpected decision without ${listed(missing)}, expected decision, rationale, date and author`,
      );
    }
  },
};

function missingOf({text, rationale, date, author}: Decision, {form, nodes, fields}: Entry): string[] {
  const said = plainText(
    fields
      .filter(({name}) => name === null || name === 'decision' || name === 'other')
      .flatMap(({nodes}) => nodes),
  );
  const isLabelled = fields.some(({name}) => name === 'decision');
  const hasText = said !== '' && text !== '';
  // Below a heading that says what was decided, prose says why.
  const isTold = form === 'heading' && nodes.length > 1;
  const isReasoned = rationale !== null || !hasText || (!isLabelled && (isTold || REASON.test(said)));
  return [
    ...(hasText ? [] : ['decision']),
    ...(isReasoned ? [] : ['rationale']),
    ...(date === null ? ['date'] : []),
    ...(author === null ? ['author'] : []),
  ];
}
