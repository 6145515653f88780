/** Which engine answers, as the site's build says it; everything in it is public. */
export type SearchSettings =
  | {
      engine: 'embedded';
      /** URL of the file that names the index's parts. */
      manifest: string;
    }
  | {
      engine: 'algolia';
      appId: string;
      /** A key that may search and nothing else. */
      searchKey: string;
      /** Name of the index. */
      index: string;
      /** Another host than Algolia's, with its scheme: `http://127.0.0.1:4000`; else `null`. */
      host: string | null;
    };

/** In which order what matches is listed. */
export type Sort = 'relevance' | 'date';

/** Name of the embedded index; Algolia's has the name that it was given. */
const EMBEDDED_INDEX = 'records';

/** @returns the name by which requests ask for an order: that of the index, or of its replica. */
export function indexNameOf(settings: SearchSettings, sort: Sort): string {
  return sort === 'date' ? dateReplicaOf(baseName(settings)) : baseName(settings);
}

/** @returns the name of the replica that lists the latest first. */
export function dateReplicaOf(index: string): string {
  return `${index}_by_date`;
}

function baseName(settings: SearchSettings): string {
  return settings.engine === 'algolia' ? settings.index : EMBEDDED_INDEX;
}
