/** Compares texts by what they say. */

/** A fence's own line: marks of lists and quotes, the run, and what labels it. */
const FENCE = /^(?<before>[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){0,9})(?:`{3,}[^`\r\n]*|~{3,}[^\r\n]*)$/gm;

/**
 * @returns a text's words in their order. The label of a fence (`bash`) isn't one: it tells a highlighter how to paint
 *   the block, no reader sees it, and an indented block, which the convention wants instead, can't have one
 */
export function wordsOf(text: string): string[] {
  return text.replace(FENCE, '$<before>').match(/[\p{L}\p{N}]+/gu) ?? [];
}
