/** How much of long texts is shown; pure. */

/** What is shown in front of the first difference. */
const BEFORE = 40;

/**
 * Shortens an entry's texts so that what differs between them can be seen.
 *
 * @param words one text, or the earlier and the later one
 * @param length most characters of each
 */
export function shorten(words: readonly string[], length: number): string[] {
  const texts = words.map((text) => [...text]);
  const [first = [], second] = texts;
  let from = 0;
  if (second && texts.some((text) => text.length > length)) {
    const difference = first.findIndex((character, index) => character !== second[index]);
    from = Math.max(0, (difference < 0 ? Math.min(first.length, second.length) : difference) - BEFORE);
  }
  return texts.map((text) => {
    const start = from > 0 ? ['…'] : [];
    const rest = text.slice(from);
    const room = length - start.length;
    return [...start, ...(rest.length > room ? [...rest.slice(0, room - 1), '…'] : rest)].join('');
  });
}
