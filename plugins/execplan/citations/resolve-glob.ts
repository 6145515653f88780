import picomatch from 'picomatch';
import {nameOf} from '../paths.ts';
import type {RepositoryContents} from './repository-index.ts';
import {placeInOrder} from './sorted-search.ts';

/** What a glob leads to: the one file it matches, else the folder that all of its matches lie below. */
export type GlobMatch = {file: string} | {folder: string} | null;

/** More stars than anybody writes make the regular expression that a glob becomes run for ever. */
const MAX_STARS = 3;
const MAX_GLOBSTARS = 2;
const MAX_BRACES = 4;
/** So many files are tried for a glob; one that matches hardly any of so many is no citation. */
const MAX_TRIED = 5_000;

/** Builds a function from globs to what they match; answers are kept, since plans cite the same files. */
export function createGlobMatcher(contents: RepositoryContents): (pattern: string) => GlobMatch {
  const sorted = [...contents.files].sort();
  const byName = new Map<string, string[]>();
  for (const path of sorted) {
    const name = nameOf(path);
    const paths = byName.get(name);
    if (paths) paths.push(path);
    else byName.set(name, [path]);
  }
  const answers = new Map<string, GlobMatch>();

  function match(pattern: string): GlobMatch {
    if (!isModest(pattern)) return null;
    const folder = fixedPrefix(pattern);
    const name = nameOf(pattern);
    const prefix = folder === '' ? '' : `${folder}/`;
    // Without a folder or a name that is fixed the glob is about the whole repository.
    if (folder === '' && /[*?{]/.test(name)) return null;
    const candidates =
      /[*?{]/.test(name) || name.includes('}') ? below(sorted, prefix) : (byName.get(name) ?? []);
    const matches = createMatch(pattern);
    let first: string | null = null;
    let tried = 0;
    for (const path of candidates) {
      tried += 1;
      if (!path.startsWith(prefix) || !matches(path)) continue;
      if (first !== null) return folder === '' ? null : {folder};
      first = path;
    }
    // Of more files than are tried, the first that matches may be one of many.
    if (first !== null) return tried < MAX_TRIED || folder === '' ? {file: first} : {folder};
    return folder !== '' && hasFolders(pattern, prefix) ? {folder} : null;
  }

  /** Whether a pattern stands for folders, as `packages/*` does. */
  function hasFolders(pattern: string, prefix: string): boolean {
    if (!pattern.endsWith('*')) return false;
    const matches = createMatch(`${pattern}/**`);
    for (const path of below(sorted, prefix)) if (matches(path)) return true;
    return false;
  }

  return (pattern) => {
    const known = answers.get(pattern);
    if (known !== undefined) return known;
    const answer = match(pattern);
    answers.set(pattern, answer);
    return answer;
  };
}

function createMatch(pattern: string): (path: string) => boolean {
  return picomatch(escapeNames(pattern), {dot: true, noextglob: true, nonegate: true});
}

/** The folders in front of the first segment that stands for several; empty where the first one does. */
export function fixedPrefix(pattern: string): string {
  const segments = pattern.split('/');
  const variable = segments.findIndex((segment) => /[*?]|\{|\}/.test(segment));
  return segments.slice(0, variable < 0 ? -1 : variable).join('/');
}

function isModest(pattern: string): boolean {
  const globstars = pattern.split('**').length - 1;
  const stars = pattern.replaceAll('**', '').split('*').length - 1;
  return globstars <= MAX_GLOBSTARS && stars <= MAX_STARS && pattern.split('{').length - 1 <= MAX_BRACES;
}

/** Brackets of routes (`[tenant]`, `(seo)`) are names; white space behind a comma of braces is none. */
function escapeNames(pattern: string): string {
  return pattern.replace(/,\s+/g, ',').replace(/[[\]()!+@|^$]/g, '\\$&');
}

/** The first files below a folder, in order. */
function* below(sorted: readonly string[], prefix: string): Iterable<string> {
  const start = placeInOrder(sorted, prefix);
  const end = Math.min(start + MAX_TRIED, sorted.length);
  for (let index = start; index < end; index += 1) {
    const path = sorted[index] ?? '';
    if (!path.startsWith(prefix)) return;
    yield path;
  }
}
