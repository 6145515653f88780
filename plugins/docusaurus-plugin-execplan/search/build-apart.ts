/** Makes the index of a large site in a thread, while the bundler does its work. */
import {Worker} from 'node:worker_threads';
import {bundleWorker} from 'execplan-repository';
import {buildIndex, type SearchRecord} from 'execplan-search';

export type IndexFiles = Map<string, Uint8Array | string>;

/** Records from which on a thread saves more time than it takes to start. */
const THREAD_FROM = 4_000;

/**
 * Makes the index once.
 *
 * @param folder absolute path of a folder that may be written to
 * @throws Error where the thread fails, when the index is asked for
 */
export function buildIndexApart(records: readonly SearchRecord[], folder: string): Promise<IndexFiles> {
  const files =
    records.length < THREAD_FROM ? Promise.resolve(buildIndex(records)) : buildInThread(records, folder);
  // Whoever asks for the index gets its failure; until then it must not end the process.
  files.catch(() => undefined);
  return files;
}

async function buildInThread(records: readonly SearchRecord[], folder: string): Promise<IndexFiles> {
  const program = await bundleWorker(new URL('./index-worker.ts', import.meta.url), folder);
  return new Promise((resolve, reject) => {
    const worker = new Worker(program.file, {workerData: records});
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(
        new Error(`Unexpected end of a thread (exit code ${code}), expected it to make the search index`),
      ),
    );
  });
}
