/** A host as Algolia's clients take it. */
export interface AlgoliaHost {
  /** Without the scheme. */
  url: string;
  protocol: 'http' | 'https';
  accept: 'readWrite';
}

/**
 * Makes the clients' option for another host than Algolia's own.
 *
 * @param host with its scheme: `http://127.0.0.1:4000`; `null` for Algolia's
 * @returns the host twice, since the clients try each host once
 */
export function hostOptions(host: string | null): {hosts?: AlgoliaHost[]} {
  if (host === null) return {};
  const {host: url, protocol} = new URL(host);
  const one: AlgoliaHost = {url, protocol: protocol === 'http:' ? 'http' : 'https', accept: 'readWrite'};
  return {hosts: [one, one]};
}
