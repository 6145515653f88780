/** Two capitals, a capital inside, a digit beside a letter, a mark inside: `CSP`, `PageDoc`, `P95`, `dsl/1`, `C++`. */
const SPECIAL = /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}|[\p{L}\p{N}][_./]\p{L}|\p{L}[/]\p{N}|\p{L}[+#]/u;

/** @returns whether a word is written as no ordinary word is, so that its spelling alone tells it apart. */
export function hasSpecialForm(word: string): boolean {
  return SPECIAL.test(word);
}
