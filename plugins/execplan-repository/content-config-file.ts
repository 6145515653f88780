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
  const file = join(root, CONTENT_CONFIG_FILE);
  const real = await realpath(file).catch(() => null);
  if (real === null || pathInside(root, real) === null) return parseContentConfig(null);
  return parseContentConfig(await readFile(real, 'utf8'));
}
