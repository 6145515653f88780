import {nameOf} from '../paths.ts';
import {hasExtension, isDocumentSlug, isFileName, isMarkdownName} from './file-names.ts';
import {MAX_LENGTH, readPathReference} from './path-reference.ts';
import type {Mention, Reference, TextPlace} from './reference.ts';

/**
 * What may be a path, or several with commas between: no space but inside braces, no letters of the scripts
 * that are written without spaces.
 */
const WORD =
  /(?:[^\s"'“”‘’`|;=，。；、：（）「」『』《》【】…\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}{]|\{[^{}\n"'`]{0,120}\}|\{)+/gu;

const SCOPED_PACKAGE = /^[.^!(]{0,4}(@[a-z0-9][\w.-]{0,100}\/[a-z0-9](?:[\w.-]{0,100}\w)?)(?=$|[/@#:^.)])/;
/** `example.org/a.md` is an address without its scheme. */
const HOST = /^(?:[\w-]{1,60}\.){1,4}(?:com|org|net|io|edu|gov)(?::\d+)?(?:\/|$)/i;
const WORKSPACE_FOLDER = /^(?:packages|apps|crates|libs|services)\/[\w.@-]+$/;
const MEDIA_TYPE = /^(?:text|application|image|audio|video|font|multipart)\/[\w.+*-]+$/;
const ADDRESS = /:\/\/|^mailto:|^www\./i;
const SHELL_WORD = /^(?:--?[A-Za-z]|[/~]|\.{1,2}\/)/;

/** Finds paths and names of packages in a text of which they are a part. */
export function findPaths(text: string, place: TextPlace): Mention[] {
  const mentions: Mention[] = [];
  for (const word of text.matchAll(WORD)) {
    if (!/[/.\\-]/.test(word[0]) || ADDRESS.test(word[0])) continue;
    for (const piece of splitAtCommas(word[0])) {
      const trimmed = withoutPunctuation(piece.text);
      const found = readPackage(trimmed.text) ?? readPathWord(trimmed.text, place);
      if (!found) continue;
      const start = word.index + piece.start + trimmed.start + found.start;
      mentions.push({start, end: start + found.length, reference: found.reference});
    }
  }
  return mentions;
}

/**
 * Reads inline code that is one path or the name of one package as a whole.
 *
 * @param code without white space around it
 * @returns `null` for other code, which may still have paths in it
 */
export function readWholeCode(code: string): Reference | null {
  if (code.length > MAX_LENGTH || /[\n\r]/.test(code) || ADDRESS.test(code) || HOST.test(code)) return null;
  const scoped = readPackage(code);
  if (scoped) return scoped.reference;
  const reference = readPathReference(code);
  if (!reference) return null;
  const path = reference.form === 'glob' ? reference.pattern : reference.path;
  if (/\s/.test(withoutBraces(path)) && !isPathWithSpaces(path)) return null;
  if (!code.includes('/') && !path.includes('/')) {
    return isFileName(path) || isMarkdownName(path) ? reference : null;
  }
  if (MEDIA_TYPE.test(path) && !hasExtension(path)) return null;
  return /[\p{L}\p{N}]/u.test(path) && hasBalancedBrackets(path) ? reference : null;
}

interface Found {
  start: number;
  length: number;
  reference: Reference;
}

function readPackage(word: string): Found | null {
  const match = SCOPED_PACKAGE.exec(word);
  const name = match?.[1];
  // `@types/jobs.d.ts` is a file.
  if (!match || name === undefined || hasFileEnding(word)) return null;
  return {
    start: match[0].length - name.length,
    length: name.length,
    reference: {form: 'package', name},
  };
}

function hasFileEnding(word: string): boolean {
  return /\.d\.ts$|\.(?:md|tsx?|jsx?|json)$/.test(word) && !/^@[\w.-]+\/[\w-]+\.js$/.test(word);
}

/** A path with an extension, a document's name, a folder of the workspace; words as `and/or` are none. */
function readPathWord(written: string, place: TextPlace): Found | null {
  // `PLANS.md-compliant`
  const word = written.replace(/(?<=\.mdx?)-[a-z]{2,20}$/, '');
  if (word.length < 3 || /^-/.test(word) || HOST.test(word)) return null;
  // What Markdown leaves of `apps/__tests__/a.ts`.
  if (place === 'prose' && /^\/[^/]+$/.test(word)) return null;
  const reference = readPathReference(word);
  if (!reference) return null;
  const path = reference.form === 'glob' ? reference.pattern : reference.path;
  if (!hasBalancedBrackets(path)) return null;
  const isPath = path.includes('/')
    ? hasExtension(path) || WORKSPACE_FOLDER.test(path) || isDocumentSlug(nameOf(path))
    : isMarkdownName(path) ||
      isDocumentSlug(path) ||
      (place === 'code' && isFileName(path) && hasExtension(path));
  return isPath ? {start: 0, length: word.length, reference} : null;
}

/**
 * Whether words with spaces are one path and no command: `Design Notes/cache plan.md`, but not
 * `cat docs/plan.md`. Options, a second path and a small word before the first slash tell a command.
 */
function isPathWithSpaces(path: string): boolean {
  if (!hasExtension(path) && !isMarkdownName(path)) return false;
  const words = path.split(/\s+/);
  const [first = '', ...others] = words;
  if (words.slice(0, -1).some((word) => hasExtension(word) || isMarkdownName(word))) return false;
  if (others.some((word) => SHELL_WORD.test(word))) return false;
  return first.includes('/') || /^[\p{Lu}\p{Lo}\p{N}]/u.test(first);
}

function withoutBraces(text: string): string {
  return text.replace(/\{[^{}]*\}/g, '');
}

/** The parts between commas that stand outside braces, but for those too long to be a path. */
function splitAtCommas(word: string): {text: string; start: number}[] {
  const pieces: {text: string; start: number}[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= word.length; index += 1) {
    const character = word[index];
    if (character === '{') depth += 1;
    else if (character === '}') depth = Math.max(0, depth - 1);
    if (character !== undefined && (character !== ',' || depth > 0)) continue;
    if (index > start && index - start <= MAX_LENGTH) pieces.push({text: word.slice(start, index), start});
    start = index + 1;
  }
  return pieces;
}

const CLOSERS: Readonly<Record<string, string>> = {'(': ')', '[': ']', '<': '>', '{': '}'};
const OPENERS: Readonly<Record<string, string>> = {')': '(', ']': '[', '>': '<', '}': '{'};

/** A word without the punctuation of its sentence; brackets that belong to the path stay. */
function withoutPunctuation(word: string): {text: string; start: number} {
  let start = 0;
  let text = word;
  for (;;) {
    const first = text.at(0) ?? '';
    const last = text.at(-1) ?? '';
    const closer = CLOSERS[first];
    const opener = OPENERS[last];
    if (/[.,:!?]/.test(last)) text = text.slice(0, -1);
    else if (opener && count(text, last) > count(text, opener)) text = text.slice(0, -1);
    else if (
      closer &&
      (count(text, first) > count(text, closer) || text.indexOf(closer) === text.length - 1)
    ) {
      text = text.slice(
        1,
        text.endsWith(closer) && count(text, first) === count(text, closer) ? -1 : undefined,
      );
      start += 1;
    } else return {text, start};
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Brackets open and close within a segment; braces may hold a `/`. */
function hasBalancedBrackets(path: string): boolean {
  return withoutBraces(path).split('/').every(isBalanced);
}

function isBalanced(segment: string): boolean {
  const open: string[] = [];
  for (const character of segment) {
    if (CLOSERS[character]) open.push(character);
    else if (OPENERS[character] && open.pop() !== OPENERS[character]) return false;
  }
  return open.length === 0;
}
