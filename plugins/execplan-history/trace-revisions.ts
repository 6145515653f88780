/** Which commits made each plan what it is; pure. */
import type {Commit, FileChange, FileState} from './commit.ts';

/** A commit with what it did to one plan. */
export interface TracedRevision {
  commit: Commit;
  before: FileChange['before'];
  after: FileState;
}

/**
 * Follows plans back through their contents: a commit belongs to a plan where it led to a state that the plan had.
 * Neither the order of commits on parallel branches nor a path that another file had before can mislead it.
 *
 * @param commits in git's order, the latest first
 * @param tree id of the content of each file at present, by its path
 * @param paths of the plans
 * @returns the revisions of each plan in the order of the commits; none of one that the tree doesn't have
 */
export function traceRevisions(
  commits: readonly Commit[],
  tree: ReadonlyMap<string, string>,
  paths: readonly string[],
): Map<string, TracedRevision[]> {
  const leading = indexByResult(commits);
  return new Map(
    paths.map((path) => {
      const blob = tree.get(path);
      return [path, blob === undefined ? [] : trace({path, blob}, leading)];
    }),
  );
}

interface Numbered extends TracedRevision {
  /** Place of the commit in git's order. */
  place: number;
}

/** Changes by the state that they led to. */
function indexByResult(commits: readonly Commit[]): Map<string, Numbered[]> {
  const leading = new Map<string, Numbered[]>();
  for (const [place, commit] of commits.entries()) {
    for (const {before, after} of commit.changes) {
      if (!after) continue;
      const key = keyOf(after);
      const others = leading.get(key);
      const change = {commit, before, after, place};
      if (others) others.push(change);
      else leading.set(key, [change]);
    }
  }
  return leading;
}

function trace(present: FileState, leading: ReadonlyMap<string, readonly Numbered[]>): TracedRevision[] {
  const found: Numbered[] = [];
  const seen = new Set([keyOf(present)]);
  const states = [present];
  // The list grows while it is walked.
  for (const state of states) {
    for (const change of leading.get(keyOf(state)) ?? []) {
      found.push(change);
      for (const earlier of change.before) {
        if (!earlier || seen.has(keyOf(earlier))) continue;
        seen.add(keyOf(earlier));
        states.push(earlier);
      }
    }
  }
  return found.sort((a, b) => a.place - b.place).map(({commit, before, after}) => ({commit, before, after}));
}

function keyOf({path, blob}: FileState): string {
  return `${blob} ${path}`;
}
