/** The browser's side: one client, whichever engine answers. */
import {createEmbeddedClient, type WorkerLike} from './embedded-client.ts';
import {loadWhenAsked} from './load-when-asked.ts';
import type {SearchClient} from './protocol.ts';
import type {SearchSettings} from './settings.ts';

export {
  type Facet,
  GROUPS,
  type Group,
  groupOf,
  RECORD_TYPES,
  type RecordType,
  type SearchRecord,
} from '../record.ts';
export {createEmbeddedClient, type WorkerLike} from './embedded-client.ts';
export type * from './protocol.ts';
export {dateReplicaOf, indexNameOf, type SearchSettings, type Sort} from './settings.ts';

/**
 * Makes the client that a site's settings name. The other engine's code isn't loaded.
 *
 * @param origin what a manifest's address is relative to: `location.href`
 */
export function createSearchClient(settings: SearchSettings, origin: string): SearchClient {
  if (settings.engine === 'algolia') {
    return loadWhenAsked(async () => {
      const {createAlgoliaClient} = await import('./algolia-client.ts');
      return createAlgoliaClient(settings);
    });
  }
  return createEmbeddedClient(
    new URL(settings.manifest, origin).href,
    () => new Worker(new URL('../embedded/worker.ts', import.meta.url)) as WorkerLike,
  );
}
