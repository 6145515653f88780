import renderRoutes from '@docusaurus/renderRoutes';
import {matchPath, useLocation} from '@docusaurus/router';
import type {Props} from '@theme/DocRoot';
import NotFoundContent from '@theme/NotFound/Content';
import type {ReactNode} from 'react';

/** No sidebar: a list of all documents would make each page grow with their number. */
export default function DocRoot({route}: Props): ReactNode {
  const {pathname} = useLocation();
  const routes = route?.routes ?? [];
  // This route is at the root of the site, so addresses without a page come here as well.
  // In the browser the only route is the page's own, and has no path to match.
  if (
    !routes.some(({path, ...candidate}) => path === undefined || matchPath(pathname, {path, ...candidate}))
  ) {
    return <NotFoundContent />;
  }
  return <main className="page">{renderRoutes(routes)}</main>;
}
