import {execFile} from 'node:child_process';
import {promisify} from 'node:util';

const run = promisify(execFile);
/** Diffs are large where whole folders were moved. */
const MAX_BUFFER = 1 << 28;

/**
 * Asks git; paths in its answers are as they are on disk.
 *
 * @param folder absolute path of the folder to run in
 * @returns what it prints
 * @throws Error where there is no git, or it can't answer
 */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  const {stdout} = await run('git', ['-c', 'core.quotepath=false', ...args], {
    cwd: folder,
    maxBuffer: MAX_BUFFER,
    windowsHide: true,
    // What it complains of is told apart by its words.
    env: {...process.env, LC_ALL: 'C'},
  });
  return stdout;
}
