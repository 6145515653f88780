/** Routes of the pages that no file makes. */
import {createHash} from 'node:crypto';
import type {PluginContentLoadedActions, RouteConfig} from '@docusaurus/types';
import type {ListingPage} from './folders.ts';

/** A route whose component takes its data as two properties. */
export interface ListingRoute {
  path: string;
  component: string;
  /** Property `listing`: what the component knows wherever it runs, carried by its page alone. */
  listing: object;
  /**
   * Property `rows`: what stands in the page's HTML and is never loaded. The component hands it to `StaticPart`; in the
   * browser of a production build it is absent.
   */
  rows?: object;
}

/** @returns the routes of listing pages that one component shows. */
export function listingRoutes(
  pages: readonly ListingPage<object, object>[],
  component: string,
  baseUrl: string,
): ListingRoute[] {
  return pages.map(({address, ...data}) => ({path: `${baseUrl}${address}`, component, ...data}));
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
    routes.map(async ({path, component, listing, rows}) => {
      const modules: NonNullable<RouteConfig['modules']> = {};
      for (const [property, value] of Object.entries({listing, rows})) {
        if (value === undefined) continue;
        const name = dataFileName(property, path);
        await actions.createData(name, value);
        modules[property] = `${dataAlias}/${name}`;
      }
      actions.addRoute({path, component, exact: true, modules});
    }),
  );
}

/** @returns the name of a data file that no other path has. */
export function dataFileName(kind: string, path: string): string {
  return `${kind}-${createHash('sha256').update(path).digest('hex').slice(0, 16)}.json`;
}
