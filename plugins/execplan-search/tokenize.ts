/**
 * What counts as a word, for the index and for what is asked alike.
 *
 * - Words are runs of letters, digits, `_` and `$`; an apostrophe inside a word belongs to it.
 * - `<T>` counts as a word of its own beside `t`, so that a type parameter isn't lost among single letters.
 * - Chinese and Japanese count by every two neighbouring characters. `Intl.Segmenter` cuts the same phrase in another
 *   way in another sentence (`服务器重启` into 服务, 器重, 启), and in another browser: what is asked wouldn't be found.
 *   Thai and its neighbours, whose words can't be told so, are split by it.
 */

/** A word of a text and where it stands. */
export interface Token {
  /** Folded: without case, accents or width. */
  word: string;
  start: number;
  end: number;
}

/** A run of a script that is written without spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const HAS_UNSPACED = new RegExp(UNSPACED.source, 'u');
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORD = /<\/?[A-Za-z]\w*\/?>|[\p{L}\p{N}\p{M}_$]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const LESS_THAN = 60;
/** Longer ones are hashes and data, which nobody types. */
const MAX_LENGTH = 40;

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('th', {granularity: 'word'}) : null;

/** @returns the words of a text in their order. */
export function tokenize(text: string): string[] {
  return tokens(text).map(({word}) => word);
}

/** @returns the words of a text with their places, in their order. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const add = (piece: string, start: number) => {
    const word = fold(piece);
    if (word !== '' && word.length <= MAX_LENGTH) found.push({word, start, end: start + piece.length});
  };
  for (const match of text.matchAll(WORD)) {
    const [run] = match;
    if (run.charCodeAt(0) === LESS_THAN) {
      const word = fold(run.replace(/^<\/?|\/?>$/g, ''));
      const place = {start: match.index, end: match.index + run.length};
      found.push({word: `<${word}>`, ...place}, {word, ...place});
    } else if (isAscii(run) || !HAS_UNSPACED.test(run)) add(run, match.index);
    else for (const [piece, start] of splitUnspaced(run)) add(piece, match.index + start);
  }
  return found;
}

/** Folds case, accents, full-width forms and curly apostrophes. */
export function fold(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, (mark) => (isVoicing(mark) ? mark : ''))
    .normalize('NFC')
    .replaceAll('’', "'")
    .toLowerCase();
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/** The marks that make が of か tell words apart. */
function isVoicing(mark: string): boolean {
  return mark === '\u3099' || mark === '\u309a';
}

/** `第3章の見出し` is written in one run with digits and Latin letters. */
function splitUnspaced(run: string): [piece: string, start: number][] {
  const pieces: [string, number][] = [];
  let end = 0;
  for (const match of run.matchAll(UNSPACED)) {
    if (match.index > end) pieces.push([run.slice(end, match.index), end]);
    for (const {segment, index} of segments(match[0])) pieces.push([segment, match.index + index]);
    end = match.index + match[0].length;
  }
  if (end < run.length) pieces.push([run.slice(end), end]);
  return pieces;
}

/** Words of a run; those of Chinese and Japanese overlap. */
function segments(run: string): Iterable<{segment: string; index: number}> {
  if (!EAST_ASIAN.test(run)) {
    return segmenter ? segmenter.segment(run) : [{segment: run, index: 0}];
  }
  const characters = Array.from(run.matchAll(/./gsu), ({0: segment, index}) => ({segment, index}));
  if (characters.length < 2) return characters;
  return characters.slice(0, -1).map(({segment, index}, place) => ({
    segment: segment + (characters[place + 1]?.segment ?? ''),
    index,
  }));
}
