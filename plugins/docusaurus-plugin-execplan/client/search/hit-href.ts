import type {SearchHit} from 'execplan-search/client';

/** @returns where a hit is, below the base URL, as links write it. */
export function hitHref({url, page}: Pick<SearchHit, 'url' | 'page'>): string {
  const anchor = url.slice(page.length + 1);
  return anchor === '' ? encodeURI(page) : `${encodeURI(page)}#${encodeURIComponent(anchor)}`;
}
