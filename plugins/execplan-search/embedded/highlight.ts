/** Marks what matched in a text; pure. */
import type {Highlighted} from '../client/protocol.ts';
import {escapeHtml} from '../escape-html.ts';
import {type Token, tokens} from '../tokenize.ts';

export interface Tags {
  pre: string;
  post: string;
}

/** Words shown of a text, about three lines. */
const SNIPPET_WORDS = 34;
/** Words before the first match, so that one sees what it belongs to. */
const LEAD = 6;

/**
 * Marks the matching words of a text.
 *
 * Values are HTML where the tags are: everything of the text is then escaped, since components insert it as it is.
 * Tags that are no HTML (InstantSearch's) ask for the bare text.
 *
 * @param matched folded words to be marked
 * @param asked number of different words that were asked for
 */
export function highlight(
  text: string,
  matched: ReadonlySet<string>,
  asked: number,
  tags: Tags,
): Highlighted {
  return mark(text, tokens(text), matched, asked, tags);
}

/** Marks the part of a text that holds most of the matching words; the beginning where there is none. */
export function snippet(text: string, matched: ReadonlySet<string>, asked: number, tags: Tags): Highlighted {
  const all = tokens(text);
  if (all.length <= SNIPPET_WORDS) return mark(text, all, matched, asked, tags);
  const first = Math.max(0, Math.min(bestStart(all, matched) - LEAD, all.length - SNIPPET_WORDS));
  const shown = all.slice(first, first + SNIPPET_WORDS);
  const start = first === 0 ? 0 : (shown[0]?.start ?? 0);
  const isEnd = first + SNIPPET_WORDS >= all.length;
  const end = isEnd ? text.length : (shown.at(-1)?.end ?? text.length);
  const cut = shown.map((token) => ({...token, start: token.start - start, end: token.end - start}));
  const marked = mark(text.slice(start, end), cut, matched, asked, tags);
  return {...marked, value: `${start > 0 ? '… ' : ''}${marked.value}${isEnd ? '' : ' …'}`};
}

/** The place from which on the most different matching words follow within a snippet's length. */
function bestStart(all: readonly Token[], matched: ReadonlySet<string>): number {
  const hits = all.flatMap(({word}, place) => (matched.has(word) ? [{word, place}] : []));
  let best = {start: 0, different: 0};
  for (const [index, {place}] of hits.entries()) {
    const different = new Set<string>();
    for (const hit of hits.slice(index, index + SNIPPET_WORDS)) {
      if (hit.place >= place + SNIPPET_WORDS - LEAD) break;
      different.add(hit.word);
    }
    if (different.size > best.different) best = {start: place, different: different.size};
  }
  return best.start;
}

function mark(
  text: string,
  all: readonly Token[],
  matched: ReadonlySet<string>,
  asked: number,
  {pre, post}: Tags,
): Highlighted {
  const shown = pre.includes('<') ? escapeHtml : (part: string) => part;
  const words = new Set<string>();
  /** Places of matching words; those that overlap are one. */
  const places: {start: number; end: number}[] = [];
  for (const {word, start, end} of all) {
    if (!matched.has(word)) continue;
    words.add(word);
    const last = places.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else places.push({start, end});
  }
  let value = '';
  let written = 0;
  for (const {start, end} of places) {
    value += `${shown(text.slice(written, start))}${pre}${shown(text.slice(start, end))}${post}`;
    written = end;
  }
  value += shown(text.slice(written));
  const matchLevel = words.size === 0 ? 'none' : words.size >= asked ? 'full' : 'partial';
  return {value, matchLevel, matchedWords: [...words]};
}
