import {useCallback} from 'react';
import {useSiteKnowledge} from './use-site-knowledge.ts';

/**
 * Components name this plugin's pages and files as if they stood at the site's root, `/plans`; a site may have put them
 * below a path of its own.
 *
 * @returns a function that says where one is in this site, base URL aside, as `Link` takes it
 */
export function useAddress(): (address: string) => string {
  const {routeBasePath} = useSiteKnowledge();
  return useCallback((address) => `${routeBasePath}${address}`, [routeBasePath]);
}
