/** @returns the text with its `%20` and the like undone; the text itself where they can't be. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
