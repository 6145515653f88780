/** Whether two texts say the same, one of them with a slip of the pen; pure. */

/** They begin or end a word without being of it. */
const AROUND = /^[.,;:!?"'“”‘’()]+|[.,;:!?"'“”‘’()]+$/g;
/** They are left out and put in without a change of meaning. */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
/** A shorter word has another one for a neighbour: `on`, `or`; `do`, `to`. */
const SHORTEST = 5;

/**
 * @returns whether the same words stand in the same order, but for case, articles, punctuation around them, and one wrong
 *   letter in a longer word. A word more or less, another number or another sign says something else.
 */
export function isCorrection(before: string, after: string): boolean {
  const [was, is] = [before, after].map((text) =>
    text
      .toLowerCase()
      .split(/\s+/)
      .map((word) => word.replace(AROUND, ''))
      .filter((word) => word !== '' && !ARTICLES.has(word)),
  ) as [string[], string[]];
  return was.length === is.length && was.every((word, index) => isSlip(word, is[index] ?? ''));
}

function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < SHORTEST || /[^\p{L}]/u.test(a + b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwap = left.length === 2 && left === [...right].reverse().join('');
  return isSwap || Math.max(left.length, right.length) <= 1;
}
