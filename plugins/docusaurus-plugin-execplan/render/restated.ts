/** What a text states so exactly that another text with the same speaks of the same thing. */

/** A figure with its unit or sign: `300 ms`, `≤45 kB`, `60%`, `10 rps`. */
const FIGURE =
  /(?<![\w.,])(\d+(?:[.,]\d+)?)\s?(ms|s|sec|seconds?|min|minutes?|h|hours?|days?|[kmg]i?b|bytes?|rps|rpm|qps|px|%|per\s?cent)(?![\w-])/giu;
const CODE = /`([^`\n]{2,60})`/g;
/** A rule's own name: `C-03`. */
const ID = /(?<![\w-])([A-Z]{1,5}-\d{1,4})(?![\w-])/g;

const UNITS: Record<string, string> = {
  sec: 's',
  second: 's',
  seconds: 's',
  minute: 'min',
  minutes: 'min',
  hour: 'h',
  hours: 'h',
  day: 'days',
  byte: 'bytes',
  'per cent': '%',
  percent: '%',
};

/** More of them say less of what a text is about. */
const MAX = 60;

/**
 * Lists the figures, inline code and rule ids of a text, written alike.
 *
 * @param text plain text in which inline code stands between back-ticks
 */
export function findRestated(text: string): string[] {
  const found = new Set<string>();
  for (const [, value = '', unit = ''] of text.matchAll(FIGURE)) {
    const lower = unit.toLowerCase().replace(/\s+/g, ' ');
    found.add(`${value.replace(',', '.')} ${UNITS[lower] ?? lower}`);
  }
  for (const [, code = ''] of text.matchAll(CODE)) found.add(`\`${code}\``);
  for (const [, id = ''] of text.matchAll(ID)) found.add(id);
  return [...found].slice(0, MAX);
}
