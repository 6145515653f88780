import {type DiffReport, diffPlans, type PlanDiff, type PlanVersion} from 'execplan-diff';
import {commitOf, listTree, openGitBlobs} from 'execplan-repository';
import {OperationalError} from '../io.ts';
import {differs, findChanged} from './changed-plans.ts';
import {toVersion} from './plan-version.ts';
import {type DiffConfig, type RepositoryState, readDiffConfig, readState} from './repository-state.ts';

/**
 * Compares the plans of two revisions.
 *
 * @param root absolute path of the content root, which may lie below the root of git's working tree
 * @throws OperationalError where git knows no such revision, or the later one is configured wrongly
 */
export async function compareRevisions(
  root: string,
  base: string,
  head: string,
  now: Date,
): Promise<DiffReport> {
  const baseCommit = await commitNamed(root, base);
  const headCommit = await commitNamed(root, head);
  const blobs = openGitBlobs(root);
  try {
    const [was, is] = [await listTree(root, baseCommit), await listTree(root, headCommit)];
    const config = await readDiffConfig([was, is], blobs);
    const before = await readState(was, config, blobs);
    const after = await readState(is, config, blobs);
    return {
      schemaVersion: 1,
      base: {name: base, commit: baseCommit},
      head: {name: head, commit: headCommit},
      plans: await comparePlans(before, after, config, now),
    };
  } catch (error) {
    throw new OperationalError(error instanceof Error ? error.message : String(error));
  } finally {
    blobs.close();
  }
}

async function comparePlans(
  before: RepositoryState,
  after: RepositoryState,
  config: DiffConfig,
  now: Date,
): Promise<PlanDiff[]> {
  const changed = await findChanged(before, after);
  const versions = async (state: RepositoryState, paths: readonly string[]) => {
    const read: PlanVersion[] = [];
    for (const path of paths) read.push(toVersion(path, await state.read(path), state, config, now));
    return read;
  };
  const [was, is] = [await versions(before, changed.before), await versions(after, changed.after)];
  // A document that becomes a plan, or stops being one, is compared with what it was.
  const plans = new Set([...was, ...is].flatMap(({plan}) => (plan.plan ? [plan.path] : [])));
  const isPlan = ({plan}: PlanVersion) => plans.has(plan.path);
  return diffPlans(was.filter(isPlan), is.filter(isPlan)).filter(
    ({path, citations, findings}) =>
      differs(before, after, path) ||
      citations.broken.length + findings.appeared.length + findings.gone.length > 0,
  );
}

async function commitNamed(root: string, ref: string): Promise<string> {
  const commit = await commitOf(root, ref);
  if (commit === null)
    throw new OperationalError(`unexpected \`${ref}\`, expected a revision that git knows in ${root}`);
  return commit;
}
