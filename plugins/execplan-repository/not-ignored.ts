import {execFile} from 'node:child_process';
import {promisify} from 'node:util';

const run = promisify(execFile);
const MAX_BUFFER = 1 << 28;
const COMMAND = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', '.'];

/**
 * Lists what belongs to a repository: what a build or an installation has left there does not.
 *
 * @param root absolute path
 * @returns paths of the files that git doesn't ignore; `null` where there is no git, or the folder is in no working tree
 *   or is ignored as a whole
 */
export async function listNotIgnored(root: string): Promise<ReadonlySet<string> | null> {
  const options = {cwd: root, maxBuffer: MAX_BUFFER, windowsHide: true};
  const found = await run('git', ['-c', 'core.quotepath=false', ...COMMAND], options).catch(() => null);
  const paths = found?.stdout.split('\0').filter(Boolean) ?? [];
  return paths.length === 0 ? null : new Set(paths);
}
