/** What the home page shows: what is worked on, what was decided, what needs somebody; pure over the graph. */
import type {GraphDecision} from '../graph/decisions.ts';
import type {Graph} from '../graph/graph.ts';
import {byActivity, isActive, isPlanDocument} from '../graph/plan-order.ts';
import {siteHref} from '../links.ts';
import type {PlanLink} from '../workspace/page.ts';
import {planLink} from '../workspace/plan-link.ts';
import {type Attention, type LineHref, listAttention} from './attention.ts';
import {DECISIONS_ADDRESS, toRow} from './decision-list.ts';
import type {DecisionRow} from './rows.ts';
import type {Shortened} from './shortened.ts';

export interface HomeLists {
  /** How many plans there are; 0 has the page say how to begin. */
  plans: number;
  /** The latest activity first. */
  active: Shortened<PlanLink>;
  /** The latest first; none without a date, which nobody knows to be late. */
  decided: Shortened<DecisionRow>;
  attention: Attention;
}

const MOST_ACTIVE = 5;
const MOST_DECISIONS = 5;

export interface HomeOptions {
  baseUrl: string;
  hrefAt: LineHref;
}

/** @param decisions all decisions, the newest first (`byNewest`) */
export function listHome(
  graph: Graph,
  decisions: readonly GraphDecision[],
  {baseUrl, hrefAt}: HomeOptions,
): HomeLists {
  const plans = [...graph.documents.values()].filter(isPlanDocument);
  const active = plans.filter(isActive).sort(byActivity);
  const dated = decisions.filter(({decision}) => decision.date !== null);
  return {
    plans: plans.length,
    active: {
      items: active.slice(0, MOST_ACTIVE).map(planLink),
      total: active.length,
      href: siteHref('plans/status/active', baseUrl),
    },
    decided: {
      items: dated.slice(0, MOST_DECISIONS).map(toRow),
      total: decisions.length,
      href: siteHref(DECISIONS_ADDRESS, baseUrl),
    },
    attention: listAttention(graph, hrefAt, baseUrl),
  };
}
