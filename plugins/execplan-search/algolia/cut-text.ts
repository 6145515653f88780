import {tokens} from '../tokenize.ts';

/** Characters around a limit in which the words of a script without spaces are looked for. */
const REACH = 60;

/**
 * Cuts a text into parts that are as long as they may be. Joined they are the text again, to the last character.
 *
 * Cuts stand before words; where none begins within a part's second half, before a character.
 *
 * @param limit bytes that a part may have in JSON, its quotes aside; at least 6, the most that one character takes
 * @returns the parts, none of them empty; none at all for an empty text
 */
export function cutText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = findEnd(text, start, limit);
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

/** @returns the bytes of a text in JSON, its quotes aside. */
export function jsonBytes(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character.codePointAt(0) ?? 0);
  return bytes;
}

function findEnd(text: string, start: number, limit: number): number {
  let end = start;
  let bytes = 0;
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    bytes += bytesOf(code);
    if (bytes > limit) return findWord(text, start, end);
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

/** The last place where a word begins, or `end` itself. */
function findWord(text: string, start: number, end: number): number {
  const middle = (start + end) / 2;
  for (let place = end; place > middle; place -= 1) if (/\s/.test(text[place - 1] ?? '')) return place;
  const from = Math.max(start, end - REACH);
  const begins = tokens(text.slice(from, end + REACH)).map((token) => from + token.start);
  return begins.findLast((place) => place <= end && place > middle) ?? Math.max(end, start + 1);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Control characters that JSON writes as a backslash and a letter. */
const SHORT = new Set(['\b', '\t', '\n', '\f', '\r'].map((character) => character.charCodeAt(0)));

function bytesOf(code: number): number {
  if (code === QUOTE || code === BACKSLASH || SHORT.has(code)) return 2;
  // `\u001b`; half a pair is written so too.
  if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) return 6;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code > 0xffff ? 4 : 3;
}
