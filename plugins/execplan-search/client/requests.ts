import type {SearchClient, SearchRequest} from './protocol.ts';

/** Takes either shape of a call: a list of requests (InstantSearch), or an object that holds it (DocSearch). */
export function toRequests(given: Parameters<SearchClient['search']>[0]): SearchRequest[] {
  return [...('requests' in given ? given.requests : given)];
}
