/** Which entries of two versions of a plan are the same; pure. */
import {containment, coverage, isComparable, resemblance, sharedWords, wordsOf} from './similarity.ts';

/** What became of an entry of the earlier version. */
export type Fate<Entry> =
  /** The same words, wherever they stand. */
  | {kind: 'same'; before: Entry; after: Entry}
  /** Other words, of which both have many. Entries that were merged into one all became it. */
  | {kind: 'reworded'; before: Entry; after: Entry}
  /** Several took its place. */
  | {kind: 'split'; before: Entry; after: Entry[]}
  | {kind: 'removed'; before: Entry};

export interface EntryPairs<Entry> {
  /** One for each entry of the earlier version, in its order. */
  fates: Fate<Entry>[];
  /** Entries of the later version that none of the earlier one became, in its order. */
  added: Entry[];
}

export interface PairOptions<Entry> {
  /** What tells entries with the same words from each other: their state, date, author. */
  restOf(entry: Entry): string;
  /** From which share of common words on two entries are versions of one, 0 to 1. */
  alike: number;
  /** Whether an entry may be split into several. @default false */
  splits?: boolean;
}

interface Candidate<Entry> {
  entry: Entry;
  words: ReadonlySet<string>;
}

/** Of two texts that are versions of one, so many of all their words are in both, however short one of them is. */
const LEAST_ALIKE = 0.25;
/** Of a split entry's words so many are in its parts, and of a part's so many in the entry. */
const SPLIT_SHARE = 0.5;
/** One word makes no part. */
const SPLIT_WORDS = 2;

/** From this share of all words on two entries are one with a word or two corrected, which nothing else may claim. */
const NEARLY_SAME = 0.8;
/** What stands alone in the same place among the same neighbours needs fewer words in common. */
const ALIKE_IN_PLACE = 0.4;

/** Pairs entries that say the same, then by their words: the most alike first, each once; at last by their places. */
export function pairEntries<Entry extends {text: string}>(
  before: readonly Entry[],
  after: readonly Entry[],
  {restOf, alike, splits = false}: PairOptions<Entry>,
): EntryPairs<Entry> {
  const toCandidate = (entry: Entry): Candidate<Entry> => ({entry, words: wordsOf(entry.text)});
  const sames = pairSame(before, after, restOf);
  const known = new Set(sames.values());
  const gone = before.filter((entry) => !sames.has(entry)).map(toCandidate);
  const come = after.filter((entry) => !known.has(entry)).map(toCandidate);
  const canCompare = isComparable(gone, come);
  const matches = canCompare ? matchAlike(gone, come, alike, NEARLY_SAME) : new Map<Entry, Entry>();
  const used = new Set(matches.values());
  const isFree = ({entry}: Candidate<Entry>) => !used.has(entry);
  const isOpen = ({entry}: Candidate<Entry>) => !matches.has(entry) && !parts.has(entry);
  const parts =
    canCompare && splits
      ? findParts(
          gone.filter(({entry}) => !matches.has(entry)),
          come.filter(isFree),
        )
      : new Map<Entry, Entry[]>();
  for (const part of [...parts.values()].flat()) used.add(part);
  if (canCompare) {
    const take = (found: ReadonlyMap<Entry, Entry>) => {
      for (const [entry, match] of found) {
        matches.set(entry, match);
        used.add(match);
      }
    };
    take(matchAlike(gone.filter(isOpen), come.filter(isFree), alike));
    take(
      matchInPlace({before, after, gone: gone.filter(isOpen), come: come.filter(isFree)}, (entry) => {
        return sames.get(entry) ?? matches.get(entry) ?? null;
      }),
    );
  }
  for (const {entry, words} of canCompare ? gone : []) {
    const whole = matches.has(entry) || parts.has(entry) ? null : mostAlike(words, come, alike);
    if (whole) matches.set(entry, whole);
  }
  return {
    fates: before.map((entry): Fate<Entry> => {
      const same = sames.get(entry);
      const split = parts.get(entry);
      const match = matches.get(entry);
      if (same) return {kind: 'same', before: entry, after: same};
      if (split) return {kind: 'split', before: entry, after: split};
      return match ? {kind: 'reworded', before: entry, after: match} : {kind: 'removed', before: entry};
    }),
    added: come.flatMap(({entry}) => (used.has(entry) ? [] : [entry])),
  };
}

/**
 * Pairs entries whose words are the same. Where several have the same words, those whose rest is the same find each
 * other first; then each the next.
 */
