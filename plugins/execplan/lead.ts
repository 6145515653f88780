import {findTimestamp, type Timestamp} from './timestamp.ts';

/** A date that opens or closes an entry's text, and who it names beside it. */
export interface Lead {
  timestamp: Timestamp | null;
  author: string | null;
  /** The text without the date, the author and the marks between. */
  text: string;
  /** Where the date and its brackets stand in the given text. */
  range: {start: number; end: number} | null;
}

/** What may stand before an opening date: brackets and a short key (`M1:`, `Phase 2`, `Done`). */
const BEFORE =
  /^\s*(?<key>(?:[\p{L}]{0,12}[ -]?\d+(?:\.\d+)*[a-z]?\s*[:：.)–—-]?\s*|[^:：\n([]{1,30}[:：]\s*)?)(?<bracket>[([（【]?\s*(?:(?:completed?|done|finished|started|updated|added|closed|landed|verified|as of|on|at)\b[:\s]*)?)$/iu;
const AUTHOR_BEHIND = /^\s*[/,，、;]\s*(?<author>[^:：)）\]\n]{1,60}?)\s*(?=[)）\]】:：]|\s[-–—]\s)/u;
/** A number or a commit beside a date. */
const NO_NAME = /^(?:\d|[0-9a-f]{7,40}(?![\p{L}\p{N}]))/u;
const CLOSE_BEHIND = /^[^()（）[\]\n]{0,160}?[)）\]】]/u;
const SEPARATOR_BEHIND = /^\s*(?:[:：,，、.;–—-]+(?=\s|$|[^\d])\s*)?/u;

/**
 * Reads the date at the beginning of an entry, else one in brackets at its end. A date elsewhere in the
 * text is part of what the entry says, not when it was made.
 */
export function readLead(text: string): Lead {
  const timestamp = findTimestamp(text);
  if (timestamp) {
    const before = BEFORE.exec(text.slice(0, timestamp.index));
    if (before?.groups) return opening(text, timestamp, before.groups.key ?? '', before.groups.bracket ?? '');
  }
  return closing(text) ?? {timestamp: null, author: null, text, range: null};
}

/** Whether a line opens an entry by its date: `2026-04-21: …`, `(2026-04-21) …`, `2026-04-21 - …`. */
export function opensDated(line: string): boolean {
  const timestamp = findTimestamp(line.slice(0, 80));
  if (!timestamp || !/^\s*[([（【]?\s*$/u.test(line.slice(0, timestamp.index))) return false;
  const behind = line.slice(timestamp.index + timestamp.text.length);
  return /^[^:：\n]{0,60}?(?:[:：]|\s[—–-]\s|[)）\]】])/u.test(behind);
}

function opening(text: string, timestamp: Timestamp, key: string, bracket: string): Lead {
  const start = timestamp.index - bracket.length;
  let end = timestamp.index + timestamp.text.length;
  let author: string | null = null;
  const bracketed = /^[([（【]/.test(bracket);
  const behind = AUTHOR_BEHIND.exec(text.slice(end));
  if (behind && (bracketed || /^\s*\//.test(behind[0]))) {
    const name = behind.groups?.author?.trim() ?? '';
    if (!findTimestamp(name) && !NO_NAME.test(name)) author = name;
    end += behind[0].length;
  }
  if (bracketed) {
    const close = CLOSE_BEHIND.exec(text.slice(end));
    if (close) end += close[0].length;
  }
  const separator = SEPARATOR_BEHIND.exec(text.slice(end))?.[0].length ?? 0;
  return {
    timestamp,
    author,
    text: `${key}${text.slice(end + separator)}`.trim(),
    range: {start, end: end + (text.slice(end, end + separator).search(/\S/) >= 0 ? separator : 0)},
  };
}

function closing(text: string): Lead | null {
  const match = /[([（【](?<inside>[^()（）[\]【】]{4,200})[)）\]】][.。]?\s*$/u.exec(text);
  const inside = match?.groups?.inside;
  const timestamp = inside ? findTimestamp(inside) : null;
  if (!match || !timestamp || !inside) return null;
  const rest = inside
    .slice(timestamp.index + timestamp.text.length)
    .replace(/^[\s/,，;:：-]+/, '')
    .trim();
  const words = rest.split(/\s+/).filter(Boolean);
  // A remark in the brackets is part of the text; a bare date, with a name at most, is not.
  const bare = timestamp.index <= 12 && words.length <= 3;
  return {
    timestamp,
    author: bare && rest !== '' && !/\d{3}/.test(rest) ? rest : null,
    text: bare ? text.slice(0, match.index).trim() : text,
    range: bare ? {start: match.index, end: text.length} : null,
  };
}
