/** Which file of a repository a path in a text may mean; the rule of this check, not the site's. */
import {posix} from 'node:path';

/**
 * What is written behind a path: a fragment or ` §4.2`, lines (`:12`, `:12-15`, `:12:3`, `:~40`, `:3–5,9`), what is
 * called so in the file (`::parse`, `:parse`).
 */
const BEHIND = /(?:#.*|\s?§.*|:~?\d[\d:,\s–-]*|::?[A-Za-z_][^/]*)$/;

/** @returns the path without fragment, lines and `/` at its end */
export function barePath(words: string): string {
  return words.trim().replace(BEHIND, '').replace(/\\/g, '/').replace(/\/+$/, '');
}

/**
 * Paths from the root that the words may mean: as written from the root, and relative to the file they stand in.
 *
 * @param from path of the file with the words
 */
export function possiblePaths(words: string, from: string): string[] {
  // A name may itself have `#` or `:` in it.
  const written = [words.trim(), barePath(words)].filter((path) => path !== '');
  const all = written.flatMap((path) => [
    posix.normalize(path.replace(/^\/+/, '')),
    posix.join(posix.dirname(from), path),
  ]);
  return [...new Set(all.map((path) => path.replace(/\/$/, '')))].filter((path) => !path.startsWith('..'));
}

/** @returns the path without its `./`, `../` and `/` in front, by which the tail of an absolute path is compared */
export function tailPath(words: string): string {
  return barePath(words).replace(/^(?:\.{0,2}\/)+/, '');
}

/** @returns what matches the paths that a pattern with `*`, `?` and `{a,b}` stands for; `null` for what is no pattern */
export function pathPattern(words: string): RegExp | null {
  const path = tailPath(words);
  if (!/[*?{]/.test(path)) return null;
  const source = path.replace(/\{([^{}]*)\}|\*\*\/?|[^\w/]/g, (mark, choices?: string) => {
    if (choices !== undefined) return `(?:${choices.split(/,\s*/).map(patternPart).join('|')})`;
    return mark.startsWith('**') ? '.*' : patternPart(mark);
  });
  return new RegExp(`^${source}$`);
}

function patternPart(text: string): string {
  return text.replace(/[^\w/]/g, (mark) => (mark === '*' ? '[^/]*' : mark === '?' ? '[^/]' : `\\${mark}`));
}

/** @returns the folder in front of the first part of a path that stands for several */
export function fixedFolder(words: string): string {
  const segments = tailPath(words).split('/');
  const variable = segments.findIndex((segment) => /[*?{]/.test(segment));
  return segments.slice(0, variable < 0 ? segments.length : variable).join('/');
}
