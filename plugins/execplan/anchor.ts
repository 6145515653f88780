import {slug} from 'github-slugger';
import {beginningOf} from './beginning.ts';

/** FNV-1a, 32 bits: short, stable on every system, and nothing secret hangs on it. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return (value >>> 0).toString(36).padStart(7, '0').slice(-5);
}

/**
 * Makes ids for the entries of one plan. An id depends on the entry's own words, so that a link to it holds
 * when entries are added, ticked or moved (CONTRACT.md). Entries with the very same words are numbered.
 */
export function createAnchors(): (kind: 'progress' | 'decision' | 'surprise', text: string) => string {
  const taken = new Set<string>();
  // Where the search for a free number goes on, so that thousands of equal entries take linear time.
  const counts = new Map<string, number>();
  return (kind, text) => {
    const words = slug(beginningOf(text.normalize('NFC'), 200))
      .split('-')
      .filter(Boolean)
      .slice(0, 6);
    while (words.length > 1 && words.join('-').length > 48) words.pop();
    const base = [kind, ...words.map((word) => beginningOf(word, 48)), hash(text.normalize('NFC'))].join('-');
    let anchor = base;
    let count = counts.get(base) ?? 2;
    for (; taken.has(anchor); count += 1) anchor = `${base}-${count}`;
    counts.set(base, count);
    taken.add(anchor);
    return anchor;
  };
}
