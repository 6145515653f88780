import type {Graph} from './graph.ts';
import type {PlanDocument} from './plan-order.ts';

/**
 * Lists the plans that touch the same packages as a plan.
 *
 * @param others candidates by the packages that they touch
 * @returns the names of the packages in common, by the plan; in the order in which they are met
 */
export function sharedPackages(
  plan: PlanDocument,
  others: ReadonlyMap<string, readonly PlanDocument[]>,
  {packages, touches}: Pick<Graph, 'packages' | 'touches'>,
): Map<PlanDocument, string[]> {
  const shared = new Map<PlanDocument, string[]>();
  for (const path of touches.get(plan.path) ?? []) {
    for (const other of others.get(path) ?? []) {
      if (other === plan) continue;
      shared.set(other, [...(shared.get(other) ?? []), packages.get(path)?.name ?? path]);
    }
  }
  return shared;
}
