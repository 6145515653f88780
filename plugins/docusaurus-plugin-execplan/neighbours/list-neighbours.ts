import type {Citation, Graph} from '../graph/graph.ts';
import {byActivity, isActive, isPlanDocument, type PlanDocument, plansOf} from '../graph/plan-order.ts';
import {sharedPackages} from '../graph/shared-packages.ts';
import type {Neighbour} from '../page-data.ts';
import {toPlanProgress} from '../plan-progress.ts';
import {readSupersession, type Supersession} from './supersession.ts';

/** With the plan itself they make a drawing of 20 nodes. */
const MAX_NEIGHBOURS = 19;

type ActivePlans = ReadonlyMap<string, readonly PlanDocument[]>;

type Found = [plan: PlanDocument, packages: string[]];

/** Active plans of one package that are looked at: more than a page shows, whatever their number. */
const MAX_CANDIDATES = 100;

/** Makes the function that lists a plan's neighbours (`listNeighbours`). */
export function createNeighbours(graph: Graph): (path: string) => Neighbour[] {
  const active = new Map(
    [...graph.touchedBy].map(([pack, paths]) => {
      const plans = plansOf(paths, graph).filter(isActive).sort(byActivity);
      return [pack, plans.slice(0, MAX_CANDIDATES)] as const;
    }),
  );
  return (path) => listNeighbours(path, graph, active);
}

/**
 * Lists the plans that a plan has to do with, each once and by its closest relation: those that it supersedes or that
 * supersede it, that it cites, that cite it, and those that touch the same packages while both are active.
 *
 * @param active the active plans that touch each package, the latest activity first
 * @returns at most 19, none for what is no plan
 */
function listNeighbours(path: string, graph: Graph, active: ActivePlans): Neighbour[] {
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
    ['overlaps', overlapping(plan, graph, active)],
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
function overlapping(plan: PlanDocument, graph: Graph, active: ActivePlans): Found[] {
  if (!isActive(plan)) return [];
  const shared = sharedPackages(plan, active, graph);
  return [...shared].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || byActivity(a, b));
}

function toNeighbour(
  {title, path, href, plan}: PlanDocument,
  relation: Neighbour['relation'],
  packages: string[],
): Neighbour {
  return {relation, title, path, href, plan: toPlanProgress(plan), packages};
}
