/** What git knows of plans that changed. */
import {readBlame, readChangedLines} from 'execplan-lint';
import {commitOf, git} from 'execplan-repository';
import {OperationalError} from '../io.ts';
import type {ChangeOfFile} from './lint-task.ts';

const EVERY_LINE: ChangeOfFile['lines'] = [[1, Number.MAX_SAFE_INTEGER]];

export interface ChangedFile {
  /** Path in the repository. */
  path: string;
  /** Its path at the revision; `null` for a new file. */
  before: string | null;
}

/**
 * Lists the Markdown files that changed since HEAD and a revision parted: committed, staged, edited and new ones.
 *
 * @param root the content root, which may lie below the root of git's working tree
 * @param ref what git takes for a revision
 * @throws OperationalError where git isn't there or knows no such revision
 */
export async function listChanged(root: string, ref: string): Promise<{base: string; files: ChangedFile[]}> {
  const base = await findBase(root, ref);
  const range = ['diff', '--name-status', '-z', '-M', '--diff-filter=d', '--relative', base, '--', '.'];
  const fields = (await git(root, range)).split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const status = fields[at] ?? '';
    const [path = '', renamed] = [fields[at + 1], fields[at + 2]];
    if (/^[RC]/.test(status)) {
      files.push({path: renamed ?? '', before: path});
      at += 1;
    } else files.push({path, before: status === 'A' ? null : path});
  }
  const untracked = await git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  for (const path of untracked.split('\0')) if (path !== '') files.push({path, before: null});
  return {base, files: files.filter(({path}) => /\.(?:md|markdown)$/i.test(path))};
}

/** Asks git how one file changed. */
export async function readChange(
  root: string,
  base: string,
  {path, before}: ChangedFile,
): Promise<ChangeOfFile> {
  const blame = await git(root, ['blame', '--line-porcelain', '--', path]).catch(() => '');
  const broughtAt = new Map([...readBlame(blame)].map(([line, at]) => [line, at.getTime()]));
  if (before === null) return {before: null, lines: EVERY_LINE, broughtAt};
  const diff = ['diff', '--unified=0', '--no-color', '--no-ext-diff', '-M', '--relative', base, '--'];
  return {
    before: await git(root, ['show', `${base}:./${before}`]),
    lines: readChangedLines(await git(root, [...diff, before, path])),
    broughtAt,
  };
}

/** What both have in common; a revision without that is compared with itself. */
async function findBase(root: string, ref: string): Promise<string> {
  const commit = await commitOf(root, ref);
  if (commit === null)
    throw new OperationalError(
      `--since: unexpected \`${ref}\`, expected a revision that git knows in ${root}`,
    );
  return (await git(root, ['merge-base', commit, 'HEAD']).catch(() => commit)).trim();
}
