/** A copy of the project as a fresh clone has it: sources and installed dependencies, no caches. */
import {cpSync, symlinkSync} from 'node:fs';
import {basename, dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** What a clone doesn't have, or what a build has left. `.pnpm` is the store of all dependencies: linked, not copied. */
const LEFT_OUT = new Set(['.git', '.pnpm', '.cache', '.docusaurus', '.staging', 'build', 'test-results']);

/**
 * Copies the project. Builds in the copy are cold, leave the developer's caches alone and don't see edits that
 * are made meanwhile.
 *
 * @param folder where the copy goes; must not exist
 * @returns the folder
 */
export function copyProject(folder: string): string {
  cpSync(PROJECT, folder, {
    recursive: true,
    // pnpm's links are relative: those to workspace packages lead to the copies, the others into the store.
    verbatimSymlinks: true,
    filter: (source) => source === PROJECT || !LEFT_OUT.has(basename(source)) || isSource(source),
  });
  symlinkSync(join(PROJECT, 'node_modules/.pnpm'), join(folder, 'node_modules/.pnpm'));
  return folder;
}

/** Names such as `build` are left out at the root and in `node_modules`, not in the sources. */
function isSource(path: string): boolean {
  const parent = relative(PROJECT, dirname(path));
  return parent !== '' && !parent.split(/[\\/]/).includes('node_modules');
}
