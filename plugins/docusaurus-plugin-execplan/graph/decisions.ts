/** The decisions of all plans, each with the packages it names; pure over the graph. */
import type {Decision} from 'execplan';
import type {SitePlan} from '../analyse-file.ts';
import type {Citation, Graph, GraphDocument} from './graph.ts';
import {createPackageFinder} from './package-names.ts';

export interface GraphDecision {
  plan: GraphDocument;
  decision: Decision;
  /** Paths of the packages that its words name or that are cited within it, in the order of their paths. */
  packages: readonly string[];
}

/** Lists every decision of every plan, plans in the order of their paths, each plan's decisions in its own. */
export function listDecisions(graph: Graph): GraphDecision[] {
  const findPackages = createPackageFinder(graph.packages.values());
  return [...graph.documents.values()].flatMap((document) => {
    const {plan} = document;
    if (!plan) return [];
    const cited = packagesByLine(graph.citations.get(document.path) ?? []);
    return plan.decisions.map((decision) => {
      const packages = findPackages(`${decision.text}\n${decision.rationale ?? ''}`);
      const end = cited.length > 0 ? endOf(decision, plan) : 0;
      for (const {line, path} of cited) if (line >= decision.line && line < end) packages.add(path);
      return {plan: document, decision, packages: [...packages].sort()};
    });
  });
}

/** Puts the latest decision first, undated ones last. */
export function byNewest(a: GraphDecision, b: GraphDecision): number {
  const [later, earlier] = [b.decision.date ?? '', a.decision.date ?? ''];
  if (later !== earlier) return later < earlier ? -1 : 1;
  if (a.plan.path !== b.plan.path) return a.plan.path < b.plan.path ? -1 : 1;
  return a.decision.line - b.decision.line;
}

function packagesByLine(citations: readonly Citation[]): {line: number; path: string}[] {
  return citations.flatMap(({package: path, line}) => (path === null || line === null ? [] : [{line, path}]));
}

/**
 * A decision goes on until the next thing that is read from the plan. Where it stands under a heading of its own,
 * deeper headings are parts of it.
 */
function endOf(decision: Decision, plan: SitePlan): number {
  const depth = plan.sections.find(({line}) => line === decision.line)?.depth ?? 0;
  const starts = [
    ...plan.decisions,
    ...plan.surprises,
    ...plan.progress.items,
    ...plan.revisionNotes,
    ...plan.sections.filter((section) => depth === 0 || section.depth <= depth),
  ];
  return starts.reduce(
    (end, {line}) => (line > decision.line && line < end ? line : end),
    Number.POSITIVE_INFINITY,
  );
}
