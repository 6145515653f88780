/** Where a text can be cut so that each piece is parsed alone as it is within the whole; pure. */

/** A heading of the first two levels; deeper ones make pieces too small to be worth it. */
const HEADING = /^##? /;
const FENCE = /^\s*(?<mark>`{3,}|~{3,})(?<info>.*)$/;

/** What reaches beyond the blank line before a heading, or says elsewhere what words mean. */
const FAR_REACHING: readonly RegExp[] = [
  // Definitions of links and footnotes.
  /^[\s>*+\-\d.)]*\[[^\]\n]+\]:/m,
  /^[^[\]\n]*\]:/m,
  // HTML, which may go on until its end, and in which a fence is none.
  /^[\s>*+\-\d.)]*<[!?/a-z]/im,
  // A file that is one fence; values above the text; line breaks of another kind.
  /^\s*(?:```|~~~)/,
  /^\s*---/,
  /\r/,
];

/**
 * Cuts a plan before its headings. Where anything might reach across a heading, it stays whole: nothing is parsed
 * otherwise than in its place.
 *
 * @returns pieces that together are the text
 */
export function splitPieces(text: string): string[] {
  if (FAR_REACHING.some((pattern) => pattern.test(text))) return [text];
  const lines = text.split('\n');
  const starts = [0];
  let isBlank = true;
  let fence: string | null = null;
  for (const [index, line] of lines.entries()) {
    // A fence within a list or a quotation, and code between three marks.
    if ((line.includes('```') || line.includes('~~~')) && !FENCE.test(line)) return [text];
    const {mark, info = ''} = FENCE.exec(line)?.groups ?? {};
    if (mark && fence === null) fence = mark;
    else if (mark && fence !== null) {
      if (mark.startsWith(fence) && info.trim() === '') fence = null;
    } else if (fence === null && isBlank && HEADING.test(line) && index > 0) starts.push(index);
    isBlank = line.trim() === '';
  }
  if (fence !== null) return [text];
  return starts.map((start, index) => {
    const end = starts[index + 1];
    return end === undefined ? lines.slice(start).join('\n') : `${lines.slice(start, end).join('\n')}\n`;
  });
}
