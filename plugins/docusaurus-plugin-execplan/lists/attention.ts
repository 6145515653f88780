/** Plans that wait for somebody, for the home page; pure over the graph. */
import type {Citation, Graph} from '../graph/graph.ts';
import {isActive, isPlanDocument, type PlanDocument} from '../graph/plan-order.ts';
import {sharedPackages} from '../graph/shared-packages.ts';
import {siteHref} from '../links.ts';
import type {PlanLink} from '../workspace/page.ts';
import {planLink} from '../workspace/plan-link.ts';
import {byLatestActivity} from './plan-dates.ts';

/**
 * - `contradiction`: the plan says another status than its steps.
 * - `overlap`: another active plan touches the same packages.
 * - `broken`: a plan that isn't done cites what isn't there.
 * - `stalled`: open steps, and no dated activity for long.
 * - `no-retrospective`: every step is done, and nobody wrote what came of it.
 */
export type AttentionKind = 'contradiction' | 'overlap' | 'broken' | 'stalled' | 'no-retrospective';

/** A plan that waits for somebody. */
export interface Flag {
  kind: AttentionKind;
  plan: PlanLink;
  /** Why, in words. */
  reason: string;
  /** 1-based line that proves it; `null` where it is proved by no single line. */
  line: number | null;
  /** Leads to what proves it. */
  href: string;
  /** The plan that an overlap is with. */
  other: {title: string; href: string} | null;
}

export interface Attention {
  /** At most five: a flag on everything is a flag on nothing. */
  flags: Flag[];
  /** How many there are beside these, by their kind. */
  more: {kind: AttentionKind; count: number; href: string}[];
}

/** Where a line of a plan is on its page. */
export type LineHref = (plan: {path: string; href: string}, line: number | null) => string;

const MOST_FLAGS = 5;

/** In the order in which they are shown: what can't both be true first, what can wait last. */
const FINDERS: readonly {kind: AttentionKind; list: string; find: (context: Context) => Found[]}[] = [
  {kind: 'contradiction', list: 'plans', find: findContradictions},
  {kind: 'overlap', list: 'plans/status/active', find: findOverlaps},
  {kind: 'broken', list: 'plans', find: findBroken},
  {kind: 'stalled', list: 'plans/status/stalled', find: findStalled},
  {kind: 'no-retrospective', list: 'plans/status/done', find: findUnfinished},
];

type Found = Pick<Flag, 'reason' | 'line'> & {plan: PlanDocument; other?: PlanDocument};

interface Context {
  graph: Pick<Graph, 'documents' | 'packages' | 'citations' | 'touches'>;
  /** The latest activity first. */
  plans: readonly PlanDocument[];
}

/**
 * Finds what needs somebody. Each plan is flagged once at most, and each reason has its turn before one comes again.
 *
 * @param hrefAt where a line of a plan is on its page
 */
export function listAttention(graph: Context['graph'], hrefAt: LineHref, baseUrl: string): Attention {
  const plans = [...graph.documents.values()]
    .filter(isPlanDocument)
    .sort((a, b) => byLatestActivity(toDated(a), toDated(b)));
  const lists = FINDERS.map(({find, ...finder}) => ({...finder, found: find({graph, plans})}));
  const flagged = new Map<PlanDocument, Flag>();
  const deepest = Math.max(...lists.map(({found}) => found.length));
  for (let turn = 0; turn < deepest && flagged.size < MOST_FLAGS; turn += 1) {
    for (const {kind, found} of lists) {
      const next = found[turn];
      if (next && !flagged.has(next.plan) && flagged.size < MOST_FLAGS)
        flagged.set(next.plan, toFlag(kind, next, hrefAt));
    }
  }
  const flags = [...flagged.values()];
  const more = lists.flatMap(({kind, list, found}) => {
    const count = found.length - flags.filter((flag) => flag.kind === kind).length;
    return count > 0 ? [{kind, count, href: siteHref(list, baseUrl)}] : [];
  });
  return {flags: sortByKind(flags), more};
}

