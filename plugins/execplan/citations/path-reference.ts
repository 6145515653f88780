import {hasExtension} from './file-names.ts';
import {percentDecoded} from './percent-decoded.ts';
import type {Reference} from './reference.ts';

type PathReference = Extract<Reference, {form: 'path'}>;
type GlobReference = Extract<Reference, {form: 'glob'}>;

/** Longer ones are no paths that somebody wrote. */
export const MAX_LENGTH = 400;

/** `:42`, `:42:7`, `:L3-L15`, `:6–18`, `:12,20`, `#L12-L30`. */
const LINES =
  /(?::|#L)[L~]?(\d{1,7})(?::\d{1,5})?(?:[-–]L?(\d{1,7})(?::\d{1,5})?)?(?:,\s?\d{1,7}(?:[-–]\d{1,7})?){0,9}$/;

/** A name inside a file: `src/a.rs::apply`, `tests/test_a.py::TestA::test_b[x]`, `src/a.go:Apply(...)`. */
const SYMBOL =
  /(?<=\.[A-Za-z][A-Za-z0-9]{0,9})::?[A-Za-z_][\w:.<>*]{0,200}(?:\([^()]{0,100}\))?(?:\[[^\][]{0,100}\])?$/;

/** Signs of code, of shells and of placeholders (`<dir>/x`, `$HOME/x`); `$slug` in a folder of routes is a name. */
const NO_PATH =
  /[<>|"`=;^:\\]|(?:^|[^/])\$|\$[{(]|^[~-]|^\/\/|^#|:\/\/|[^:]\/\/|(?:^|\/)\.{3,}(?:\/|$)|\(\.[*+]|\('|\p{Cc}/u;

/**
 * Reads a path as it is written: `docs/a.md#part`, `src/x.ts:42`, `../a.md`, `/Users/ana/repo/docs/a.md`,
 * `C:\repo\docs\a.md`, `packages/x/{a,b}.ts`. Line suffixes of all kinds become `42` or `3-15`, a symbol behind a
 * file (`src/a.rs::apply`) is dropped.
 *
 * @returns a path or, where `*` or alternatives in braces stand in it, a glob; `null` for what is no path
 */
export function readPathReference(written: string): PathReference | GlobReference | null {
  if (written.length > MAX_LENGTH) return null;
  const {path: withDrive, section, line} = splitSuffix(written.replace(SYMBOL, ''));
  const slashed = withSlashes(withDrive);
  const drive = /^[A-Za-z]:(?=\/)/.exec(slashed)?.[0] ?? '';
  const path = withoutSlashAtEnd(slashed.slice(drive.length));
  if (path === '' || NO_PATH.test(path) || !/[\p{L}\p{N}]/u.test(path)) return null;
  if (isGlob(path)) {
    return section === null && drive === '' ? {form: 'glob', pattern: path.replace(/^\.\//, '')} : null;
  }
  if (/[?*]/.test(path)) return null;
  // `owner/repo#12` is an issue.
  if (section !== null && /^\d+$/.test(section) && !hasExtension(path)) return null;
  return {form: 'path', path: drive + path, section, line};
}

/** Whether a path stands for several: stars, and braces with alternatives; `{tenant}` is a name. */
function isGlob(path: string): boolean {
  return path.includes('/') && /\*|\{[^{}]*,[^{}]*\}|\w\?[\w.]*\.\w/.test(path);
}

function splitSuffix(written: string): {path: string; section: string | null; line: string | null} {
  const lines = LINES.exec(written);
  if (lines && lines.index > 0) {
    const [, from = '', to] = lines;
    return {path: written.slice(0, lines.index), section: null, line: to ? `${from}-${to}` : from};
  }
  const hash = written.indexOf('#');
  // `docs/C#.md` is a name.
  if (hash <= 0 || (/\.\w+$/.test(written.slice(hash)) && !/\.\w+$/.test(written.slice(0, hash)))) {
    return {path: written, section: null, line: null};
  }
  const section = percentDecoded(written.slice(hash + 1));
  return {path: written.slice(0, hash), section: section === '' ? null : section, line: null};
}

/** `docs\plans\a.md` as `docs/plans/a.md`; a backslash in anything else is left for the test of signs. */
function withSlashes(path: string): string {
  return !path.includes('/') &&
    /^(?:[A-Za-z]:\\)?[^\\]+(?:\\[^\\]+)*\\?$/.test(path) &&
    /^[A-Za-z]:\\|\.\w+$/.test(path)
    ? path.replaceAll('\\', '/')
    : path;
}

function withoutSlashAtEnd(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
