/**
 * Cuts a text without cutting a character in two: the half of one can't be part of an address, where
 * `encodeURIComponent` throws.
 *
 * @param length in UTF-16 code units
 * @returns the text's beginning of at most that length
 */
export function beginningOf(text: string, length: number): string {
  // With the flag `u` this matches halves alone.
  return text.slice(0, length).replace(/\p{Cs}$/u, '');
}
