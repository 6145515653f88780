/** Spelling errors that people make, one letter each; pure and the same in every run. */

type Letters = readonly string[];

/** Each writes the word with one error at a place, or what it was where none can be made there. */
const ERRORS = [
  /** Another letter, far from it in the alphabet. */
  (letters: Letters, place: number): Letters => letters.with(place, otherLetter(letters[place] ?? '')),
  /** It and the next one exchanged. */
  (letters: Letters, place: number): Letters =>
    letters.with(place, letters[place + 1] ?? '').with(place + 1, letters[place] ?? ''),
  /** Left out. */
  (letters: Letters, place: number): Letters => letters.toSpliced(place, 1),
] as const;

/** Shorter words have too many neighbours for an error to be one. */
export const MISSPELT_FROM = 5;

/**
 * Writes a word with one wrong letter: substituted, exchanged with the next one, or left out. The first letter stays,
 * as it does when people err.
 *
 * @param turn picks the kind of error and where it is tried first
 * @param isWord says what is another word and no error
 * @returns `null` where every error makes another word
 */
export function misspell(word: string, turn: number, isWord: (word: string) => boolean): string | null {
  const letters = Array.from(word);
  for (let kind = 0; kind < ERRORS.length; kind += 1) {
    const make = ERRORS[(turn + kind) % ERRORS.length];
    // Not at the last letter, which has no next one to be exchanged with.
    const places = letters.length - 2;
    for (let place = 0; place < places; place += 1) {
      const wrong = make?.(letters, 1 + ((turn + place) % places)).join('') ?? word;
      if (wrong !== word && !isWord(wrong)) return wrong;
    }
  }
  return null;
}

const A = 'a'.charCodeAt(0);
const LETTERS = 26;

function otherLetter(letter: string): string {
  const place = letter.charCodeAt(0) - A;
  const isLatin = place >= 0 && place < LETTERS;
  return String.fromCharCode(A + (isLatin ? (place + LETTERS / 2) % LETTERS : 0));
}
