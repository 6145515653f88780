import {createSearchClient, type SearchClient, type SearchSettings} from 'execplan-search/client';

/** Of the window, since the bundler gives each chunk that uses this module one of its own. */
const CLIENT = Symbol.for('execplan.search-client');

interface WithClient {
  [CLIENT]?: SearchClient;
}

/** @returns the client of the page that is open: dialog and page of results share what it has loaded. */
export function siteClient(settings: SearchSettings): SearchClient {
  const holder = window as WithClient;
  holder[CLIENT] ??= createSearchClient(settings, window.location.href);
  return holder[CLIENT];
}
