/** Where a fenced code block stands in a file's text; pure. */
import type {Code} from 'mdast';

const OPENING = /^(?<marker>`{3,}|~{3,})[ \t]*(?<info>.*)$/;

export interface CodeFence {
  /** The run of backticks or tildes that opens it. */
  marker: string;
  /** What stands behind the run: a language and more. */
  info: string;
  /** Whether a fence closes it; one that lost it goes on to the end of what it stands in. */
  closed: boolean;
}

/** Reads a block of code as a fence; `null` for an indented block. */
export function readCodeFence({position}: Code, lines: readonly string[]): CodeFence | null {
  if (!position) return null;
  const {start, end} = position;
  const {marker, info} = OPENING.exec(lines[start.line - 1]?.slice(start.column - 1) ?? '')?.groups ?? {};
  if (marker === undefined || info === undefined) return null;
  const last = end.line > start.line ? (lines[end.line - 1]?.slice(0, end.column - 1) ?? '') : '';
  return {marker, info: info.trim(), closed: closes(last, marker)};
}

/** Whether a line ends with a run that closes a fence, whatever the marks of its containers. */
function closes(line: string, marker: string): boolean {
  const text = line.replace(/^[\s>]*/, '').trimEnd();
  return text.length >= marker.length && text === marker.charAt(0).repeat(text.length);
}
