/** Which documents language models are told of, and in which order; pure over the graph. */
import {REFERENCE_KINDS} from 'execplan';
import {STATUS_WORDS, stepWords} from '../../client/plan-words.ts';
import type {Graph, GraphDocument} from '../../graph/graph.ts';
import {byActivity, isPlanDocument, type PlanDocument} from '../../graph/plan-order.ts';

export interface LlmsDocuments {
  references: GraphDocument[];
  /** Active and stalled: begun and not finished. The latest activity first. */
  activePlans: PlanDocument[];
  otherPlans: PlanDocument[];
  others: GraphDocument[];
}

/** Sorts all documents that have a page into what a model should read first and what it may. */
export function sortDocuments({documents}: Pick<Graph, 'documents'>): LlmsDocuments {
  const all = [...documents.values()];
  const plans = all.filter(isPlanDocument).sort(byActivity);
  const rankOf = ({kind}: GraphDocument) => REFERENCE_KINDS.indexOf(kind);
  return {
    references: all
      .filter((document) => !document.plan && rankOf(document) >= 0)
      .sort((a, b) => rankOf(a) - rankOf(b)),
    activePlans: plans.filter(isBegun),
    otherPlans: plans.filter((plan) => !isBegun(plan)),
    others: all.filter((document) => !document.plan && rankOf(document) < 0),
  };
}

function isBegun({plan}: PlanDocument): boolean {
  return plan.status.value === 'active' || plan.status.value === 'stalled';
}

/** @returns the address of a document's source, as a link. */
export function sourceHref({href}: Pick<GraphDocument, 'href'>): string {
  return `${href}.md`;
}

/** @returns where a plan stands: `active, 3 of 7 steps`. */
export function standingWords({plan: {status, progress}}: PlanDocument): string {
  const words = STATUS_WORDS[status.value].toLowerCase();
  return progress.total === 0 ? words : `${words}, ${stepWords(progress)}`;
}
