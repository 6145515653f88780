/** Plans from which somebody learns how plans are written here; pure over the graph. */
import type {Graph} from '../graph/graph.ts';
import {isPlanDocument, type PlanDocument} from '../graph/plan-order.ts';

/** A plan, and what speaks for it. */
export interface WorthReading {
  document: PlanDocument;
  /** Other plans that cite it. */
  citedBy: number;
  /** Its decisions that give a reason. */
  reasoned: number;
}

const MOST = 3;

/**
 * Chooses three plans: of those that are done and whose retrospective is written, those that most other plans cite;
 * of equals, those with more decisions that give a reason; then in the order of their paths.
 */
export function chooseWorthReading({
  documents,
  citedBy,
}: Pick<Graph, 'documents' | 'citedBy'>): WorthReading[] {
  return [...documents.values()]
    .filter(isPlanDocument)
    .filter(({plan}) => plan.status.value === 'done' && plan.outcomes === 'written')
    .map((document) => {
      const citing = (citedBy.get(document.path) ?? []).map(({from}) => from);
      const plans = new Set(citing.filter((from) => from !== document.path && documents.get(from)?.plan));
      const reasoned = document.plan.decisions.filter(({rationale}) => rationale !== null).length;
      return {document, citedBy: plans.size, reasoned};
    })
    .sort(
      (a, b) =>
        b.citedBy - a.citedBy || b.reasoned - a.reasoned || (a.document.path < b.document.path ? -1 : 1),
    )
    .slice(0, MOST);
}
