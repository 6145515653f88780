/** Lines of a text, and which of them an offset stands on; pure. */

/** The text that was asked about last: one plan's rules ask one after the other. */
let last: {source: string; starts: readonly number[]} | null = null;

/** @returns where each line begins, and behind the last one where the text ends. */
export function lineStarts(source: string): readonly number[] {
  if (last?.source === source) return last.starts;
  const starts = [0];
  for (const match of source.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  starts.push(source.length);
  last = {source, starts};
  return starts;
}

/** @returns a function from offsets to places, each found in the time that a look into a dictionary takes */
export function createPlaces(source: string): (offset: number) => {line: number; column: number} {
  const starts = lineStarts(source);
  const lines = starts.length - 1;
  return (offset) => {
    let low = 0;
    let high = lines - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1};
  };
}
