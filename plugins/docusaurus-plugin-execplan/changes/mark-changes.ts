/** Marks the elements of an article that a change touches; pure. */
import {escapeAttribute} from '../client/escape-attribute.ts';

/** A tag that opens an element, with its attributes; what looks like one in a text has no `<`. */
const OPENING_TAG = /<[a-z][^\s/>]*(?:\s+[^\s=>"'/]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*>/gi;
const ID = /\sid="([^"]*)"/;
/** They hold no text themselves; only a row's first cell is sure to be its own. */
const HOLDERS: ReadonlySet<string> = new Set(['tr', 'table', 'ul', 'ol', 'dl', 'details', 'hr']);
const CELL = /^t[dh]$/;

/**
 * Puts `data-change` on each element that is named, and a word of what happened to it before its own words.
 *
 * @param html what this plugin wrote
 * @param marks what happened, by the element's id
 */
export function markChanges(html: string, marks: ReadonlyMap<string, string>): string {
  if (marks.size === 0) return html;
  /** What the next cell of a row is to say. */
  let waiting: string | null = null;
  return html.replace(OPENING_TAG, (tag) => {
    const name = /^<([^\s/>]+)/.exec(tag)?.[1]?.toLowerCase() ?? '';
    const id = unescaped(ID.exec(tag)?.[1] ?? '');
    const what = marks.get(id);
    if (what === undefined) {
      const label = waiting;
      waiting = null;
      return label !== null && CELL.test(name) ? `${tag}${label}` : tag;
    }
    const marked = `${tag.slice(0, -1)} data-change="${escapeAttribute(what)}">`;
    const label = `<span class="change-label">${escapeAttribute(what)} </span>`;
    if (!HOLDERS.has(name)) return `${marked}${label}`;
    waiting = name === 'tr' ? label : null;
    return marked;
  });
}

function unescaped(text: string): string {
  return text
    .replace(/&(?:quot|#x22);/g, '"')
    .replace(/&(?:apos|#39|#x27);/g, "'")
    .replace(/&(?:lt|#x3C);/gi, '<')
    .replace(/&(?:amp|#x26);/g, '&');
}
