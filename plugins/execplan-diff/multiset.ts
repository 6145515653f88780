/** @returns items that have no counterpart among others; the same one several times needs as many */
export function withoutKnown<Item>(
  items: readonly Item[],
  known: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const left = new Map<string, number>();
  for (const item of known) left.set(keyOf(item), (left.get(keyOf(item)) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(keyOf(item)) ?? 0;
    left.set(keyOf(item), count - 1);
    return count <= 0;
  });
}
