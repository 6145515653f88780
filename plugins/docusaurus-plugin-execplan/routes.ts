/** Routes of the pages that no file makes. */
import {createHash} from 'node:crypto';
import type {PluginContentLoadedActions, RouteConfig} from '@docusaurus/types';
import type {ListingPage} from './folders.ts';
import type {FolderListing, PlanListing} from './page-data.ts';

/** A route whose component takes one JSON value as its property `listing`. */
export interface ListingRoute {
  path: string;
  component: string;
  listing: FolderListing | PlanListing;
}

/** @returns the routes of the listing pages. */
export function listingRoutes(
  folders: readonly ListingPage<FolderListing>[],
  plans: readonly ListingPage<PlanListing>[],
  baseUrl: string,
): ListingRoute[] {
  const toRoute =
    (component: string) =>
    ({address, listing}: ListingPage<FolderListing | PlanListing>): ListingRoute => ({
      path: `${baseUrl}${address}`,
      component,
      listing,
    });
  return [...folders.map(toRoute('@theme/FolderPage')), ...plans.map(toRoute('@theme/PlanList'))];
}

/**
 * Adds routes with their data. Data files are named by a hash of the route's path: Docusaurus's own names for
 * `props` are three hex digits apart for paths that differ in punctuation alone.
 *
 * @param dataAlias module path of the folder that `createData` writes to
 */
export async function addListingRoutes(
  routes: readonly ListingRoute[],
  actions: Pick<PluginContentLoadedActions, 'addRoute' | 'createData'>,
  dataAlias: string,
): Promise<void> {
  await Promise.all(
    routes.map(async ({path, component, listing}) => {
      const name = dataFileName('listing', path);
      await actions.createData(name, listing);
      const route: RouteConfig = {path, component, exact: true, modules: {listing: `${dataAlias}/${name}`}};
      actions.addRoute(route);
    }),
  );
}

/** @returns the name of a data file that no other path has. */
export function dataFileName(kind: string, path: string): string {
  return `${kind}-${createHash('sha256').update(path).digest('hex').slice(0, 16)}.json`;
}
