import type {FromWorker, ToWorker} from '../embedded/messages.ts';
import type {SearchClient, SearchResponses} from './protocol.ts';
import {toRequests} from './requests.ts';

/** What this needs of a `Worker`. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: {data: FromWorker}) => void): void;
  addEventListener(type: 'error', listener: (event: {message?: string}) => void): void;
  terminate(): void;
}

interface Waiting {
  resolve(responses: SearchResponses): void;
  reject(error: Error): void;
}

/**
 * Makes a client of the embedded engine. Nothing is loaded before it is used.
 *
 * @param manifest absolute URL of the index's manifest
 * @param startWorker starts `embedded/worker.ts`
 */
export function createEmbeddedClient(manifest: string, startWorker: () => WorkerLike): SearchClient {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<() => void>();
  let worker: WorkerLike | undefined;
  let asked = 0;

  function open(): WorkerLike {
    if (worker) return worker;
    const started = startWorker();
    worker = started;
    started.addEventListener('message', ({data}) => {
      if (data.type === 'more') {
        for (const listener of listeners) listener();
        return;
      }
      const waiter = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.type === 'answer') waiter?.resolve({results: data.results});
      else waiter?.reject(new Error(data.message));
    });
    // Its script couldn't be loaded, or failed: nothing that was asked will be answered, the next try starts anew.
    started.addEventListener('error', ({message}) => {
      started.terminate();
      if (worker === started) worker = undefined;
      for (const {reject} of waiting.values()) reject(new Error(message || 'The search worker failed'));
      waiting.clear();
    });
    started.postMessage({type: 'open', manifest});
    return started;
  }

  return {
    search(given) {
      const id = asked++;
      return new Promise((resolve, reject) => {
        waiting.set(id, {resolve, reject});
        open().postMessage({type: 'search', id, requests: toRequests(given)});
      });
    },
    onMore(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    warmUp() {
      if (worker) worker.postMessage({type: 'open', manifest});
      else open();
    },
  };
}
