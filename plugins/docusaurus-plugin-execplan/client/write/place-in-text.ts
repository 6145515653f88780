/** Where in a text something was found; offsets in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

interface Place {
  /** Both 1-based. */
  line: number;
  column: number;
}

/** @returns what to select for a place: guidance in angle brackets whole, so that typing replaces it; else the line. */
export function rangeAt(text: string, {line, column}: Place): TextRange {
  let lineStart = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const next = text.indexOf('\n', lineStart);
    if (next < 0) break;
    lineStart = next + 1;
  }
  const lineEnd = endOfLine(text, lineStart);
  const start = Math.min(lineStart + column - 1, lineEnd);
  const closing = text[start] === '<' ? text.indexOf('>', start) : -1;
  // Guidance may stand on several lines, but in one paragraph.
  const isGuidance = closing >= 0 && !/\n[ \t]*\n/.test(text.slice(start, closing));
  return {start, end: isGuidance ? closing + 1 : lineEnd};
}

/** @returns the first of these places behind an offset, else the first of all; `null` where there is none */
export function nextRange(text: string, places: readonly Place[], offset: number): TextRange | null {
  const ranges = places.map((place) => rangeAt(text, place));
  return ranges.find(({start}) => start >= offset) ?? ranges[0] ?? null;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
