import type {Content} from '../content.ts';
import type {GraphDecision} from '../graph/decisions.ts';
import type {Graph} from '../graph/graph.ts';
import {type ListingRoute, listingRoutes} from '../routes.ts';
import {workspacePages} from './workspace-pages.ts';

/** @returns the routes of `/workspace` and of a page for each package. */
export function workspaceRoutes(
  content: Pick<Content, 'pages' | 'packagePages'>,
  graph: Graph,
  decisions: readonly GraphDecision[],
  baseUrl: string,
): ListingRoute[] {
  const sources = new Map(content.pages.map(({path, source}) => [path, source]));
  const {workspace, packages} = workspacePages(graph, {
    addresses: content.packagePages,
    sourceOf: (path) => sources.get(path),
    decisions,
    baseUrl,
  });
  return [
    ...listingRoutes([workspace], '@theme/WorkspacePage', baseUrl),
    ...listingRoutes(packages, '@theme/PackagePage', baseUrl),
  ];
}
