/** What page and worker say to each other. */
import type {SearchRequest, SearchResponse} from '../client/protocol.ts';

export type ToWorker =
  /** Begins to load, or looks whether the site has been built anew; said before anything else. */
  {type: 'open'; manifest: string} | {type: 'search'; id: number; requests: readonly SearchRequest[]};

export type FromWorker =
  | {type: 'answer'; id: number; results: SearchResponse[]}
  | {type: 'failure'; id: number; message: string}
  /** The words of further sections are known: the same question may have more answers. */
  | {type: 'more'};
