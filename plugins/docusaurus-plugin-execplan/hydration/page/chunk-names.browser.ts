/** Stands in for `@generated/routesChunkNames`. */
import {pageData} from './page-data-source.browser.ts';

/** @returns what Docusaurus calls a route's path and hash: here, names of the page's few routes by their depth. */
export function routeKey(depth: number): [path: string, hash: string] {
  return ['page', String(depth)];
}

export default Object.fromEntries(
  pageData.routes.map(({chunks}, depth) => [routeKey(depth).join('-'), chunks]),
);
