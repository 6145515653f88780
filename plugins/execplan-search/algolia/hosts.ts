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

/**
 * Lists what a browser asks that searches, as Algolia's lite client chooses its hosts.
 *
 * @param appId the application's id
 * @param host as above
 */
export function browserOrigins({appId, host}: {appId: string; host: string | null}): string[] {
  if (host !== null) return [host];
  const hosts = ['-dsn.algolia.net', '-1.algolianet.com', '-2.algolianet.com', '-3.algolianet.com'];
  return hosts.map((rest) => `https://${appId.toLowerCase()}${rest}`);
}
