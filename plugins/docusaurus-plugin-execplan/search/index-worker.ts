/** Runs in a thread: makes the index of the records that it is started with. */
import {parentPort, workerData} from 'node:worker_threads';
import {buildIndex, type SearchRecord} from 'execplan-search';

parentPort?.postMessage(buildIndex(workerData as SearchRecord[]));
