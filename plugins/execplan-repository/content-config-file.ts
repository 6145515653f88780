import {readFile, realpath} from 'node:fs/promises';
import {join} from 'node:path';
import {CONTENT_CONFIG_FILE, type ContentConfig, parseContentConfig} from 'execplan';
import {pathInside} from './listing.ts';

/**
 * Reads `execplan.config.json` of a content root; one that leads out of the root isn't followed.
 *
 * @param root absolute path, symbolic links resolved
 * @throws Error that names file, key and what was expected
 */
export async function readContentConfig(root: string): Promise<ContentConfig> {
  return parseContentConfig(await readText(root));
}

/**
 * Reads what the same file says to the linter, for whoever knows its rules.
 *
 * @returns value of the key `lint`, `undefined` where there is none
 * @throws as `readContentConfig`, which has to be asked first
 */
export async function readLintConfig(root: string): Promise<unknown> {
  return (JSON.parse((await readText(root)) ?? '{}') as {lint?: unknown}).lint;
}

async function readText(root: string): Promise<string | null> {
  const file = join(root, CONTENT_CONFIG_FILE);
  const real = await realpath(file).catch(() => null);
  return real === null || pathInside(root, real) === null ? null : readFile(real, 'utf8');
}
