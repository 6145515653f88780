/**
 * The words of an index that become the given one when two neighbouring letters are swapped: the commonest typing
 * error, and two errors to a measure that counts letters.
 */
export function swappedLetters(word: string, isKnown: (word: string) => boolean): string[] {
  const found = new Set<string>();
  for (let place = 0; place + 1 < word.length; place += 1) {
    const swapped = `${word.slice(0, place)}${word[place + 1]}${word[place]}${word.slice(place + 2)}`;
    if (swapped !== word && isKnown(swapped)) found.add(swapped);
  }
  return [...found];
}
