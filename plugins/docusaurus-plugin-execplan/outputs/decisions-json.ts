import type {GraphDecision} from '../graph/decisions.ts';
import {sectionHref} from '../graph/section-href.ts';

/** `/api/v1/decisions.json`: every decision of every plan. `schemas.ts` describes each field. */
export interface DecisionsJson {
  schemaVersion: 1;
  decisions: DecisionJson[];
}

export interface DecisionJson {
  plan: string;
  href: string;
  text: string;
  rationale: string | null;
  date: string | null;
  author: string | null;
  packages: readonly string[];
}

/** Makes the public form of all decisions, in the order that they are given in. */
export function decisionsJson(decisions: readonly GraphDecision[]): DecisionsJson {
  return {
    schemaVersion: 1,
    decisions: decisions.map(({plan, decision: {text, rationale, date, author, anchor}, packages}) => ({
      plan: plan.path,
      href: sectionHref(plan.href, anchor),
      text,
      rationale,
      date,
      author,
      packages,
    })),
  };
}
