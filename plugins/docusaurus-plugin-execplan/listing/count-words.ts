/** What a list holds: one of them, and several. */
export type Noun = readonly [one: string, many: string];

/** `1 plan`, `12 plans`. */
export function countWords(count: number, [one, many]: Noun): string {
  return `${count} ${count === 1 ? one : many}`;
}
