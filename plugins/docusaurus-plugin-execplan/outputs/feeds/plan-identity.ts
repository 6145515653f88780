import type {RepositoryHistory, Revision} from 'execplan-history';

/**
 * Makes the function that names a plan for good: by the first path that it is known to have had, so that a plan that is
 * moved isn't announced anew. Where git doesn't know the past, and where that path is another plan's, by its own.
 *
 * @param paths of all plans, in their order
 * @param history `null` while it is still being read
 */
export function createPlanIdentity(
  paths: readonly string[],
  history: RepositoryHistory | null,
): (path: string) => string {
  const taken = new Set(paths);
  const identities = new Map<string, string>();
  for (const path of paths) {
    const first = firstPath(path, history?.isKnown ? (history.plans.get(path) ?? []) : []);
    if (taken.has(first)) continue;
    taken.add(first);
    identities.set(path, first);
  }
  return (path) => identities.get(path) ?? path;
}

/** @param revisions the newest first */
function firstPath(path: string, revisions: readonly Revision[]): string {
  return revisions.reduce((later, {renamedFrom}) => renamedFrom ?? later, path);
}
