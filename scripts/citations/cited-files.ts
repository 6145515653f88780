/** Gives a folder of plans the files that they cite, as if the repository were whole. */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {listMarkdown} from '../corpus/layout.ts';
import {barePath} from './written-path.ts';

/** `src/a.ts`, `docs/b.md:12` and a bare `PLANS.md`; no address, no command, no pattern, nothing outside. */
const REPOSITORY_PATH = /^(?:\.\/)?(?:[\w.@()[\]+-]+\/)*[\w.@()[\]+-]*\w\.[A-Za-z]\w{0,9}$/;

/** @returns the paths in a text's inline code that look like files of a repository, as they would be there */
export function citedFiles(markdown: string): string[] {
  const codes = [...markdown.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map((match) => barePath(match[1] ?? ''));
  const paths = codes.filter(
    (path) =>
      REPOSITORY_PATH.test(path) && !path.includes('..') && (path.includes('/') || /\.md$/i.test(path)),
  );
  return [...new Set(paths.map((path) => posix.normalize(path)))];
}

/**
 * Writes a file of one line for each path that the Markdown of a folder cites and that isn't there.
 *
 * @returns how many were written
 */
export function writeCitedFiles(root: string): number {
  let count = 0;
  const cited = listMarkdown(root).flatMap((path) => citedFiles(readFileSync(join(root, path), 'utf8')));
  for (const path of new Set(cited)) {
    const target = join(root, path);
    if (existsSync(target)) continue;
    try {
      mkdirSync(dirname(target), {recursive: true});
      writeFileSync(target, /\.md$/i.test(path) ? `# About ${path}\n` : `${path}\n`);
      count += 1;
    } catch {
      // `a/b.ts` and `a/b.ts/c.ts` can't both be there.
    }
  }
  return count;
}
