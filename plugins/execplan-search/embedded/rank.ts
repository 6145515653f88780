/** Which records match what was asked, and how well; pure over the loaded parts of the index. */
import type {default as MiniSearch, QueryCombination} from 'minisearch';
import type {RecordType} from '../record.ts';
import {tokenize} from '../tokenize.ts';
import type {Field} from './mini-search.ts';
import {swappedLetters} from './swapped-letters.ts';

/** A loaded part of the index. */
export interface LoadedWords {
  /** The record of each document of the index. */
  numbers: readonly number[];
  index: MiniSearch;
  /** Every word of the index. */
  vocabulary: ReadonlySet<string>;
}

/** A record that matches. */
export interface Match {
  number: number;
  score: number;
  /** Words of the index that matched, to be marked. */
  words: readonly string[];
}

/** A record's own words count more than what is said of it, and that more than the title of its page. */
const BOOST: Record<Field, number> = {title: 3, text: 1, trail: 0.6};

/** Sections are long and many; what was decided is what people look for. */
const TYPE_WEIGHT: Record<RecordType, number> = {
  decision: 1.15,
  plan: 1.15,
  constraint: 1.05,
  surprise: 1,
  section: 0.85,
};

/** Share of a word's letters that may be wrong. */
const TOLERANCE = 0.2;
/** Shorter words have too many neighbours. */
const TOLERANT_FROM = 4;
/** The beginning of a word will do for the last one, which is being typed, and for others that are long enough. */
const PREFIX_FROM = 4;
/** A single letter begins everything. */
const TYPED_FROM = 2;

/** How a step takes the words, and where its matches stand: behind those of all steps before. */
interface Step {
  combineWith: 'AND' | 'OR';
  isTolerant: boolean;
  share: number;
  /** From how many matches on the step isn't taken. */
  enough: number;
}

const STEPS: readonly Step[] = [
  {combineWith: 'AND', isTolerant: false, share: 1, enough: 1},
  {combineWith: 'AND', isTolerant: true, share: 1e-6, enough: 10},
  // It matches thousands and takes most of the time.
  {combineWith: 'OR', isTolerant: true, share: 1e-12, enough: 1},
];

/**
 * Finds records: first those that have all words (the beginning of a word will do), then, as long as these are few,
 * those that have all with spelling errors forgiven; where nothing has all, those that have any of them.
 *
 * @param parts the register first
 * @param typeOf type of a record by its number
 * @returns matches, the best first; none for a query without words
 */
export function rank(
  query: string,
  parts: readonly LoadedWords[],
  typeOf: (number: number) => RecordType,
): Match[] {
  const words = [...new Set(tokenize(query))];
  if (words.length === 0) return [];
  const found = new Map<number, Match>();
  const searched = isBarelyBegun(words) ? parts.slice(0, 1) : parts;
  // Looking for what is like a word takes most of the time; a word that is there is meant.
  const unknown = new Set(words.filter((word) => !searched.some(({vocabulary}) => vocabulary.has(word))));
  for (const step of STEPS) {
    if (found.size >= step.enough) continue;
    if (step.isTolerant && step.combineWith === 'AND' && unknown.size === 0) continue;
    const before = new Set(found.keys());
    for (const {index, numbers, vocabulary} of searched) {
      const results = index.search(toQuery(words, {...step, unknown, vocabulary}), {
        boost: BOOST,
        tokenize: asItIs,
      });
      for (const {id, score, terms, queryTerms} of results) {
        const number = numbers[id as number] ?? 0;
        if (before.has(number)) continue;
        // Of what has some of the words only, what has more of them.
        const had = Math.min(1, new Set(queryTerms).size / words.length);
        const weighted = score * had ** 2 * TYPE_WEIGHT[typeOf(number)] * step.share;
        // A section's title is in the register, and again with its text.
        const known = found.get(number);
        found.set(number, {
          number,
          score: Math.max(weighted, known?.score ?? 0),
          words: known ? [...new Set([...known.words, ...terms])] : terms,
        });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score || a.number - b.number);
}

interface Asked extends Step {
  /** Words that no part of the index has. */
  unknown: ReadonlySet<string>;
  /** The words of the part that is asked. */
  vocabulary: ReadonlySet<string>;
}

/** What a step asks of an index: of each word what may stand for it. */
function toQuery(
  words: readonly string[],
  {combineWith, isTolerant, unknown, vocabulary}: Asked,
): QueryCombination {
  return {
    combineWith,
    queries: words.map((word, place): QueryCombination => {
      const isForgiven = isTolerant && unknown.has(word) && word.length >= TOLERANT_FROM;
      return {
        combineWith: 'OR',
        prefix: mayBePrefix(word, place === words.length - 1),
        fuzzy: isForgiven && TOLERANCE,
        queries: [word, ...(isForgiven ? swappedLetters(word, (one) => vocabulary.has(one)) : [])],
      };
    }),
  };
}

/** The words have been found already. */
function asItIs(word: string): string[] {
  return [word];
}

function mayBePrefix(word: string, isLast: boolean): boolean {
  if (!/^[\p{Script=Latin}\p{N}_$'<>]+$/u.test(word)) return isLast;
  return word.length >= (isLast ? TYPED_FROM : PREFIX_FROM);
}

/** The first letters of a word begin thousands; of these, titles and decisions are enough. */
function isBarelyBegun([word = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && word.length <= TYPED_FROM && /^\w+$/.test(word);
}
