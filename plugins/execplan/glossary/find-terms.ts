import type {GlossaryTerm} from './glossary.ts';
import {type NamePattern, toNamePattern} from './name-pattern.ts';

/** A place in a text that names a term. */
export interface TermHit {
  term: GlossaryTerm;
  /** In characters; `end` is behind the last one. */
  start: number;
  end: number;
}

/** Finds terms in a stretch of prose, in its order; of those that overlap, the longest of the first. */
export type TermFinder = (text: string) => TermHit[];

interface Candidate extends NamePattern {
  term: GlossaryTerm;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** A letter, or what makes a word part of a path, an identifier or a compound. */
const JOINED = /[\p{L}\p{N}\p{M}_\-‐./@#$\\&=]/u;
/** Behind these a capital means that a sentence begins, or a label or a quotation. */
const BEGINS = /(?:^\s*|[.!?:;…。！？：；—–|•·>*"'“”‘’«»„([{（「▸›→/-]\s*)$/u;
/** A word with a capital directly before or behind makes a name of both, and so does a number: `Stage 2`, `Plan of Work`. */
const NAME_BEFORE = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.-]*\s+$/u;
const NAME_BEHIND = /^(?:\s+(?:of\s+|the\s+)?(?:\p{Lu}|#?\d)|-)/u;
/** How far a name's surroundings are looked at. */
const AROUND = 60;

/**
 * Makes a finder.
 *
 * A stretch is what stands between two marks of Markdown: where it begins, nothing is known of what is before.
 */
export function createTermFinder(terms: readonly GlossaryTerm[]): TermFinder {
  const byWord = new Map<string, Candidate[]>();
  const unspaced: Candidate[] = [];
  for (const term of terms) {
    for (const name of term.names) {
      const pattern = toNamePattern(name);
      if (!pattern) continue;
      const candidate = {...pattern, term};
      if (pattern.firstWords === null) unspaced.push(candidate);
      for (const word of new Set(pattern.firstWords))
        byWord.set(word, [...(byWord.get(word) ?? []), candidate]);
    }
  }
  const beginnings = new Set(
    [...byWord.keys()].flatMap((word) => {
      const [lower, upper] = [word, word.toUpperCase()];
      return [lower, upper].map((spelling) => beginningOf(spelling.charCodeAt(0), spelling.length));
    }),
  );
  return (text) => {
    const hits: TermHit[] = [];
    let end = 0;
    const length = byWord.size > 0 ? text.length : 0;
    for (let start = 0; start < length; start += 1) {
      if (!isWordAt(text, start)) continue;
      let behind = start + 1;
      while (behind < length && isWordAt(text, behind)) behind += 1;
      // Most words begin otherwise than any term: they needn't be cut out and looked up.
      const isPossible = start >= end && beginnings.has(beginningOf(text.charCodeAt(start), behind - start));
      const candidates = isPossible ? byWord.get(text.slice(start, behind).toLowerCase()) : undefined;
      if (candidates && !JOINED.test(text[start - 1] ?? ' ')) {
        const hit = longest(candidates, text, start);
        if (hit) {
          hits.push(hit);
          end = hit.end;
        }
      }
      start = behind;
    }
    return unspaced.length === 0 ? hits : withUnspaced(hits, unspaced, text);
  };
}

/** Stands for a word's first letter and its length. */
function beginningOf(code: number, length: number): number {
  return code * 256 + Math.min(length, 255);
}

/** Whether each of the first characters is part of a word. */
const ASCII = Array.from({length: 128}, (_, code) => WORD.test(String.fromCharCode(code)));
const others = new Map<number, boolean>();

function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return ASCII[code] ?? false;
  // Of a pair the second half is what the first is.
  const isSecond = code >= 0xdc00 && code < 0xe000 && index > 0;
  const point = text.codePointAt(isSecond ? index - 1 : index) ?? code;
  let isWord = others.get(point);
  if (isWord === undefined) {
    isWord = WORD.test(String.fromCodePoint(point));
    others.set(point, isWord);
  }
  return isWord;
}

function longest(candidates: readonly Candidate[], text: string, start: number): TermHit | null {
  let found: TermHit | null = null;
  for (const {term, pattern, isOrdinary} of candidates) {
    pattern.lastIndex = start;
    const end = start + (pattern.exec(text)?.[0].length ?? 0);
    if (end <= (found?.end ?? start)) continue;
    if (!isOrdinary || isTold(text, start, end)) found = {term, start, end};
  }
  return found;
}

/** Whether the capital of an ordinary word can be there only because the term is meant. */
function isTold(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  return !BEGINS.test(before) && !NAME_BEFORE.test(before) && !NAME_BEHIND.test(behind);
}

function withUnspaced(hits: TermHit[], candidates: readonly Candidate[], text: string): TermHit[] {
  const all = [...hits];
  for (const {term, pattern} of candidates) {
    for (const match of text.matchAll(pattern)) {
      all.push({term, start: match.index, end: match.index + match[0].length});
    }
  }
  let end = 0;
  return all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((hit) => {
      if (hit.start < end) return false;
      end = hit.end;
      return true;
    });
}
