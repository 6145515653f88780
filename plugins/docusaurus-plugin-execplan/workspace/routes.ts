import type {Content} from '../content.ts';
import type {GraphDecision} from '../graph/decisions.ts';
import type {Graph} from '../graph/graph.ts';
import {type ListingRoute, listingRoutes} from '../routes.ts';
import {type WorkspacePages, workspacePages} from './workspace-pages.ts';

/** @returns the pages of the workspace of a collected repository. */
export function listWorkspace(
  content: Pick<Content, 'pages' | 'packagePages'>,
  graph: Graph,
  decisions: readonly GraphDecision[],
  baseUrl: string,
): WorkspacePages {
  const sources = new Map(content.pages.map(({path, source}) => [path, source]));
  return workspacePages(graph, {
    addresses: content.packagePages,
    sourceOf: (path) => sources.get(path),
    decisions,
    baseUrl,
  });
}

/** @returns the routes of `/workspace` and of a page for each package. */
export function workspaceRoutes({workspace, packages}: WorkspacePages, baseUrl: string): ListingRoute[] {
  return [
    ...listingRoutes([workspace], '@theme/WorkspacePage', baseUrl),
    ...listingRoutes(packages, '@theme/PackagePage', baseUrl),
  ];
}
