/** Docusaurus clears the folder that it builds into; this makes sure that nothing of value is there. */
import {existsSync, readdirSync, realpathSync} from 'node:fs';
import {basename, dirname, join, relative, sep} from 'node:path';

/** What the server's bundle is in until all pages are written; a build that failed leaves it behind. */
const SERVER_BUNDLE = '__server';

/**
 * Checks the folder for the built site.
 *
 * @param outDir absolute path, may not exist yet
 * @returns what is wrong with it, `null` if it may be cleared
 */
export function findOutDirProblem(outDir: string, contentRoot: string, project: string): string | null {
  const real = realOf(outDir);
  if (contains(real, contentRoot) || contains(real, realOf(project))) {
    return `expected a folder that holds neither the content nor this project, since it is cleared before the build`;
  }
  if (contentRoot !== realOf(project) && contains(contentRoot, real)) {
    return `expected a folder outside of the content root, to which nothing is written`;
  }
  if (!existsSync(real) || isBuild(readdirSync(real), project)) return null;
  return `expected a new or empty folder or one with an earlier build, since it is cleared before the build`;
}

/** An empty folder, a whole build, one that failed while pages were written, or one before that. */
function isBuild(entries: readonly string[], project: string): boolean {
  if (entries.includes(SERVER_BUNDLE) || (entries.includes('404.html') && entries.includes('assets')))
    return true;
  const bundled = new Set(['assets', ...namesIn(join(project, 'static'))]);
  return entries.every((name) => bundled.has(name));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || /^[A-Za-z]:/.test(way));
}

/** Resolves symbolic links of the part that exists. */
function realOf(path: string): string {
  if (existsSync(path) || dirname(path) === path) return existsSync(path) ? realpathSync(path) : path;
  return join(realOf(dirname(path)), basename(path));
}
