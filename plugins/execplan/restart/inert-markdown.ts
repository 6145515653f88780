/** A stranger's words in Markdown: they read as they were written, and none of them is markup. */

/** Characters that mean something wherever they stand: code, emphasis, links, HTML, entities, tables, escapes. */
const ANYWHERE = /[\\`*_[\]<&~|]/g;
/** What makes a line a heading, a list, a quote, a rule or a fence. */
const AT_START = /^[#+\-=>:]/;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/;
/** GitHub makes links of addresses without any mark, and in those an escape would be seen. */
const ADDRESS = /:\/\/|\bwww\.|(?<=\w)@(?=\w)|\b(?:mailto|xmpp):/gi;

/** Controls, and what turns the direction of a text so that it looks like another one. */
const HIDDEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Escapes plain text, which has no line ends of its own. */
export function inert(text: string): string {
  return text
    .replace(HIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ANYWHERE, '\\$&')
    .replace(ADDRESS, (mark) => mark.replace(/[:.@]/, '\\$&'))
    .replace(AT_START, '\\$&')
    .replace(NUMBERED, '$1\\$2');
}

/** Code in a line, its marks longer than any within. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const marks = '`'.repeat(longestRun(line) + 1);
  const isPadded = /^[` ]|[` ]$/.test(line);
  return isPadded ? `${marks} ${line} ${marks}` : `${marks}${line}${marks}`;
}

/** A fence longer than any within. */
export function fenced(text: string, info: string): string {
  const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${marks}${info}\n${text.replace(/\r\n?/g, '\n')}\n${marks}`;
}

function longestRun(text: string): number {
  // Not by spreading: a megabyte of marks is more than a call takes arguments.
  return (text.match(/`+/g) ?? []).reduce((longest, {length}) => Math.max(longest, length), 0);
}
