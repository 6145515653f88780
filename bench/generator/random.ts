/** A seeded source of choices: the same seed gives the same choices on every machine and Node version. */
export interface Random {
  /** An integer from 0 to `below - 1`. */
  int(below: number): number;
  /** True in the given share of cases, 0 to 1. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Picks by Zipf's and Mandelbrot's law, as words are used: the first entries often, the last ones rarely. */
  pickRanked<T>(from: readonly T[]): T;
  /** Distinct entries in random order; all of them where fewer are there. */
  sample<T>(from: readonly T[], count: number): T[];
}

/** Flattens the head of the distribution: without it one word in eight would be the first of the list. */
const RANK_OFFSET = 8;

/** FNV-1a: spreads neighbouring seeds apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

function entry<T>(from: readonly T[], index: number): T {
  const found = from[index];
  if (found === undefined) throw new Error(`Unexpected empty list, expected at least ${index + 1} entries`);
  return found;
}

/**
 * Creates a source of choices.
 *
 * @param seed any text; `Math.random` has no seed
 */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  // mulberry32: 32 bits of state are plenty for the few thousand choices of one document.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (share) => next() < share,
    pick: (from) => entry(from, int(from.length)),
    // The inverse of the distribution function of 1/(rank + offset).
    pickRanked(from) {
      const ratio = (from.length + RANK_OFFSET) / RANK_OFFSET;
      return entry(from, Math.min(from.length - 1, Math.floor(RANK_OFFSET * ratio ** next()) - RANK_OFFSET));
    },
    sample(from, count) {
      const rest = [...from];
      const taken: (typeof rest)[number][] = [];
      while (taken.length < count && rest.length > 0) taken.push(...rest.splice(int(rest.length), 1));
      return taken;
    },
  };
}
