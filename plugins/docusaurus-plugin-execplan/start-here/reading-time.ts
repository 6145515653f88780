import type {Node, Parent, Root} from 'mdast';

/** A reader of technical prose, words a minute. */
export const WORDS_PER_MINUTE = 230;
/** In scripts without spaces, characters a minute. */
const CHARACTERS_PER_MINUTE = 500;

/** What is looked up and not read through. */
const SKIPPED: ReadonlySet<string> = new Set(['code', 'html', 'yaml', 'definition', 'image']);
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.,:_/-][\p{L}\p{N}]+)*/gu;

/**
 * Says how long a document takes to read: its prose, headings and tables. Code blocks aren't counted.
 *
 * @returns minutes, rounded up; 0 for a document without words
 */
export function readingMinutes(root: Root): number {
  let minutes = 0;
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (SKIPPED.has(node.type)) continue;
    if ('value' in node && typeof node.value === 'string') {
      const characters = node.value.match(UNSPACED)?.length ?? 0;
      const words = node.value.replace(UNSPACED, ' ').match(WORD)?.length ?? 0;
      minutes += words / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE;
    }
    if ('children' in node) stack.push(...(node as Parent).children);
  }
  // Sums of fractions end a hair above the whole number.
  return Math.max(0, Math.ceil(minutes - 1e-9));
}
