/** @returns the words that name a place in a document, for a link to it. */
export function placeWords(line: number | null): string {
  return line === null ? 'in the text' : `line ${line}`;
}
