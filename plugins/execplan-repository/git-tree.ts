/** What a commit holds, without checking it out. */
import {git} from './git.ts';
import {streamGit} from './git-stream.ts';

/** A file of a commit. */
export interface TreeFile {
  /** Path below the folder that was asked for, `/` on all systems. */
  path: string;
  /** Id of its content. */
  id: string;
  /** Whether it is a symbolic link, whose content is where it leads. */
  isLink: boolean;
}

/** Of files and of symbolic links; modules of other repositories are neither. */
const MODES = /^1[02]0/;
const LINK = '120000';

/**
 * @param folder absolute path of a folder in a working tree, or of a repository
 * @param ref what git takes for a revision
 * @returns the commit's id; `null` where git knows no such revision
 */
export async function commitOf(folder: string, ref: string): Promise<string | null> {
  // A leading dash would be an option.
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const commit = (await git(folder, args).catch(() => '')).trim();
  return commit === '' ? null : commit;
}

/**
 * @returns the files below a folder as a commit has them
 * @throws Error where git can't answer
 */
export async function listTree(folder: string, commit: string): Promise<TreeFile[]> {
  const pieces: Buffer[] = [];
  for await (const piece of streamGit(folder, ['ls-tree', '-r', '-z', commit])) pieces.push(piece);
  const lines = Buffer.concat(pieces).toString('utf8').split('\0');
  return lines.flatMap((line) => {
    // `100644 blob ID<TAB>PATH`
    const tab = line.indexOf('\t');
    const [mode = '', , id = ''] = line.slice(0, Math.max(tab, 0)).split(' ');
    return MODES.test(mode) ? [{path: line.slice(tab + 1), id, isLink: mode === LINK}] : [];
  });
}
