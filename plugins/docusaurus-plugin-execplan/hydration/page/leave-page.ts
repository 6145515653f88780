import type {ClientModule} from '@docusaurus/types';

/**
 * A page knows its own routes alone. Should code navigate by the router all the same, the browser loads the page
 * that the address now names.
 */
export const onRouteUpdate: ClientModule['onRouteUpdate'] = ({location, previousLocation}) => {
  if (previousLocation && previousLocation.pathname !== location.pathname) {
    window.location.reload();
  }
};
