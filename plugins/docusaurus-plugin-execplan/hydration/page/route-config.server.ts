/**
 * Stands in for `react-router-config` on the server of a production build: the same matching and rendering, over
 * the few routes that an address can match instead of all.
 */
import {matchPath, useLocation} from '@docusaurus/router';
import {type ComponentType, createElement, type ReactNode} from 'react';
import {routeCandidates} from './route-candidates.ts';

/** A route as Docusaurus generates it. */
interface GeneratedRoute {
  path: string;
  exact?: boolean;
  strict?: boolean;
  component: ComponentType<object>;
  routes?: GeneratedRoute[];
}

interface MatchedRoute {
  route: GeneratedRoute;
  match: object;
}

/** @returns the routes that match an address, the outermost first. */
export function matchRoutes(routes: readonly GeneratedRoute[], pathname: string): MatchedRoute[] {
  for (const route of routeCandidates(routes, pathname)) {
    const match = matchPath(pathname, route);
    if (match) return [{route, match}, ...(route.routes ? matchRoutes(route.routes, pathname) : [])];
  }
  return [];
}

/** Renders the route of one level that matches the address of the page. */
export function renderRoutes(routes: readonly GeneratedRoute[] | undefined, props: object = {}): ReactNode {
  return routes ? createElement(MatchingRoute, {routes, props}) : null;
}

/** React Router's `Switch` and `Route` do more only for components that ask for the match of their route. */
function MatchingRoute({routes, props}: {routes: readonly GeneratedRoute[]; props: object}): ReactNode {
  const location = useLocation();
  for (const route of routeCandidates(routes, location.pathname)) {
    const match = matchPath(location.pathname, route);
    if (match) {
      const given = {...props, route: narrow(route, location.pathname), match, location};
      return createElement(route.component, given as object);
    }
  }
  return null;
}

/** Docusaurus's root of all documents looks for the page among its routes once more. */
function narrow(route: GeneratedRoute, pathname: string): GeneratedRoute {
  return route.routes ? {...route, routes: [...routeCandidates(route.routes, pathname)]} : route;
}
