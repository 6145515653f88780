/** What can be told of a route without compiling its pattern. */
export interface RoutePattern {
  path?: string | readonly string[] | undefined;
  exact?: boolean | undefined;
}

interface RouteIndex {
  /** Places of the routes that only one address matches, by that address. */
  plain: ReadonlyMap<string, readonly number[]>;
  /** Places of all others. */
  others: readonly number[];
}

/** Has a meaning of its own in a pattern of React Router. */
const SPECIAL = /[:*+?()\\[\]{}]/;

const indexes = new WeakMap<readonly RoutePattern[], RouteIndex>();

/**
 * Narrows the routes of one level to those that may match an address, in their order. React Router compares every
 * page's address with every route: at 2,000 pages that was more than half the time of rendering them.
 */
export function routeCandidates<Route extends RoutePattern>(
  routes: readonly Route[],
  pathname: string,
): readonly Route[] {
  const {plain, others} = indexOf(routes);
  const hits = plain.get(keyOf(pathname));
  // An address in another encoding, or of no page.
  if (!hits && plain.size > 0 && others.length === 0) return routes;
  return [...(hits ?? []), ...others].sort((a, b) => a - b).flatMap((place) => routes[place] ?? []);
}

function indexOf(routes: readonly RoutePattern[]): RouteIndex {
  const known = indexes.get(routes);
  if (known) return known;
  const plain = new Map<string, number[]>();
  const others: number[] = [];
  routes.forEach(({path, exact}, place) => {
    if (exact !== true || typeof path !== 'string' || SPECIAL.test(path)) {
      others.push(place);
      return;
    }
    const places = plain.get(keyOf(path));
    if (places) places.push(place);
    else plain.set(keyOf(path), [place]);
  });
  const index = {plain, others};
  indexes.set(routes, index);
  return index;
}

/** React Router takes no notice of case and of a slash at the end. */
function keyOf(path: string): string {
  return path.toLowerCase().replace(/\/$/, '');
}
