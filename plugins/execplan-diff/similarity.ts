/** Whether two texts are versions of one; pure. */

/** More words than these aren't compared with each other: a plan of thousands of changed entries is another plan. */
const MOST_COMPARED = 20_000_000;

/** What is compared by its words. */
interface Worded {
  words: ReadonlySet<string>;
}

/** @returns whether each of some texts can be compared with each of others in a time that nobody notices */
export function isComparable(some: readonly Worded[], others: readonly Worded[]): boolean {
  const size = (list: readonly Worded[]) => list.reduce((sum, {words}) => sum + words.size + 1, 0);
  return Math.min(size(some) * others.length, size(others) * some.length) <= MOST_COMPARED;
}

const WORD = /[\p{L}\p{N}_]+/gu;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** @returns the different words of a text without case; of Chinese and Japanese, its characters. */
export function wordsOf(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(WORD) ?? []).flatMap((word) => (EAST_ASIAN.test(word) ? [...word] : [word])),
  );
}

/** @returns how many words both have, as a share of those of the shorter one, 0 to 1: a part of a text is like it. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return sharedWords(a, b) / Math.max(1, Math.min(a.size, b.size));
}

/** @returns how many words both have, as a share of all that either has, 0 to 1. */
export function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = sharedWords(a, b);
  return both / Math.max(1, a.size + b.size - both);
}

/** @returns how many of a text's words are among another's, as a share of them, 0 to 1. */
export function coverage(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return sharedWords(words, others) / Math.max(1, words.size);
}

/** @returns how many words both have */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both;
}
