import {bundleComparison, type CompareOptions, comparePlans, KEPT_FROM} from './compare-plans.ts';
import {taskOf} from './comparison.ts';
import {findGap, wordsOf} from './find-gap.ts';
import type {RepositoryHistory, UnknownHistory} from './history.ts';
import {readLog, readTree} from './read-repository.ts';
import {toRevisions} from './to-revisions.ts';
import {traceRevisions} from './trace-revisions.ts';

export interface ReadHistoryOptions extends Omit<CompareOptions, 'bundled'> {
  /** Paths of the plans below the content root. */
  plans: readonly string[];
}

/**
 * Reads from git how each plan became what it is, in one pass for the whole repository. What isn't committed is no
 * revision. Git's own files are only read, and nothing is fetched.
 *
 * @returns the revisions of each plan; where git doesn't know all of the past, why nothing is known
 */
export async function readHistory({root, folder, plans}: ReadHistoryOptions): Promise<RepositoryHistory> {
  const repository = await findGap(root);
  if (repository.gap !== null) return {isKnown: false, ...repository};
  const {head, prefix} = repository;
  // So many plans have at least as many states: the program is made while git lists commits.
  const bundled = plans.length >= KEPT_FROM ? bundleComparison(folder) : undefined;
  // Whoever takes it meets the failure.
  bundled?.catch(() => {});
  const read = await Promise.all([readLog(root, head, prefix), readTree(root, head)]).catch(toUnreadable);
  if ('gap' in read) return read;
  const [commits, tree] = read;
  const traced = traceRevisions(commits, tree, plans);
  const tasks = [...traced.values()].map((revisions) => revisions.map(taskOf).reverse());
  const comparisons = await comparePlans(tasks, {root, folder, bundled}).catch(toUnreadable);
  return 'gap' in comparisons ? comparisons : {isKnown: true, plans: toRevisions(traced, comparisons)};
}

function toUnreadable(error: unknown): UnknownHistory {
  return {isKnown: false, gap: 'unreadable', detail: wordsOf(error)};
}
