/** Takes at most a number of entries, evenly spread over the list and the same ones in every run. */
export function sample<T>(entries: readonly T[], count: number): T[] {
  if (entries.length <= count) return [...entries];
  return Array.from(
    {length: count},
    (_, index) => entries[Math.floor((index * entries.length) / count)] as T,
  );
}
