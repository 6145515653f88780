import {splitFrontMatter} from './front-matter-block.ts';

const OPENING = /^\uFEFF? {0,3}(`{3,}|~{3,})[ \t]*(md|markdown)[ \t]*$/i;
const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/;
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/m;

/** A file whose plan stands in one `md` fence, as the convention's envelope asks of a chat answer. */
export interface Envelope {
  /**
   * The text with the fence's own lines blanked out by spaces: same length, same lines, so that every
   * position in it is a position in the file.
   */
  text: string;
  fenced: boolean;
}

interface Line {
  start: number;
  text: string;
}

function linesOf(source: string, from: number): Line[] {
  const lines: Line[] = [];
  const pattern = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
  pattern.lastIndex = from;
  while (pattern.lastIndex < source.length) {
    const start = pattern.lastIndex;
    const [whole] = pattern.exec(source) ?? [''];
    if (whole === '') break;
    lines.push({start, text: whole.replace(/[\r\n]+$/, '')});
  }
  return lines;
}

/**
 * The line that closes the envelope: the last bare fence that doesn't close a fence opened inside.
 * The convention forbids fences inside, people use them all the same, and a plan that grew may have lost
 * its closing fence, so a bare fence with others left behind it opens a block of its own.
 */
function closingLine(lines: readonly Line[], marker: string): Line | undefined {
  const fences = lines.flatMap((line) => {
    const match = FENCE.exec(line.text);
    const run = match?.[1] ?? '';
    return run[0] === marker[0] && run.length >= marker.length ? [{line, labelled: match?.[2] !== ''}] : [];
  });
  let inside = false;
  /** Bare fences behind the one looked at, less the labelled ones, each of which takes a bare one to close. */
  let left = fences.reduce((sum, fence) => sum + (fence.labelled ? -1 : 1), 0);
  for (const {line, labelled} of fences) {
    left -= labelled ? -1 : 1;
    if (inside) {
      if (!labelled) inside = false;
    } else if (labelled || left > 0) inside = true;
    else return line;
  }
  return undefined;
}

/**
 * Takes the fence off a file that is one `md` (or `markdown`) fence, closed or not, after front matter or not.
 *
 * @param source the file's text
 * @returns the text to parse; the source itself where there is no such fence
 */
export function unwrapFence(source: string): Envelope {
  const lines = linesOf(source, splitFrontMatter(source).block.length);
  const first = lines.findIndex((line) => line.text.trim() !== '');
  const opening = lines[first];
  const marker = opening && OPENING.exec(opening.text)?.[1];
  if (!opening || !marker) return {text: source, fenced: false};
  const inner = lines.slice(first + 1);
  const closing = closingLine(inner, marker);
  const innerEnd = closing?.start ?? source.length;
  // An example that opens a prose document isn't an envelope: a plan inside has headings.
  if (!HEADING.test(source.slice(opening.start + opening.text.length, innerEnd))) {
    return {text: source, fenced: false};
  }
  const blank = (text: string, line: Line | undefined) =>
    line
      ? text.slice(0, line.start) + ' '.repeat(line.text.length) + text.slice(line.start + line.text.length)
      : text;
  return {text: blank(blank(source, opening), closing), fenced: true};
}
