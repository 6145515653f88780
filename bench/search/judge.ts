/** Judges answers; pure. */

/** How many hits of an answer are looked at. */
export const JUDGED_HITS = 10;
const RECALL_HITS = 5;

/** Over a number of queries. */
export interface Quality {
  queries: number;
  /** Mean of one over the place of the right answer, 0 where it isn't among the first ten. */
  mrr: number;
  /** Share of queries whose right answer is among the first five. */
  recall: number;
}

/** @returns the place of the first right hit from 1 on; `null` where none of the first ten is right */
export function placeOf<Hit>(hits: readonly Hit[], isRight: (hit: Hit) => boolean): number | null {
  const place = hits.slice(0, JUDGED_HITS).findIndex(isRight);
  return place === -1 ? null : place + 1;
}

export function judge(places: readonly (number | null)[]): Quality {
  const mean = (value: (place: number) => number): number =>
    places.length === 0
      ? 0
      : places.reduce<number>((sum, place) => sum + (place === null ? 0 : value(place)), 0) / places.length;
  return {
    queries: places.length,
    mrr: mean((place) => 1 / place),
    recall: mean((place) => (place <= RECALL_HITS ? 1 : 0)),
  };
}
