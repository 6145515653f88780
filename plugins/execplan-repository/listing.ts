/** Lists the files of a content root: the only place that walks it. */
import type {Dirent} from 'node:fs';
import {readdir, realpath, stat} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {codeOf} from './error-code.ts';

/** Never walked, wherever they stand and whatever case the file system gives them. */
const NEVER = new Set(['.git', 'node_modules']);

export interface ListedFile {
  /** Path in the repository, `/` on all systems. */
  path: string;
  /** Path in the repository of the file that a symbolic link leads to; the same as `path` elsewhere. */
  target: string;
}

export interface Listing {
  /** The content root, symbolic links resolved. */
  root: string;
  /** In the order of their paths. */
  files: ListedFile[];
  warnings: string[];
}

/**
 * Lists every file below a folder. A symbolic link counts as what it leads to if that lies inside the root and
 * would be listed itself; links to elsewhere, broken ones and loops are passed over.
 *
 * @param skip absolute paths of folders that are passed over: those that this site itself writes
 */
export async function listFiles(contentRoot: string, skip: readonly string[] = []): Promise<Listing> {
  const root = await realpath(contentRoot);
  const skipped = new Set(await Promise.all(skip.map((folder) => realpath(folder).catch(() => folder))));
  const files: ListedFile[] = [];
  const warnings: string[] = [];

  async function walk(folder: string, target: string, insideLink: boolean): Promise<void> {
    const absolute = join(root, target);
    if (skipped.has(absolute)) return;
    let entries: Dirent[];
    try {
      entries = await readdir(absolute, {withFileTypes: true});
    } catch (error) {
      warnings.push(`${folder || '.'}: folder can't be read (${codeOf(error)})`);
      return;
    }
    for (const entry of entries) {
      if (isNever(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const own = target === '' ? entry.name : `${target}/${entry.name}`;
      if (entry.isDirectory()) await walk(path, own, insideLink);
      else if (entry.isFile()) files.push({path, target: own});
      else if (entry.isSymbolicLink()) await follow(path, own, insideLink);
      // Sockets, pipes and devices are no files: reading a pipe would wait for ever.
    }
  }

  async function follow(path: string, own: string, insideLink: boolean): Promise<void> {
    const real = await realpath(join(root, own)).catch(() => null);
    const target = real === null ? null : pathInside(root, real);
    if (real === null || target === null || target === '' || target.split('/').some(isNever)) return;
    if (isSkipped(real, skipped)) return;
    const stats = await stat(real).catch(() => null);
    if (stats?.isFile()) files.push({path, target});
    // One link deep and never upwards, so that links among folders can't multiply.
    else if (stats?.isDirectory() && !insideLink && !contains(target, own)) await walk(path, target, true);
  }

  await walk('', '', false);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {root, files, warnings};
}

/** @returns the path in the repository, `null` for one outside. */
export function pathInside(root: string, absolute: string): string | null {
  const path = relative(root, absolute).split(sep).join('/');
  return path === '..' || path.startsWith('../') || /^[A-Za-z]:/.test(path) ? null : path;
}

function isNever(name: string): boolean {
  return NEVER.has(name.toLowerCase());
}

function isSkipped(absolute: string, skipped: ReadonlySet<string>): boolean {
  return [...skipped].some((folder) => absolute === folder || absolute.startsWith(folder + sep));
}

function contains(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