function pairSame<Entry extends {text: string}>(
  before: readonly Entry[],
  after: readonly Entry[],
  restOf: (entry: Entry) => string,
): Map<Entry, Entry> {
  const pairs = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  const keys = [(entry: Entry) => JSON.stringify([entry.text, restOf(entry)]), ({text}: Entry) => text];
  for (const keyOf of keys) {
    const free = new Map<string, Entry[]>();
    for (const entry of after) {
      if (taken.has(entry)) continue;
      const list = free.get(keyOf(entry));
      if (list) list.push(entry);
      else free.set(keyOf(entry), [entry]);
    }
    for (const list of free.values()) list.reverse();
    for (const entry of before) {
      const match = pairs.has(entry) ? undefined : free.get(keyOf(entry))?.pop();
      if (!match) continue;
      pairs.set(entry, match);
      taken.add(match);
    }
  }
  return pairs;
}

/** The most alike find each other first; of those that are equally alike, the first. */
function matchAlike<Entry>(
  gone: readonly Candidate<Entry>[],
  come: readonly Candidate<Entry>[],
  alike: number,
  resembling = 0,
): Map<Entry, Entry> {
  const scored = gone.flatMap((before) =>
    come.flatMap((after) => {
      if (containment(before.words, after.words) < alike) return [];
      const score = resemblance(before.words, after.words);
      return score < Math.max(resembling, LEAST_ALIKE)
        ? []
        : [{before: before.entry, after: after.entry, score}];
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

interface Places<Entry> {
  before: readonly Entry[];
  after: readonly Entry[];
  gone: readonly Candidate<Entry>[];
  come: readonly Candidate<Entry>[];
}

/** Finds entries that stand alone between the same neighbours as another one did. */
function matchInPlace<Entry>(
  {before, after, gone, come}: Places<Entry>,
  matchOf: (entry: Entry) => Entry | null,
): Map<Entry, Entry> {
  const placeOf = new Map(after.map((entry, place) => [entry, place]));
  const places = before.map((entry) => {
    const match = matchOf(entry);
    return match === null ? null : (placeOf.get(match) ?? null);
  });
  const indexOf = new Map(before.map((entry, index) => [entry, index]));
  const gaps = gone.map((candidate) => {
    const at = indexOf.get(candidate.entry) ?? 0;
    const isKnown = (place: number | null) => place !== null;
    const start = places.slice(0, at).findLast(isKnown) ?? -1;
    const end = places.slice(at + 1).find(isKnown) ?? after.length;
    return {candidate, gap: `${start} ${end}`, start, end};
  });
  const matches = new Map<Entry, Entry>();
  for (const {candidate, gap, start, end} of gaps) {
    if (gaps.filter((other) => other.gap === gap).length > 1) continue;
    const inside = come.filter(({entry}) => {
      const place = placeOf.get(entry) ?? -1;
      return place > start && place < end;
    });
    const [only] = inside;
    const isAlike =
      only &&
      containment(candidate.words, only.words) >= ALIKE_IN_PLACE &&
      resemblance(candidate.words, only.words) >= LEAST_ALIKE;
    if (inside.length === 1 && isAlike) matches.set(candidate.entry, only.entry);
  }
  return matches;
}

/** @returns the entry that another one was merged into */
function mostAlike<Entry>(
  words: ReadonlySet<string>,
  come: readonly Candidate<Entry>[],
  alike: number,
): Entry | null {
  let best: {entry: Entry; share: number} | null = null;
  for (const other of come) {
    const share = containment(words, other.words);
    if (share >= alike && resemblance(words, other.words) >= LEAST_ALIKE && share > (best?.share ?? 0))
      best = {entry: other.entry, share};
  }
  return best?.entry ?? null;
}

/** Several new entries whose words are mostly those of one that has gone, and together have most of its words. */
function findParts<Entry>(
  gone: readonly Candidate<Entry>[],
  come: readonly Candidate<Entry>[],
): Map<Entry, Entry[]> {
  const found = new Map<Entry, Candidate<Entry>[]>();
  for (const part of come) {
    let best: {whole: Candidate<Entry>; share: number} | null = null;
    for (const whole of gone) {
      const share = coverage(part.words, whole.words);
      const isPart = share >= SPLIT_SHARE && sharedWords(part.words, whole.words) >= SPLIT_WORDS;
      if (isPart && share > (best?.share ?? 0)) best = {whole, share};
    }
    if (best) found.set(best.whole.entry, [...(found.get(best.whole.entry) ?? []), part]);
  }
  const parts = new Map<Entry, Entry[]>();
  for (const {entry, words} of gone) {
    const list = found.get(entry) ?? [];
    const together = new Set(list.flatMap((part) => [...part.words]));
    if (list.length > 1 && coverage(words, together) >= SPLIT_SHARE)
      parts.set(
        entry,
        list.map((part) => part.entry),
      );
  }
  return parts;
}
