/** The searches that led somewhere lately; pure. */

/** How many are kept. */
const KEPT = 5;

/** @param stored what the browser has kept, by whoever wrote it */
export function readRecent(stored: string | null): string[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(list)
      ? list.filter((query) => typeof query === 'string' && query !== '').slice(0, KEPT)
      : [];
  } catch {
    return [];
  }
}

/** @returns the list with a search at its beginning; the same words in another case are the same search. */
export function withRecent(list: readonly string[], query: string): string[] {
  const words = query.trim();
  return words === '' ? [...list] : [words, ...withoutRecent(list, words)].slice(0, KEPT);
}

export function withoutRecent(list: readonly string[], query: string): string[] {
  return list.filter((kept) => kept.toLowerCase() !== query.toLowerCase());
}
