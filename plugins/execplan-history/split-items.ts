/** Where a list can be cut so that each item is parsed alone as it is within the whole; pure. */

/** The content of such an item begins two columns in: every line that stands further in is its own. */
const ITEM = /^- [^\s]/;
const OWN_LINE = /^(?: {2}|\t|\s*$)/;
/** Three marks are a line across the page. */
const THEMATIC_BREAK = /^-(?:\s*-){2,}\s*$/;
const FENCE = /```|~~~/;

export interface Items {
  /** What stands in front of the list. */
  head: string;
  /** One text for each item, without the blank lines behind it. */
  items: string[];
}

/**
 * Cuts a section that ends in a list of bullets. Where anything might reach across items, nothing is cut.
 *
 * @param piece from `splitPieces`
 */
export function splitItems(piece: string): Items | null {
  if (FENCE.test(piece)) return null;
  const lines = piece.split('\n');
  const first = lines.findIndex((line) => ITEM.test(line));
  if (first < 0) return null;
  const starts: number[] = [];
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (ITEM.test(line) && !THEMATIC_BREAK.test(line)) starts.push(index);
    else if (!OWN_LINE.test(line)) return null;
  }
  if (starts[0] !== first) return null;
  return {
    head: lines.slice(0, first).join('\n'),
    items: starts.map((start, index) =>
      lines
        .slice(start, starts[index + 1])
        .join('\n')
        .trimEnd(),
    ),
  };
}
