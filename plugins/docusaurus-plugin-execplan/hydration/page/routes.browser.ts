/** Stands in for `@generated/routes`: the routes of the page that is open, which match wherever it is served. */
import ComponentCreator from '@docusaurus/ComponentCreator';
import {routeKey} from './chunk-names.browser.ts';
import {pageData} from './page-data-source.browser.ts';

/** A route as React Router takes it; without a path it matches. */
interface Route {
  component: object;
  routes: Route[];
}

const routes = pageData.routes.reduceRight<Route[]>(
  (inner, {chunks, attributes}, depth) => [
    {
      ...attributes,
      component: chunks === null ? ComponentCreator('*', '') : ComponentCreator(...routeKey(depth)),
      routes: inner,
    },
  ],
  [],
);

export default routes;
