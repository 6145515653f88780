/** Queries by which a reader would look for a decision, made of its own words; pure. */
import type {SearchRecord} from 'execplan-search';
import {MISSPELT_FROM, misspell} from './misspell.ts';
import {type Vocabulary, wordsOf} from './vocabulary.ts';

export const QUERY_KINDS = ['rare', 'ordinary', 'prefix', 'misspelt'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

/** `null` where the decision hasn't the words for it. */
export type Queries = Record<QueryKind, string | null>;

const WORDS = 3;
const ORDINARY_FROM = 3;
/** The fewest letters that are typed of a word; its first half where that is more. */
const TYPED_FROM = 4;

/**
 * Makes the queries of a decision. Words are asked for in the order in which it has them; the beginning of a word, which
 * is being typed, comes last.
 *
 * - `rare`: its three words that stand in the fewest records;
 * - `ordinary`: of its words of three letters and more, in the order of how many records hold them, the rarer half is
 *   taken, of which the quarter, the middle and the third quarter: neither what is its alone nor what every text has;
 * - `prefix`: two of its rarest words and the first half of a third, four letters at least;
 * - `misspelt`: its rarest words, one of which has a wrong letter.
 *
 * @param turn number of the decision: errors of each kind are made in turn
 */
export function makeQueries(
  decision: Pick<SearchRecord, 'title' | 'text'>,
  turn: number,
  vocabulary: Vocabulary,
): Queries {
  const words = wordsOf(decision);
  const byRarity = [...words].sort((a, b) => vocabulary.frequencyOf(a) - vocabulary.frequencyOf(b));
  const inOrder = (chosen: readonly string[]): string[] => words.filter((word) => chosen.includes(word));
  const join = (chosen: readonly string[]): string | null =>
    chosen.length === WORDS ? chosen.join(' ') : null;
  return {
    rare: join(inOrder(byRarity.slice(0, WORDS))),
    ordinary: join(inOrder(ordinary(byRarity))),
    prefix: join(withPrefix(byRarity, inOrder)),
    misspelt: join(withError(byRarity, inOrder, turn, vocabulary)),
  };
}

type InOrder = (chosen: readonly string[]) => string[];

function ordinary(byRarity: readonly string[]): string[] {
  const words = byRarity.filter((word) => lengthOf(word) >= ORDINARY_FROM);
  const half = words.slice(0, Math.ceil(words.length / 2));
  if (half.length < WORDS) return [];
  const middle = Math.round((half.length - 1) / 2);
  // Of a short list its neighbours: a quarter of it is no word.
  const quarter = Math.max(1, Math.round((half.length - 1) / 4));
  return half.filter((_, place) => [middle - quarter, middle, middle + quarter].includes(place));
}

function withPrefix(byRarity: readonly string[], inOrder: InOrder): string[] {
  const cut = findLong(byRarity, TYPED_FROM + 1);
  if (cut === undefined) return [];
  const others = byRarity.filter((word) => word !== cut).slice(0, WORDS - 1);
  const letters = Array.from(cut);
  const typed = letters.slice(0, Math.max(TYPED_FROM, Math.ceil(letters.length / 2))).join('');
  return [...inOrder(others), typed];
}

function withError(
  byRarity: readonly string[],
  inOrder: InOrder,
  turn: number,
  vocabulary: Vocabulary,
): string[] {
  const rarest = byRarity.slice(0, WORDS);
  const long = rarest.filter((word) => lengthOf(word) >= MISSPELT_FROM);
  const right = long[turn % long.length] ?? findLong(byRarity, MISSPELT_FROM);
  if (right === undefined) return [];
  const wrong = misspell(right, turn, vocabulary.has);
  if (wrong === null) return [];
  const chosen = [right, ...rarest.filter((word) => word !== right)].slice(0, WORDS);
  return inOrder(chosen).map((word) => (word === right ? wrong : word));
}

/** The rarest word of a length, the third one of a query where it can be: the two before it are the rarest. */
function findLong(byRarity: readonly string[], letters: number): string | undefined {
  const isLong = (word: string): boolean => lengthOf(word) >= letters;
  return byRarity.slice(WORDS - 1).find(isLong) ?? byRarity.find(isLong);
}

function lengthOf(word: string): number {
  return Array.from(word).length;
}
