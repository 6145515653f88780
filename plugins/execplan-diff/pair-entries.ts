/** Which entries of two versions of a plan are the same; pure. */
import {containment, MOST_COMPARED, resemblance, wordsOf} from './similarity.ts';

/** What an entry is known by. */
export interface Worded {
  text: string;
  /** Depends on the entry's words alone: it holds when an entry moves, is ticked or is dated. */
  anchor: string;
}

export interface EntryPairs<Entry> {
  /** The same words, wherever they stand. */
  same: {before: Entry; after: Entry}[];
  /** Other words, of which both have many. Entries that were merged into one are all paired with it. */
  reworded: {before: Entry; after: Entry}[];
  /** One entry, and the several that took its place. */
  split: {before: Entry; after: Entry[]}[];
  removed: Entry[];
  added: Entry[];
}

export interface PairOptions {
  /** From which share of common words on two entries are versions of one, 0 to 1. */
  alike: number;
  /** Whether an entry may be split into several. @default false */
  splits?: boolean;
}

interface Candidate<Entry> {
  entry: Entry;
  words: ReadonlySet<string>;
}

/** Of a split entry's words so many are in its parts, and of a part's so many in the entry. */
const SPLIT_SHARE = 0.5;

/**
 * Pairs entries by their anchors, then by their words: the most alike first, each once.
 *
 * @returns every entry of both versions once; lists in the order of the version before, added ones in that after
 */
export function pairEntries<Entry extends Worded>(
  before: readonly Entry[],
  after: readonly Entry[],
  {alike, splits = false}: PairOptions,
): EntryPairs<Entry> {
  const byAnchor = new Map(after.map((entry) => [entry.anchor, entry]));
  const known = new Set(before.map(({anchor}) => anchor));
  const pairs: EntryPairs<Entry> = {same: [], reworded: [], split: [], removed: [], added: []};
  const gone: Candidate<Entry>[] = [];
  for (const entry of before) {
    const same = byAnchor.get(entry.anchor);
    if (same) pairs.same.push({before: entry, after: same});
    else gone.push({entry, words: wordsOf(entry.text)});
  }
  const come = after
    .filter(({anchor}) => !known.has(anchor))
    .map((entry) => ({entry, words: wordsOf(entry.text)}));
  const isComparable = gone.length <= MOST_COMPARED && come.length <= MOST_COMPARED;
  const used = new Set<Entry>();
  const parts = isComparable && splits ? findParts(gone, come) : new Map<Entry, Entry[]>();
  for (const list of parts.values()) for (const part of list) used.add(part);
  const matches = isComparable
    ? matchAlike(
        gone.filter(({entry}) => !parts.has(entry)),
        come.filter(({entry}) => !used.has(entry)),
        alike,
      )
    : new Map<Entry, Entry>();
  for (const match of matches.values()) used.add(match);
  for (const {entry, words} of gone) {
    const match = matches.get(entry) ?? (isComparable ? mostAlike(words, come, alike) : null);
    const split = parts.get(entry);
    if (split) pairs.split.push({before: entry, after: split});
    else if (match) pairs.reworded.push({before: entry, after: match});
    else pairs.removed.push(entry);
  }
  pairs.added = come.flatMap(({entry}) => (used.has(entry) ? [] : [entry]));
  return pairs;
}

/** The most alike find each other first; of those that are equally alike, the first. */
function matchAlike<Entry extends Worded>(
  gone: readonly Candidate<Entry>[],
  come: readonly Candidate<Entry>[],
  alike: number,
): Map<Entry, Entry> {
  const scored = gone.flatMap((before) =>
    come.flatMap((after) => {
      if (containment(before.words, after.words) < alike) return [];
      return [{before: before.entry, after: after.entry, score: resemblance(before.words, after.words)}];
    }),
  );
  const matches = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  for (const {before, after} of scored.sort((a, b) => b.score - a.score)) {
    if (matches.has(before) || taken.has(after)) continue;
    matches.set(before, after);
    taken.add(after);
  }
  return matches;
}

/** @returns the entry that another one was merged into */
function mostAlike<Entry extends Worded>(
  words: ReadonlySet<string>,
  come: readonly Candidate<Entry>[],
  alike: number,
): Entry | null {
  let best: {entry: Entry; share: number} | null = null;
  for (const other of come) {
    const share = containment(words, other.words);
    if (share >= alike && share > (best?.share ?? 0)) best = {entry: other.entry, share};
  }
  return best?.entry ?? null;
}

/** Several new entries whose words are mostly those of one that has gone, and together have most of its words. */
function findParts<Entry extends Worded>(
  gone: readonly Candidate<Entry>[],
  come: readonly Candidate<Entry>[],
): Map<Entry, Entry[]> {
  const found = new Map<Entry, Candidate<Entry>[]>();
  for (const part of come) {
    let best: {whole: Candidate<Entry>; share: number} | null = null;
    for (const whole of gone) {
      const share = shareOf(part.words, whole.words);
      if (share >= SPLIT_SHARE && share > (best?.share ?? 0)) best = {whole, share};
    }
    if (best) found.set(best.whole.entry, [...(found.get(best.whole.entry) ?? []), part]);
  }
  const parts = new Map<Entry, Entry[]>();
  for (const {entry, words} of gone) {
    const list = found.get(entry) ?? [];
    const together = new Set(list.flatMap((part) => [...part.words]));
    if (list.length > 1 && shareOf(words, together) >= SPLIT_SHARE)
      parts.set(
        entry,
        list.map((part) => part.entry),
      );
  }
  return parts;
}

/** How many of the words are among others, 0 to 1. */
function shareOf(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let both = 0;
  for (const word of words) if (others.has(word)) both += 1;
  return both / Math.max(1, words.size);
}
