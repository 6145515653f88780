/** What happened to the text of a plan's sections between two versions; pure. */
import {withoutKnown} from './multiset.ts';
import type {SectionText} from './section-text.ts';
import {isComparable, resemblance, wordsOf} from './similarity.ts';

/** A section as a change names it. */
export type SectionName = Pick<SectionText, 'kind' | 'title' | 'parent' | 'line'>;

export type SectionChange =
  | {kind: 'added'; after: SectionName; words: number}
  | {kind: 'removed'; before: SectionName; words: number}
  | {kind: 'retitled'; before: SectionName; after: SectionName}
  /** It stands below another heading. */
  | {kind: 'moved'; before: SectionName; after: SectionName}
  /** Words that only changed places are neither added nor removed. */
  | {kind: 'rewritten'; before: SectionName; after: SectionName; added: number; removed: number};

export interface SectionChanges {
  /** In the order of the later version; what was removed stands last. */
  changes: SectionChange[];
  /** Whether sections that both versions have stand in another order. */
  isReordered: boolean;
}

/** From this share of common words on a section with another title is one that has gone. */
const ALIKE = 0.6;
/** Fewer words than these don't tell one section from another. */
const TELLING = 8;

/** Compares sections: by what they are for, by their titles, and what is left by its words. */
export function diffSections(before: readonly SectionText[], after: readonly SectionText[]): SectionChanges {
  const pairs = pairSections(before, after);
  const kept = new Set(pairs.values());
  const titles = new Map([...pairs].map(([later, earlier]) => [earlier.title, later.title]));
  const changes = after.flatMap((section): SectionChange[] => {
    const earlier = pairs.get(section);
    if (!earlier)
      return isEmpty(section) ? [] : [{kind: 'added', after: nameOf(section), words: sizeOf(section)}];
    return changesOf(earlier, section, titles);
  });
  const removed = before.flatMap((section): SectionChange[] =>
    kept.has(section) || isEmpty(section)
      ? []
      : [{kind: 'removed', before: nameOf(section), words: sizeOf(section)}],
  );
  const placeOf = new Map(before.map((section, place) => [section, place]));
  const places = after.flatMap((section) => {
    const earlier = pairs.get(section);
    return earlier ? [placeOf.get(earlier) ?? 0] : [];
  });
  return {
    changes: [...changes, ...removed],
    isReordered: places.some((place, index) => place < (places[index - 1] ?? 0)),
  };
}

function changesOf(
  before: SectionText,
  after: SectionText,
  titles: ReadonlyMap<string, string>,
): SectionChange[] {
  const names = {before: nameOf(before), after: nameOf(after)};
  const changes: SectionChange[] = [];
  if (before.title !== after.title) changes.push({kind: 'retitled', ...names});
  if ((titles.get(before.parent) ?? before.parent) !== after.parent) changes.push({kind: 'moved', ...names});
  const [was, is] = [before.tokens, after.tokens];
  if (was.length !== is.length || was.some((token, index) => token !== is[index]))
    changes.push({kind: 'rewritten', ...names, added: countOthers(is, was), removed: countOthers(was, is)});
  return changes;
}

function sizeOf({tokens}: SectionText): number {
  return tokens.length;
}

function isEmpty(section: SectionText): boolean {
  return section.title === '' && sizeOf(section) === 0;
}

/** How many words a text has that another one hasn't, counted as often as they stand in it. */
function countOthers(words: readonly string[], others: readonly string[]): number {
  return withoutKnown(words, others, (word) => word).length;
}

/** @returns the earlier section of each later one that has one */
function pairSections(
  before: readonly SectionText[],
  after: readonly SectionText[],
): Map<SectionText, SectionText> {
  const pairs = new Map<SectionText, SectionText>();
  const taken = new Set<SectionText>();
  const pair = (later: SectionText, earlier: SectionText) => {
    pairs.set(later, earlier);
    taken.add(earlier);
  };
  for (const keyOf of [byPlace, bySectionKind, byTitle]) {
    const free = numbered(
      before.filter((section) => !taken.has(section)),
      keyOf,
    );
    for (const [key, section] of numbered(
      after.filter((one) => !pairs.has(one)),
      keyOf,
    )) {
      const earlier = free.get(key);
      if (earlier) pair(section, earlier);
    }
  }
  const toWords = (sections: readonly SectionText[]) =>
    sections
      .filter(({tokens}) => tokens.length >= TELLING)
      .map((section) => ({section, words: wordsOf(section.tokens.join(' '))}));
  const gone = toWords(before.filter((section) => !taken.has(section)));
  const come = toWords(after.filter((section) => !pairs.has(section)));
  if (!isComparable(gone, come)) return pairs;
  for (const {section, words} of come) {
    const like = gone.find((other) => !taken.has(other.section) && resemblance(words, other.words) >= ALIKE);
    if (like) pair(section, like.section);
  }
  return pairs;
}

/** Sections of the convention are known however they are called. */
function bySectionKind({kind}: SectionText): string | null {
  return kind === 'other' ? null : kind;
}

function byPlace({title, parent}: SectionText): string {
  return `${normalise(parent)}\n${normalise(title)}`;
}

function byTitle({title}: SectionText): string {
  return normalise(title);
}

function normalise(title: string): string {
  return title.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Sections by a key and, where several have it, their number among them. */
function numbered(
  sections: readonly SectionText[],
  keyOf: (section: SectionText) => string | null,
): Map<string, SectionText> {
  const counts = new Map<string, number>();
  const found = new Map<string, SectionText>();
  for (const section of sections) {
    const key = keyOf(section);
    if (key === null) continue;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    found.set(`${key}\n${count}`, section);
  }
  return found;
}

function nameOf({kind, title, parent, line}: SectionText): SectionName {
  return {kind, title, parent, line};
}
