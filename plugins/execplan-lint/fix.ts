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

/** Applies sets of edits, in the order of the text; a set that overlaps an earlier one waits for the next round. */
export function applyEdits(source: string, sets: readonly (readonly Edit[])[]): string {
  const taken: Edit[] = [];
  for (const set of sets) {
    if (set.every((edit) => !taken.some((other) => overlaps(edit, other)))) taken.push(...set);
  }
  taken.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let from = 0;
  for (const {start, end, text} of taken) {
    result += source.slice(from, start) + text;
    from = end;
  }
  return result + source.slice(from);
}

/** Two insertions at one place would stand in an order that nobody chose. */
function overlaps(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
