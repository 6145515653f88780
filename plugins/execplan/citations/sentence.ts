const END = /[.!?](?=\s)|[。！？]/gu;
/** What ends with a full stop and is no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|vs|approx|no|sec|fig|Dr|Mr|Ms)$/iu;

/** The longest sentence that is shown whole. */
const LONGEST = 280;
/** How far around the stretch is looked: a text of a megabyte may cite thousands of times. */
const REACH = 2_000;

/**
 * Cuts the sentence that holds a stretch of a text out of it.
 *
 * @param start offset of the stretch
 * @param end offset behind it
 * @returns the sentence; of a very long one the part around the stretch, with an ellipsis where it was cut
 */
export function sentenceAt(text: string, start: number, end: number): string {
  const first = Math.max(0, start - REACH);
  let from = first;
  let to = Math.min(text.length, end + REACH);
  for (const match of text.slice(first, to).matchAll(END)) {
    const at = first + match.index;
    const behind = at + match[0].length;
    if (ABBREVIATION.test(text.slice(Math.max(0, at - 10), at))) continue;
    if (behind <= start) from = behind;
    else if (at >= end) {
      to = behind;
      break;
    }
  }
  const sentence = text.slice(from, to).trim();
  if (sentence.length <= LONGEST) return sentence;
  const room = Math.max(0, LONGEST - (end - start));
  const cutFrom = wordStart(text, Math.max(from, start - Math.floor(room / 2)), from);
  const cutTo = wordEnd(text, Math.min(to, end + Math.ceil(room / 2)), to);
  const before = cutFrom > from ? '… ' : '';
  const after = cutTo < to ? ' …' : '';
  return `${before}${text.slice(cutFrom, cutTo).trim()}${after}`;
}

function wordStart(text: string, offset: number, least: number): number {
  if (offset <= least) return least;
  const space = text.indexOf(' ', offset);
  return space < 0 || space - offset > 30 ? offset : space + 1;
}

function wordEnd(text: string, offset: number, most: number): number {
  if (offset >= most) return most;
  const space = text.lastIndexOf(' ', offset);
  return space < 0 || offset - space > 30 ? offset : space;
}
