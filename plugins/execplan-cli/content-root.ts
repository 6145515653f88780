import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {CONTENT_CONFIG_FILE} from 'execplan';
import type {Io} from './io.ts';

/** What tells a repository's root from the folders in it. */
const MARKS = [CONTENT_CONFIG_FILE, '.git'];

/**
 * @returns the content root: `CONTENT_ROOT` (CONTRACT.md), else the closest folder upwards that is the root of a
 *   repository, else the working folder
 */
export function contentRoot({cwd, env}: Pick<Io, 'cwd' | 'env'>): string {
  if (env.CONTENT_ROOT) return resolve(cwd, env.CONTENT_ROOT);
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (MARKS.some((mark) => existsSync(join(folder, mark)))) return folder;
    if (dirname(folder) === folder) return cwd;
  }
}
