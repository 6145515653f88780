import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import type {SearchHit} from 'execplan-search/client';
import {useAddress} from '../use-address.ts';
import {hitHref} from './hit-href.ts';

/** @returns a function that says where a hit is, base URL included. */
export function useHitHref(): (hit: SearchHit) => string {
  const {withBaseUrl} = useBaseUrlUtils();
  const at = useAddress();
  // A page may be called as the base URL is.
  return (hit) => withBaseUrl(at(`/${hitHref(hit)}`), {forcePrependBaseUrl: true});
}
