/**
 * Values with their matching words marked, as Algolia answers them. It puts in the tags that it is asked for and leaves
 * the text as it is, HTML of a plan included. So it is asked for marks that are no HTML; the text is escaped here,
 * then the tags come in.
 */
import type {Highlighted} from '../client/protocol.ts';
import {escapeHtml} from '../escape-html.ts';

/** What Algolia is asked to put around matching words: characters of private use, that no keyboard has. */
export const MARKS = {pre: '\uE000', post: '\uE001'} as const;

const MARKED = /\uE000([^\uE000\uE001]*)\uE001/g;
const ANY_MARK = /[\uE000\uE001]/g;

export interface MarkTags {
  pre: string;
  post: string;
}

/**
 * Makes a value as components expect it.
 *
 * @param given what Algolia says of the attribute; may be missing, and says nothing of the words in a snippet
 * @param text the attribute itself, for where nothing is said
 * @param tags HTML, then the text is escaped; or else (InstantSearch's) the text stays as it is
 */
export function toHighlighted(given: unknown, text: string, tags: MarkTags): Highlighted {
  const {value, matchLevel, matchedWords} = isObject(given) ? given : {};
  return {
    value: toTagged(typeof value === 'string' ? value : text, tags),
    matchLevel: matchLevel === 'full' || matchLevel === 'partial' ? matchLevel : 'none',
    matchedWords: Array.isArray(matchedWords) ? matchedWords.map(String) : [],
  };
}

/** Marks that aren't a pair come from the text itself: they would leave a tag open and are left out. */
function toTagged(value: string, {pre, post}: MarkTags): string {
  const shown = pre.includes('<') ? escapeHtml : (text: string) => text;
  let tagged = '';
  let written = 0;
  for (const match of value.matchAll(MARKED)) {
    const [pair, word = ''] = match;
    tagged += `${shown(plain(value.slice(written, match.index)))}${pre}${shown(word)}${post}`;
    written = match.index + pair.length;
  }
  return tagged + shown(plain(value.slice(written)));
}

function plain(text: string): string {
  return text.replace(ANY_MARK, '');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
