import type {Content} from '../content.ts';
import type {Graph} from '../graph/graph.ts';
import {type ListingRoute, listingRoutes} from '../routes.ts';
import {coveragePages} from './coverage-pages.ts';

/** @returns the routes of `/coverage` and of a page for each document that is covered. */
export function coverageRoutes(
  content: Pick<Content, 'coveragePages'>,
  graph: Graph,
  baseUrl: string,
): ListingRoute[] {
  const {coverage, documents} = coveragePages(graph, {addresses: content.coveragePages, baseUrl});
  return [
    ...listingRoutes([coverage], '@theme/CoveragePage', baseUrl),
    ...listingRoutes(documents, '@theme/CoveredDocumentPage', baseUrl),
  ];
}
