/** Plans that wait for somebody, for the home page; pure over the graph. */
import type {SitePlan} from '../analyse-file.ts';
import type {Graph} from '../graph/graph.ts';
import {isPlanDocument, type PlanDocument} from '../graph/plan-order.ts';
import {siteHref} from '../links.ts';
import type {PlanLink} from '../workspace/page.ts';
import {planLink} from '../workspace/plan-link.ts';
import {byLatestActivity} from './plan-dates.ts';

/**
 * - `stalled`: open steps, and no dated activity for long.
 * - `no-retrospective`: every step is done, and nobody wrote what came of it.
 */
export interface AttentionList {
  kind: 'stalled' | 'no-retrospective';
  /** The latest activity first. */
  plans: PlanLink[];
  /** How many there are beside these. */
  more: number;
  /** The list of all plans that these are among. */
  all: string;
}

const MOST_PLANS = 10;

const KINDS: readonly {kind: AttentionList['kind']; address: string; has(plan: SitePlan): boolean}[] = [
  {kind: 'stalled', address: 'plans/status/stalled', has: ({status}) => status.value === 'stalled'},
  {
    kind: 'no-retrospective',
    address: 'plans',
    has: ({progress, outcomes}) =>
      progress.total > 0 && progress.done === progress.total && outcomes !== 'written',
  },
];

/** @returns the lists that have a plan in them */
export function listAttention({documents}: Pick<Graph, 'documents'>, baseUrl: string): AttentionList[] {
  const ordered = [...documents.values()]
    .filter(isPlanDocument)
    .sort((a, b) => byLatestActivity(toDated(a), toDated(b)));
  return KINDS.flatMap(({kind, address, has}) => {
    const found = ordered.filter(({plan}) => has(plan));
    if (found.length === 0) return [];
    const plans = found.slice(0, MOST_PLANS).map(planLink);
    return [{kind, plans, more: found.length - plans.length, all: siteHref(address, baseUrl)}];
  });
}

function toDated({path, plan: {lastActivity}}: PlanDocument): Parameters<typeof byLatestActivity>[0] {
  return {path, lastActivity};
}
