/** The files of the embedded search index, by their address. */
import {MANIFEST, RECORDS_SCHEMA} from 'execplan-search';
import type {SearchSettings} from 'execplan-search/client';
import type {SearchEngine} from '../options.ts';
import type {IndexFiles} from './build-apart.ts';

const FOLDER = 'api/v1/search';

/** Address of the file that the browser asks for first. */
export const MANIFEST_ADDRESS = `${FOLDER}/${MANIFEST}`;

/** Address of the schema of what can be found. */
export const RECORD_SCHEMA_ADDRESS = 'api/v1/schema/search-record.schema.json';

/** Addresses that these files may have: `index.json`, and those whose names change with their content. */
export const SEARCH_FILE =
  /^api\/v1\/(?:search\/(?:index\.json|[a-z]+-[0-9a-f]+\.bin)|schema\/search-record\.schema\.json)$/;

/**
 * @param index files of the index, by their names
 * @param siteUrl where the site is, base URL included
 * @returns the files with their addresses, and the schema of the records
 */
export function searchFiles(index: IndexFiles, siteUrl: string): IndexFiles {
  const schema = {$id: new URL(RECORD_SCHEMA_ADDRESS, siteUrl).href, ...RECORDS_SCHEMA};
  return new Map<string, string | Uint8Array>([
    ...Array.from(index, ([name, bytes]) => [`${FOLDER}/${name}`, bytes] as const),
    [RECORD_SCHEMA_ADDRESS, `${JSON.stringify(schema, null, 2)}\n`],
  ]);
}

/** @returns how a page asks: Algolia as it was set, the embedded engine by the address of its manifest. */
export function searchSettings(engine: SearchEngine, baseUrl: string): SearchSettings {
  return engine.engine === 'algolia'
    ? engine
    : {engine: 'embedded', manifest: `${baseUrl}${MANIFEST_ADDRESS}`};
}
