/** Compares the words of a source with those of its page. */
import {diffArrays} from 'diff';

export interface LostWords {
  /** Words that stand on the page less often than in the source, each as often as it is missing. */
  lost: string[];
  /** Words that are on the page, but not in the source's order. */
  displaced: string[];
}

/** Whether the words stand in the page in this order, other words between them allowed. */
function isSubsequence(source: readonly string[], page: readonly string[]): boolean {
  let at = 0;
  for (const word of page) if (at < source.length && word === source[at]) at += 1;
  return at === source.length;
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Finds the words of a source that its page lacks or shows elsewhere.
 *
 * The page may say more than the source: badges, headings of its own, a word shown twice.
 */
export function lostWords(source: readonly string[], page: readonly string[]): LostWords {
  if (isSubsequence(source, page)) return {lost: [], displaced: []};
  const onPage = tally(page);
  const lost: string[] = [];
  for (const [word, times] of tally(source)) {
    const missing = times - (onPage.get(word) ?? 0);
    for (let i = 0; i < missing; i += 1) lost.push(word);
  }
  // What the shortest edit script removes is lost or displaced; the lost ones are known.
  const budget = tally(lost);
  const removed = diffArrays([...source], [...page]).flatMap((part) => (part.removed ? part.value : []));
  const displaced = removed.filter((word) => {
    const left = budget.get(word) ?? 0;
    if (left > 0) budget.set(word, left - 1);
    return left === 0;
  });
  return {lost, displaced};
}
