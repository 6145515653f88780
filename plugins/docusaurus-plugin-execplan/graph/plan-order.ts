import type {Plan} from 'execplan';
import type {Graph, GraphDocument} from './graph.ts';

/** A document that is a plan. */
export interface PlanDocument extends GraphDocument {
  plan: Plan;
}

/** @returns whether a document is a plan. */
export function isPlanDocument(document: GraphDocument | undefined): document is PlanDocument {
  return document !== undefined && document.plan !== null;
}

/** @returns the plans among documents, by their paths. */
export function plansOf(paths: Iterable<string>, graph: Pick<Graph, 'documents'>): PlanDocument[] {
  return [...paths].map((path) => graph.documents.get(path)).filter(isPlanDocument);
}

/** Puts plans that are worked on first, then those with the latest activity, undated ones last. */
export function byActivity(a: PlanDocument, b: PlanDocument): number {
  if (isActive(a) !== isActive(b)) return isActive(a) ? -1 : 1;
  const [later, earlier] = [b.plan.lastActivity ?? '', a.plan.lastActivity ?? ''];
  if (later !== earlier) return later < earlier ? -1 : 1;
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}

/** @returns whether a plan is being worked on. */
export function isActive({plan}: PlanDocument): boolean {
  return plan.status.value === 'active';
}
