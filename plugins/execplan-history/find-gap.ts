/** Whether git knows a repository's past as a whole. */
import {codeOf, commitOf, git} from 'execplan-repository';
import type {UnknownHistory} from './history.ts';

export interface FoundRepository {
  gap: null;
  /** Id of the commit that is checked out. */
  head: string;
  /** Path of the folder in the working tree, with `/` at its end; empty for its root. */
  prefix: string;
}

/**
 * Asks git whether all commits and contents are there. Nothing is fetched, and nothing is read but what git says.
 *
 * @param root absolute path of the content root, which may lie below the root of git's working tree
 */
export async function findGap(
  root: string,
): Promise<FoundRepository | Pick<UnknownHistory, 'gap' | 'detail'>> {
  try {
    const [isInside = '', isShallow = '', prefix = ''] = (
      await git(root, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--show-prefix'])
    ).split('\n');
    if (isInside !== 'true') return {gap: 'no-repository', detail: null};
    if (isShallow !== 'false') return {gap: 'shallow', detail: null};
    const [head, promisors] = await Promise.all([
      commitOf(root, 'HEAD'),
      // Exits with 1 where there is none.
      git(root, ['config', '--get-regexp', '^remote\\..*\\.promisor$']).catch(() => ''),
    ]);
    if (/ true$/m.test(promisors)) return {gap: 'partial', detail: null};
    if (head === null) return {gap: 'no-commits', detail: null};
    return {gap: null, head, prefix};
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {gap: 'no-git', detail: null};
    const words = wordsOf(error);
    if (/not a git repository/i.test(words)) return {gap: 'no-repository', detail: null};
    return {gap: 'unreadable', detail: words};
  }
}

/** The first line of what git complained of. */
export function wordsOf(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const words = stderr || (error instanceof Error ? error.message : String(error));
  return words.trim().split('\n')[0] ?? '';
}
