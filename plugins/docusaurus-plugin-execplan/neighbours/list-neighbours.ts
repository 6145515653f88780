import type {Citation, Graph} from '../graph/graph.ts';
import {byActivity, isActive, isPlanDocument, type PlanDocument, plansOf} from '../graph/plan-order.ts';
import type {Neighbour} from '../page-data.ts';
import {toPlanProgress} from '../plan-progress.ts';
import {readSupersession, type Supersession} from './supersession.ts';

/** With the plan itself they make a drawing of 20 nodes. */
const MAX_NEIGHBOURS = 19;

type Found = [plan: PlanDocument, packages: string[]];

/**
 * Lists the plans that a plan has to do with, each once and by its closest relation: those that it supersedes or that
 * supersede it, that it cites, that cite it, and those that touch the same packages while both are active.
 *
 * @returns at most 19, none for what is no plan
 */
export function listNeighbours(path: string, graph: Graph): Neighbour[] {
  const plan = graph.documents.get(path);
  if (!isPlanDocument(plan)) return [];
  const outward = (graph.citations.get(path) ?? []).flatMap((citation) => {
    const target = citation.to.to === 'document' ? graph.documents.get(citation.to.path) : undefined;
    return isPlanDocument(target) && target.path !== path ? [{plan: target, said: saidIn(citation)}] : [];
  });
  const inward = (graph.citedBy.get(path) ?? [])
    .flatMap((citation) => {
      const source = graph.documents.get(citation.from);
      return isPlanDocument(source) ? [{plan: source, said: saidIn(citation)}] : [];
    })
    .sort((a, b) => byActivity(a.plan, b.plan));
  const saying = (said: Supersession, list: typeof outward) => list.filter((link) => link.said === said);
  const plans = (...lists: (typeof outward)[]) => lists.flat().map((link): Found => [link.plan, []]);

  const found: [Neighbour['relation'], Found[]][] = [
    ['supersedes', plans(saying('supersedes', outward), saying('superseded by', inward))],
    ['superseded by', plans(saying('superseded by', outward), saying('supersedes', inward))],
    ['cites', plans(outward)],
    ['cited by', plans(inward)],
    ['overlaps', overlapping(plan, graph)],
  ];
  const neighbours = new Map<string, Neighbour>();
  for (const [relation, list] of found) {
    for (const [neighbour, packages] of list) {
      if (!neighbours.has(neighbour.path))
        neighbours.set(neighbour.path, toNeighbour(neighbour, relation, packages));
    }
  }
  return [...neighbours.values()].slice(0, MAX_NEIGHBOURS);
}

function saidIn({text, words}: Citation): Supersession | null {
  return readSupersession(text, words);
}

/** Active plans that touch the packages of an active plan, those with the most in common first. */
function overlapping(plan: PlanDocument, graph: Graph): Found[] {
  if (!isActive(plan)) return [];
  const shared = new Map<PlanDocument, string[]>();
  for (const path of graph.touches.get(plan.path) ?? []) {
    for (const other of plansOf(graph.touchedBy.get(path) ?? [], graph)) {
      if (other === plan || !isActive(other)) continue;
      shared.set(other, [...(shared.get(other) ?? []), graph.packages.get(path)?.name ?? path]);
    }
  }
  return [...shared].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || byActivity(a, b));
}

function toNeighbour(
  {title, path, href, plan}: PlanDocument,
  relation: Neighbour['relation'],
  packages: string[],
): Neighbour {
  return {relation, title, path, href, plan: toPlanProgress(plan), packages};
}
