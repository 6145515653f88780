import {git} from './git.ts';
import type {ListedFile, Listing} from './listing.ts';

const COMMAND = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', '.'];

/**
 * Lists what belongs to a repository: what a build or an installation has left there does not.
 *
 * @param root absolute path
 * @returns paths of the files that git doesn't ignore; `null` where there is no git, or the folder is in no working tree
 *   or is ignored as a whole
 */
export async function listNotIgnored(root: string): Promise<ReadonlySet<string> | null> {
  const text = await git(root, COMMAND).catch(() => '');
  const paths = text.split('\0').filter(Boolean);
  return paths.length === 0 ? null : new Set(paths);
}

/** @returns the files of a listing that git doesn't ignore; all of them where it can't be asked */
export async function withoutIgnored({root, files}: Listing): Promise<readonly ListedFile[]> {
  const kept = await listNotIgnored(root);
  return kept ? files.filter(({path}) => kept.has(path)) : files;
}
