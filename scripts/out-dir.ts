/** Docusaurus clears the folder that it builds into; this makes sure that nothing of value is there. */
import {existsSync, readdirSync, realpathSync} from 'node:fs';
import {basename, dirname, join, relative, sep} from 'node:path';

/** What every built site holds. */
const MARKS = ['404.html', 'assets'];

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
  if (!existsSync(real)) return null;
  const entries = readdirSync(real);
  if (entries.length === 0 || MARKS.every((mark) => existsSync(join(real, mark)))) return null;
  return `expected a new or empty folder or one with an earlier build, since it is cleared before the build`;
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
