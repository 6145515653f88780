import type {Element, Root} from 'hast';
import {forEachElement} from './elements.ts';

/** A line of the file and the id of the element that begins there. */
export type LinePlace = readonly [line: number, id: string];

/** Blocks that can be led to. Headings and entries of living sections have ids of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'li', 'pre', 'blockquote', 'table', 'tr', 'hr'],
  // Blocks of code and alerts.
  'div',
]);
/** They are written anywhere and stand at the end of the page. */
const FOOTNOTE = /^user-content-fn-/;

/**
 * Gives each block of an article without an id one by its line in the file, `L14`, so that whatever speaks of a line can
 * lead there. Only the first of those that begin on a line gets it. No heading has such an id: theirs are in lower case.
 *
 * @returns what begins on which line, in the order of the lines
 */
export function giveLineIds(article: Root): LinePlace[] {
  const places = new Map<number, string>();
  forEachElement(article, (element) => {
    const line = element.position?.start.line;
    if (line === undefined || places.has(line)) return;
    const id = idOf(element) ?? (BLOCKS.has(element.tagName) ? `L${line}` : null);
    if (id === null) return;
    element.properties.id = id;
    places.set(line, id);
  });
  return [...places].sort(([a], [b]) => a - b);
}

function idOf({properties: {id}}: Element): string | null {
  return typeof id === 'string' ? id : null;
}

/** @returns the id of what begins on a line or last before it; of the first element for what stands before all. */
export function idAtLine(places: readonly LinePlace[], line: number): string | null {
  const isPlace = ([start, id]: LinePlace) => start <= line && (start === line || !FOOTNOTE.test(id));
  const [, id] = places.findLast(isPlace) ?? places[0] ?? [];
  return id ?? null;
}
