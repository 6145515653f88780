/** The first, the last and those that lie evenly between them. */
export function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  if (count === 1) return all.slice(-1);
  return Array.from(
    {length: count},
    (_, index) => all[Math.round((index * (all.length - 1)) / (count - 1))] as T,
  );
}
