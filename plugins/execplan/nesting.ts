import type {Node, Parent} from 'mdast';

/**
 * Containers (block quotes, lists) inside one another that are still read. Real plans use five at most; the
 * parser takes time that grows with the square of the depth, and renderers recurse.
 */
export const MAX_CONTAINERS = 150;

/** Depth of a tree up to which the recursion of renderers is safe; inline content nests, too. */
export const MAX_DEPTH = 600;

const LINE_END = /[\r\n]/g;
const QUOTE = /[ \t]*>/y;
const MARKER = /[ \t]*(?:[*+-]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;

/**
 * Whether a text opens more containers inside one another than are read. Code that looks so counts, too:
 * what stands in a fence is known only to a parser.
 *
 * @param source Markdown
 */
export function nestsTooDeep(source: string): boolean {
  /** Columns of the list markers that are open, outermost first. */
  const open: number[] = [];
  for (let start = 0; start < source.length; ) {
    let quotes = 0;
    for (let at = start; ; ) {
      QUOTE.lastIndex = at;
      MARKER.lastIndex = at;
      const quote = QUOTE.exec(source);
      const marker = quote ? null : MARKER.exec(source);
      if (!quote && !marker) break;
      at = quote ? QUOTE.lastIndex : MARKER.lastIndex;
      if (quote) quotes += 1;
      else {
        const column = at - start;
        while ((open.at(-1) ?? -1) >= column) open.pop();
        open.push(column);
      }
      if (quotes + open.length > MAX_CONTAINERS) return true;
    }
    LINE_END.lastIndex = start;
    if (!LINE_END.test(source)) break;
    start = LINE_END.lastIndex;
  }
  return false;
}

/** Whether a tree is deeper than renderers can follow. */
export function isTooDeep(root: Node): boolean {
  let level: Node[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((node) => ('children' in node ? (node as Parent).children : []));
  }
  return false;
}