function sortByKind(flags: readonly Flag[]): Flag[] {
  return FINDERS.flatMap(({kind}) => flags.filter((flag) => flag.kind === kind));
}

function toFlag(kind: AttentionKind, {plan, reason, line, other}: Found, hrefAt: LineHref): Flag {
  return {
    kind,
    plan: planLink(plan),
    reason,
    line,
    href: hrefAt(plan, line),
    other: other ? {title: other.title, href: other.href} : null,
  };
}

function findContradictions({plans}: Context): Found[] {
  return plans.flatMap((document) => {
    const {status, statedStatus} = document.plan;
    if (!statedStatus?.contradicts) return [];
    const reason = `says “${statedStatus.text}”; its steps say otherwise: ${status.reason}`;
    return [{plan: document, reason, line: statedStatus.line}];
  });
}

/** Each pair once, at the plan with the latest activity; those with the most in common first. */
function findOverlaps({graph, plans}: Context): Found[] {
  // The plans that come before in the order, by the packages that they touch.
  const before = new Map<string, PlanDocument[]>();
  const found = plans
    .filter(isActive)
    .toReversed()
    .flatMap((plan) => {
      const shared = sharedPackages(plan, before, graph);
      for (const path of graph.touches.get(plan.path) ?? [])
        before.set(path, [plan, ...(before.get(path) ?? [])]);
      const [most] = [...shared].sort(([, a], [, b]) => b.length - a.length);
      return most ? [{plan, other: most[0], packages: most[1].sort()}] : [];
    });
  return found
    .toReversed()
    .sort((a, b) => b.packages.length - a.packages.length)
    .map(({plan, other, packages}) => ({plan, other, line: null, reason: overlapWords(packages)}));
}

/** More names than these are a list and no reason. */
const MOST_NAMES = 3;

function overlapWords(packages: readonly string[]): string {
  const others = packages.length - MOST_NAMES;
  const names = packages.slice(0, MOST_NAMES).join(', ');
  return `touches ${names}${others > 0 ? ` and ${others} more` : ''}, and so does another active plan`;
}

function findBroken({graph, plans}: Context): Found[] {
  return plans
    .filter(({plan}) => plan.status.value !== 'done')
    .flatMap((document) => {
      const broken = (graph.citations.get(document.path) ?? []).filter(isBroken);
      const [first] = broken;
      if (!first) return [];
      const others = broken.length - 1;
      const reason = `cites “${brokenWords(first)}”, which isn’t there${others > 0 ? `, and ${others} more of the kind` : ''}`;
      return [{plan: document, reason, line: first.line}];
    });
}

function isBroken({to, isMissing}: Citation): boolean {
  return to.to === 'nothing' ? isMissing : to.to === 'document' && to.missingSection !== null;
}

function brokenWords({to, words}: Citation): string {
  return to.to === 'document' && to.missingSection !== null ? `${to.path} ${to.missingSection}` : words;
}

function findStalled({plans}: Context): Found[] {
  return plans
    .filter(({plan}) => plan.status.value === 'stalled')
    .map((document) => ({
      plan: document,
      reason: document.plan.status.reason,
      line: document.plan.status.line,
    }));
}

/** What is undone though every step is done. */
function findUnfinished({plans}: Context): Found[] {
  return plans
    .filter(({plan: {status, outcomes}}) => status.value === 'done' && outcomes !== 'written')
    .map((document) => {
      const heading = document.plan.sections.find(({kind}) => kind === 'outcomes');
      return {
        plan: document,
        reason: document.plan.status.reason,
        line: heading?.line ?? document.plan.status.line,
      };
    });
}

function toDated({path, plan: {lastActivity}}: PlanDocument): Parameters<typeof byLatestActivity>[0] {
  return {path, lastActivity};
}
