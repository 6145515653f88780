/** How a name of a term is known again in a text. */
import type {GlossaryName} from './glossary.ts';
import {hasSpecialForm} from './special-form.ts';

/** What finds a name in a text. */
export interface NamePattern {
  /** Its first word in lower case, in singular and plural; `null` in scripts without spaces. */
  firstWords: readonly string[] | null;
  /** Sticky; what it matches is the name, in singular or plural. */
  pattern: RegExp;
  /** Whether it is an ordinary word but for its capital, so that its surroundings have to be looked at. */
  isOrdinary: boolean;
}

/** Scripts without spaces: what stands beside a word there says nothing. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** Shorter words of such scripts are parts of too many others. */
const LEAST_UNSPACED = 3;
/** A phrase of shorter words is one of everyday's: `go to`, `on call`. */
const LEAST_LETTERS = 7;
/** Nothing that goes on behind a name: a letter, a digit, or a mark within a path, an address, a compound. */
const END = '(?![\\p{L}\\p{N}\\p{M}_]|[-‐./@:][\\p{Lu}\\p{N}_]|[/@\\\\]|\\.\\p{L}|\\()';
const FIRST_WORD = /[\p{L}\p{N}\p{M}]+/u;

/**
 * Makes a pattern of a name.
 *
 * - A word of special form (`CSP`, `PageDoc`, `dsl/1`) is told apart by its spelling: it has to be written so.
 * - Several words (`plan hash`) are told apart by standing together: capitals don't count, but of special words.
 * - Any other word is an ordinary one: it is the term only with the definition's capital (`Tenant`), in a place where
 *   nothing else asks for one. A word that its definition writes small is never known again.
 *
 * @returns `null` for a name that can't be known again
 */
export function toNamePattern({text, isCapitalTelling}: GlossaryName): NamePattern | null {
  if (UNSPACED.test(text)) {
    if ([...text].length < LEAST_UNSPACED) return null;
    // A word of katakana ends where other letters begin.
    const [before, behind] = [/^\p{sc=Katakana}/u, /[\p{sc=Katakana}ー]$/u].map((edge) => edge.test(text));
    const start = before ? '(?<![\\p{sc=Katakana}ー])' : '';
    const end = behind ? '(?![\\p{sc=Katakana}ー])' : '';
    return {firstWords: null, pattern: new RegExp(`${start}${escaped(text)}${end}`, 'gu'), isOrdinary: false};
  }
  const firstWord = FIRST_WORD.exec(text)?.[0].toLowerCase();
  // A name that begins with a mark (`.env`, `--flag`) is code.
  if (firstWord === undefined || !FIRST_WORD.test(text[0] ?? '')) return null;
  const words = text.split(/\s+/);
  const isSeveral = words.length > 1 || /\p{L}-\p{L}/u.test(text);
  const isSpecial = words.some(hasSpecialForm);
  if (isSeveral && !isSpecial && text.replace(/[^\p{L}]/gu, '').length < LEAST_LETTERS) return null;
  const isOrdinary = !isSeveral && !isSpecial;
  if (isOrdinary && !(isCapitalTelling && /^\p{Lu}\p{Ll}+$/u.test(text))) return null;
  const patterns = words.map((word, index) => {
    const stem = isOrdinary || hasSpecialForm(word) ? escaped(word) : inAnyCase(word);
    return index === words.length - 1 ? withPlural(stem, word) : stem;
  });
  const source = `${patterns.join('\\s+')}${END}`;
  return {
    firstWords: firstWord.length === text.length ? inPlural(firstWord) : [firstWord],
    pattern: new RegExp(source, 'uy'),
    isOrdinary,
  };
}

function inAnyCase(word: string): string {
  return [...word]
    .map((letter) => {
      const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
      const isPair = lower !== upper && [...lower].length === 1 && [...upper].length === 1;
      return isPair ? `[${lower}${upper}]` : escaped(letter);
    })
    .join('');
}

/** A word and what its plural may be, as `withPlural` has it. */
function inPlural(word: string): string[] {
  return [word, `${word}s`, `${word}es`, word.replace(/y$/, 'ies')];
}

/** `CSPs`, `plan hashes`, `policies`: of words in Latin letters. */
function withPlural(stem: string, word: string): string {
  if (/[bcdfghjklmnpqrstvwxz]y$/.test(word)) {
    const end = stem.endsWith(']') ? '[yY]' : 'y';
    return `${stem.slice(0, -end.length)}(?:${end}|ies)`;
  }
  return /[A-Za-z]$/.test(word) && !/s$/i.test(word)
    ? `${stem}(?:s|es)?`
    : /(?:ss|sh|ch|x)$/i.test(word)
      ? `${stem}(?:es)?`
      : stem;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
