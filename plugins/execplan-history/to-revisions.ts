/** What each commit was to each plan; pure. */
import {type Comparison, taskKey, taskOf} from './comparison.ts';
import type {Revision, RevisionKind} from './history.ts';
import type {TracedRevision} from './trace-revisions.ts';

/** A commit that revises so many plans in their form alone was about all of them, not about each. */
const BULK_FROM = 20;
/** The same of a small repository: so many, and more than half of its plans. */
const BULK_OF_FEW = 5;

/**
 * Says of each plan's commits what they were.
 *
 * @param traced the commits of each plan
 * @param comparisons by the keys of their tasks
 */
export function toRevisions(
  traced: ReadonlyMap<string, readonly TracedRevision[]>,
  comparisons: ReadonlyMap<string, Comparison>,
): Map<string, Revision[]> {
  const revised = countRevised(traced);
  const bulkFrom = Math.min(BULK_FROM, Math.max(BULK_OF_FEW, Math.floor(traced.size / 2) + 1));
  return new Map(
    [...traced].map(([path, revisions]) => [
      path,
      revisions.map((revision): Revision => {
        const {commit, before, after} = revision;
        const comparison = comparisons.get(taskKey(taskOf(revision)));
        if (!comparison)
          throw new Error(
            `${path}: Unexpected lack of a comparison at ${commit.hash}, expected one for each commit`,
          );
        const plans = revised.get(commit.hash) ?? 1;
        const kind = kindOf(revision, comparison, plans >= bulkFrom);
        const [first] = before;
        return {
          commit: commit.hash,
          author: commit.author,
          date: commit.date,
          kind,
          phrases: kind === 'meaning' ? comparison.phrases : [],
          renamedFrom: kind !== 'merge' && first && first.path !== after.path ? first.path : null,
          plans,
          done: comparison.done,
          total: comparison.total,
          status: comparison.status,
          statusBefore: comparison.statusBefore,
        };
      }),
    ]),
  );
}

function kindOf({before}: TracedRevision, {isMeant}: Comparison, isBulk: boolean): RevisionKind {
  // Both versions have their own revisions; counted again here, the day of the merge would pass for the last change.
  if (before.length > 1) return 'merge';
  if (isMeant) return 'meaning';
  return isBulk ? 'bulk' : 'form';
}

/** How many plans each commit revised. */
function countRevised(traced: ReadonlyMap<string, readonly TracedRevision[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const revisions of traced.values())
    for (const {commit} of revisions) counts.set(commit.hash, (counts.get(commit.hash) ?? 0) + 1);
  return counts;
}
