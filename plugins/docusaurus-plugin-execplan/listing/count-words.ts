/** What a list holds: one of them, and several. */
export type Noun = readonly [one: string, many: string];

/** `1 plan`, `2,080 plans`. */
export function countWords(count: number, [one, many]: Noun): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
