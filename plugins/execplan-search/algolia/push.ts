import type {IndexSettings} from 'algoliasearch';
import {dateReplicaOf} from '../client/settings.ts';
import type {AlgoliaRecord} from './algolia-record.ts';
import {readFailure} from './failure.ts';
import type {IndexClient, Task} from './index-client.ts';
import {dateReplicaSettings, indexSettings, withDateReplica} from './index-settings.ts';
import {PushError, toPushError} from './push-error.ts';
import {type Retry, withRetries} from './retry.ts';

export type PushProgress =
  /** `sent` of `total` records lie in the temporary index. */
  | {step: 'records'; sent: number; total: number}
  /** What is sent is being indexed; then it takes the place of the old; then the order by date is set. */
  | {step: 'indexing' | 'swap' | 'order'}
  | ({step: 'retry'} & Retry);

export interface PushOptions {
  indexName: string;
  records: readonly AlgoliaRecord[];
  onProgress?(progress: PushProgress): void;
  /** Records of one request. @default 1000 */
  batchSize?: number;
  /** Tries of one request in all. @default 6 */
  attempts?: number;
  /** How long Algolia may take for one task. @default 10 minutes */
  taskTimeoutMs?: number;
  /** Stops the push before the next request, as long as the old records are served. */
  signal?: AbortSignal;
  /** The three that tests replace. */
  sleep?(ms: number): Promise<void>;
  /** Milliseconds. */
  now?(): number;
  random?(): number;
}

export interface PushResult {
  records: number;
  batches: number;
}

const BATCH_SIZE = 1000;
const ATTEMPTS = 6;
const CLEANUP_ATTEMPTS = 2;
const TASK_TIMEOUT_MS = 600_000;
const POLL_MS = 200;
const LONGEST_POLL_MS = 5_000;

/**
 * Replaces the records of an index, or makes it. The new ones are written into a temporary index, which then takes the
 * place of the real one in one step: a reader finds all old records or all new ones. Rules, synonyms and further
 * replicas that someone made stay.
 *
 * @throws PushError where it can't be done. Before the swap the index is what it was, and the temporary one is deleted
 */
export async function push(client: IndexClient, options: PushOptions): Promise<PushResult> {
  const {indexName, records} = options;
  const {batchSize = BATCH_SIZE, attempts = ATTEMPTS, taskTimeoutMs = TASK_TIMEOUT_MS} = options;
  const {sleep = sleepFor, now = Date.now, random = Math.random} = options;
  const say = (progress: PushProgress) => options.onProgress?.(progress);
  let isSwapped = false;

  async function send<T>(request: () => Promise<T>, sent: readonly AlgoliaRecord[] = []): Promise<T> {
    if (options.signal?.aborted && !isSwapped) {
      throw new PushError('stopped', 'Stopped: the index holds what it held before');
    }
    try {
      return await withRetries(request, {
        ...{sleep, random, attempts},
        onRetry: (retry) => say({step: 'retry', ...retry}),
      });
    } catch (error) {
      const failure = readFailure(error);
      throw failure ? toPushError(failure, indexName, sent) : error;
    }
  }

  async function finish(name: string, {taskID}: Task): Promise<void> {
    const started = now();
    for (let poll = 1; ; poll += 1) {
      const {status} = await send(() => client.getTask({indexName: name, taskID}));
      if (status === 'published') return;
      if (now() - started > taskTimeoutMs) {
        throw new PushError(
          'unfinished',
          `Algolia has not finished task ${taskID} on ${name} in ${Math.round(taskTimeoutMs / 1000)} seconds`,
        );
      }
      await sleep(Math.min(poll * POLL_MS, LONGEST_POLL_MS));
    }
  }

  async function configure(name: string, settings: IndexSettings): Promise<void> {
    await finish(name, await send(() => client.setSettings({indexName: name, indexSettings: settings})));
  }

  async function fill(name: string): Promise<number> {
    const tasks: Task[] = [];
    say({step: 'records', sent: 0, total: records.length});
    for (let first = 0; first < records.length; first += batchSize) {
      const part = records.slice(first, first + batchSize);
      const requests = part.map((body) => ({action: 'addObject' as const, body: {...body}}));
      tasks.push(await send(() => client.batch({indexName: name, batchWriteParams: {requests}}), part));
      say({step: 'records', sent: first + part.length, total: records.length});
    }
    say({step: 'indexing'});
    for (const task of tasks) await finish(name, task);
    return tasks.length;
  }

  /** Asked again after a lost answer, Algolia ignores the move of an index that has been moved. */
  function moveTo(name: string, operation: 'move' | 'copy', from: string): Promise<Task> {
    const scope = operation === 'copy' ? {scope: ['rules', 'synonyms'] as ('rules' | 'synonyms')[]} : {};
    const operationIndexParams = {operation, destination: name, ...scope};
    return send(() => client.operationIndex({indexName: from, operationIndexParams}));
  }

  const before = await send(() => readSettings(client, indexName));
  if (before?.primary) {
    throw new PushError(
      'replica',
      `ALGOLIA_INDEX: Unexpected \`${indexName}\`, a replica of \`${before.primary}\`; expected an index of its own`,
    );
  }
  const temporary = `${indexName}_tmp_${now().toString(36)}${random().toString(36).slice(2, 8)}`;
  let batches: number;
  try {
    if (before) await finish(temporary, await moveTo(temporary, 'copy', indexName));
    await configure(temporary, indexSettings());
    batches = await fill(temporary);
    say({step: 'swap'});
    const move = await moveTo(indexName, 'move', temporary);
    isSwapped = true;
    await finish(temporary, move);
  } catch (error) {
    if (isSwapped) throw afterwards(error, `The swap was asked for and isn't confirmed`);
    const isDeleted = await remove(client, temporary, {sleep, random});
    throw isDeleted ? error : afterwards(error, `The temporary index ${temporary} could not be deleted`);
  }
  say({step: 'order'});
  try {
    const existing = before?.replicas ?? [];
    const {replicas, kind} = withDateReplica(indexName, existing);
    if (replicas.length !== existing.length) await configure(indexName, {replicas});
    await configure(dateReplicaOf(indexName), dateReplicaSettings(kind));
  } catch (error) {
    throw afterwards(error, 'The new records are in place, the order by date is not');
  }
  return {records: records.length, batches};
}

async function readSettings(client: IndexClient, indexName: string) {
  try {
    return await client.getSettings({indexName});
  } catch (error) {
    if (readFailure(error)?.status === 404) return null;
    throw error;
  }
}

/** @returns whether it is gone. */
async function remove(
  client: IndexClient,
  indexName: string,
  waiting: {sleep(ms: number): Promise<void>; random(): number},
): Promise<boolean> {
  try {
    await withRetries(() => client.deleteIndex({indexName}), {...waiting, attempts: CLEANUP_ATTEMPTS});
    return true;
  } catch (error) {
    return readFailure(error)?.status === 404;
  }
}

function afterwards(error: unknown, addition: string): unknown {
  return error instanceof PushError ? new PushError(error.kind, `${error.message}\n${addition}`) : error;
}

function sleepFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
