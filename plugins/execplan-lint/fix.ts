/** Applies what findings know to mend; pure. */
import type {Edit, Finding} from './finding.ts';

/** A fix may make room for the next one, such as a fence in a fence; it ends when nothing is left to mend. */
const MOST_ROUNDS = 10;

/**
 * Mends a text until nothing is left that can be mended.
 *
 * @param source text without its byte-order mark
 * @param find lints a text
 * @returns the text, which is the same text where nothing could be mended
 */
export function fixSource(source: string, find: (source: string) => readonly Finding[]): string {
  let text = source;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixed = applyEdits(
      text,
      find(text)
        .filter(({silenced}) => silenced === null)
        .map(({fix}) => fix),
    );
    if (fixed === text) break;
    text = fixed;
  }
  return text;
}

/**
 * Applies sets of edits. Of two sets whose stretches overlap, the later one waits for the next round: what it is about
 * may have changed.
 */
export function applyEdits(source: string, sets: readonly (readonly Edit[])[]): string {
  const stretches = sets
    .filter((set) => set.length > 0)
    .map((set) => ({
      set,
      start: set.reduce((least, {start}) => Math.min(least, start), Number.POSITIVE_INFINITY),
      end: set.reduce((most, {end}) => Math.max(most, end), 0),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let from = 0;
  // Two insertions at one place would stand in an order that nobody chose.
  let last = -1;
  for (const {set, start, end} of stretches) {
    if (start < from || start === last) continue;
    for (const edit of [...set].sort((a, b) => a.start - b.start || a.end - b.end)) {
      result += source.slice(from, edit.start) + edit.text;
      from = edit.end;
    }
    last = start;
    from = Math.max(from, end);
  }
  return result + source.slice(from);
}
