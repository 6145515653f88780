/** Plans that wait for somebody, for the home page; pure over the graph. */
import type {SitePlan} from '../analyse-file.ts';
import type {Graph, GraphDocument} from '../graph/graph.ts';
import {siteHref} from '../links.ts';
import type {PlanProgress} from '../page-data.ts';
import {toPlanProgress} from '../plan-progress.ts';
import {byLatestActivity} from './plan-dates.ts';

export interface AttentionPlan {
  title: string;
  href: string;
  plan: PlanProgress;
  /** Calendar date; `null` where no entry of it is dated. */
  lastActivity: string | null;
}

/**
 * - `stalled`: open steps, and no dated activity for long.
 * - `no-retrospective`: every step is done, and nobody wrote what came of it.
 */
export interface AttentionList {
  kind: 'stalled' | 'no-retrospective';
  /** The latest activity first. */
  plans: AttentionPlan[];
  /** How many there are beside these. */
  more: number;
  /** The list of all plans that these are among. */
  all: string;
}

const MOST_PLANS = 10;

const KINDS: readonly {kind: AttentionList['kind']; all: string; has(plan: SitePlan): boolean}[] = [
  {kind: 'stalled', all: 'plans/status/stalled', has: ({status}) => status.value === 'stalled'},
  {
    kind: 'no-retrospective',
    all: 'plans',
    has: ({progress, outcomes}) =>
      progress.total > 0 && progress.done === progress.total && outcomes !== 'written',
  },
];

/** @returns the lists that have a plan in them */
export function listAttention({documents}: Pick<Graph, 'documents'>, baseUrl: string): AttentionList[] {
  return KINDS.flatMap(({kind, all, has}) => {
    const found = [...documents.values()]
      .flatMap((document) => (document.plan && has(document.plan) ? [toPlan(document, document.plan)] : []))
      .sort(byLatestActivity);
    if (found.length === 0) return [];
    const plans = found.slice(0, MOST_PLANS).map(({path: _, ...plan}) => plan);
    return [{kind, plans, more: found.length - plans.length, all: siteHref(all, baseUrl)}];
  });
}

function toPlan({title, path, href}: GraphDocument, plan: SitePlan): AttentionPlan & {path: string} {
  return {title, path, href, plan: toPlanProgress(plan), lastActivity: plan.lastActivity};
}
