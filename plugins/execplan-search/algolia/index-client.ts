import {algoliasearch, type IndexSettings} from 'algoliasearch';
import {hostOptions} from './hosts.ts';

/** Something that Algolia does later. */
export interface Task {
  taskID: number;
}

/** What is needed of `algoliasearch` to write an index. */
export interface IndexClient {
  /** Rejects with status 404 where there is no such index. */
  getSettings(request: {
    indexName: string;
  }): Promise<{replicas?: string[] | undefined; primary?: string | undefined}>;
  setSettings(request: {indexName: string; indexSettings: IndexSettings}): Promise<Task>;
  batch(request: {
    indexName: string;
    batchWriteParams: {requests: {action: 'addObject'; body: Record<string, unknown>}[]};
  }): Promise<Task>;
  operationIndex(request: {
    indexName: string;
    operationIndexParams: {operation: 'move' | 'copy'; destination: string; scope?: ('rules' | 'synonyms')[]};
  }): Promise<Task>;
  getTask(request: {indexName: string; taskID: number}): Promise<{status: string}>;
  deleteIndex(request: {indexName: string}): Promise<Task>;
}

export interface IndexClientOptions {
  appId: string;
  adminKey: string;
  /** Another host than Algolia's, with its scheme; else `null`. */
  host: string | null;
  /** How long an answer may take to begin and to end. @default Algolia's: 2, 5 and 30 seconds */
  timeouts?: {connect: number; read: number; write: number};
}

/** Makes the client that writes; it is never part of a page. */
export function createIndexClient({appId, adminKey, host, timeouts}: IndexClientOptions): IndexClient {
  return algoliasearch(appId, adminKey, {
    ...hostOptions(host),
    ...(timeouts && {timeouts}),
    // `withRetries` waits, and says so.
    maxRateLimitRetries: 0,
  });
}
