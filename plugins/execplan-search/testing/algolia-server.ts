/**
 * A server that speaks the part of Algolia's REST API that the push and the search client use, for tests on loopback.
 * Records are kept in memory and searched by the embedded engine; it can be told to fail.
 *
 * It follows the hosted service where tests rely on it: values in answers are not escaped, writes are tasks that are
 * published later, replicas follow their index, a move takes records and settings along and leaves the replicas of
 * its destination.
 */
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {gunzipSync} from 'node:zlib';
import type {AlgoliaRecord} from '../algolia/algolia-record.ts';
import type {SearchRequest} from '../client/protocol.ts';
import {createStoredIndex, type StoredIndex, type StoredSettings} from './stored-index.ts';

export interface AlgoliaServerOptions {
  appId: string;
  /** May search. */
  searchKey: string;
  /** May do everything. */
  adminKey: string;
  /** Bytes that a record may have. @default 10,000, as in Algolia's smallest plan */
  recordBytes?: number;
  /** How often a task is asked for before it is published. @default 1 */
  polls?: number;
  /** @default any free one */
  port?: number;
}

/** How requests are to fail. */
export interface ServerFailure {
  /** Which ones, by their path without the query. @default all */
  path?: RegExp;
  method?: string;
  /** How many that fit pass before the first fails. @default 0 */
  after?: number;
  /** How many fail then. @default 1 */
  times?: number;
  /** What is answered; without a status the request is answered as it should be, if late. */
  status?: number;
  body?: unknown;
  /** Such as `{'retry-after': '1'}`. */
  headers?: Record<string, string>;
  /** How long the answer waits. */
  delayMs?: number;
  /**
   * Instead of an answer: none, ever, or the end of the connection. `lost` ends it after what was asked has been done.
   */
  instead?: 'silence' | 'drop' | 'lost';
}

export interface ServerRequest {
  method: string;
  /** Without the query. */
  path: string;
  /** What was sent as JSON; `null` where nothing was. */
  body: unknown;
}

export interface AlgoliaServer {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  url: string;
  /** Lets requests fail, beside failures that were asked for before. */
  fail(failure: ServerFailure): void;
  /** What has been asked, preflights aside. */
  requests: readonly ServerRequest[];
  /** The indices there are, replicas included, by their names. */
  indexes: ReadonlyMap<string, StoredIndex>;
  close(): Promise<void>;
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
  'access-control-allow-headers': '*',
  'access-control-max-age': '600',
};

const RECORD_BYTES = 10_000;

/** An answer of the API other than 200. */
class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Starts a server on loopback. */
export async function startAlgoliaServer(options: AlgoliaServerOptions): Promise<AlgoliaServer> {
  const indexes = new Map<string, StoredIndex>();
  const requests: ServerRequest[] = [];
  const failures: {failure: ServerFailure; after: number; left: number}[] = [];
  const answer = createApi(indexes, options);

  function nextFailure(method: string, path: string): ServerFailure | null {
    for (const waiting of failures) {
      const {failure} = waiting;
      if (waiting.left === 0 || !(failure.path?.test(path) ?? true)) continue;
      if (failure.method !== undefined && failure.method !== method) continue;
      if (waiting.after > 0) waiting.after -= 1;
      else {
        waiting.left -= 1;
        return failure;
      }
    }
    return null;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {method = 'GET'} = request;
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (method === 'OPTIONS') {
      response.writeHead(204, CORS).end();
      return;
    }
    const body = await readBody(request);
    const path = url.pathname;
    requests.push({method, path, body});
    const failure = nextFailure(method, path);
    if (failure?.delayMs) await new Promise((resolve) => setTimeout(resolve, failure.delayMs));
    if (failure?.instead === 'silence') return;
    if (failure?.instead === 'drop') {
      request.socket.destroy();
      return;
    }
    if (failure?.status !== undefined) {
      const {status, body: said = {message: `Failure ${status}`, status}, headers} = failure;
      send(response, status, said, headers);
      return;
    }
    try {
      const answered = await answer({method, path, body, credentials: readCredentials(request, url)});
      if (failure?.instead === 'lost') request.socket.destroy();
      else send(response, 200, answered);
    } catch (error) {
      const status = error instanceof Refusal ? error.status : 500;
      send(response, status, {message: error instanceof Error ? error.message : String(error), status});
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    fail(failure) {
      failures.push({failure, after: failure.after ?? 0, left: failure.times ?? 1});
    },
    requests,
    indexes,
    close() {
      return new Promise((resolve) => {
        server.close(() => resolve());
        // Those that are kept alive, and those that never get an answer.
        server.closeAllConnections();
      });
    },
  };
}

interface Call {
  method: string;
  path: string;
  body: unknown;
  credentials: {appId: string; key: string};
}

function createApi(
  indexes: Map<string, StoredIndex>,
  {appId, searchKey, adminKey, recordBytes = RECORD_BYTES, polls = 1}: AlgoliaServerOptions,
) {
  /** How often each task will still be said to be unpublished. */
  const tasks = new Map<number, number>();

  function startTask(): {taskID: number; updatedAt: string} {
    const taskID = tasks.size + 1;
    tasks.set(taskID, polls);
    return {taskID, updatedAt: new Date(0).toISOString()};
  }

  function taskStatus(taskID: number) {
    const left = tasks.get(taskID);
    if (left === undefined) throw new Refusal(404, `taskID ${taskID} does not exist`);
    tasks.set(taskID, Math.max(0, left - 1));
    return {status: left === 0 ? 'published' : 'notPublished', pendingTask: left > 0};
  }

  function primaryOf(name: string): [name: string, index: StoredIndex] | null {
    return [...indexes].find(([, {settings}]) => replicaNames(settings).includes(name)) ?? null;
  }

  function existing(name: string): StoredIndex {
    const index = indexes.get(name);
    if (!index) throw new Refusal(404, `Index ${name} does not exist`);
    return index;
  }

  function made(name: string): StoredIndex {
    const index = indexes.get(name) ?? createStoredIndex();
    indexes.set(name, index);
    return index;
  }

  function writable(name: string): StoredIndex {
    if (primaryOf(name)) throw new Refusal(403, `Index ${name} is a replica: it can't be written`);
    return made(name);
  }

  function followPrimary(primary: StoredIndex): void {
    for (const replica of replicaNames(primary.settings)) made(replica);
  }

  async function search(body: unknown) {
    const results = [];
    for (const {indexName, params, ...rest} of readSearches(body)) {
      existing(indexName);
      // A replica has the records of its index.
      const index = primaryOf(indexName)?.[1] ?? existing(indexName);
      results.push(await index.search(indexName, {...rest, ...params}));
    }
    return {results};
  }

  function batch(name: string, body: unknown) {
    const index = writable(name);
    const writes = readWrites(body);
    for (const [position, {body: record}] of writes.entries()) {
      const bytes = Buffer.byteLength(JSON.stringify(record));
      if (bytes > recordBytes) {
        throw new Refusal(
          400,
          `Record at the position ${position} objectID=${record.objectID} is too big size=${bytes}/${recordBytes} bytes. Please have a look at https://www.algolia.com/doc/guides/sending-and-managing-data/prepare-your-data/in-depth/index-and-records-size-and-usage-limitations/#record-size-limits`,
        );
      }
    }
    index.remove(writes.flatMap(({action, body}) => (action === 'deleteObject' ? [body.objectID] : [])));
    index.put(writes.flatMap(({action, body}) => (action === 'deleteObject' ? [] : [body])));
    return {...startTask(), objectIDs: writes.map(({body: {objectID}}) => objectID)};
  }

  function setSettings(name: string, body: unknown) {
    const index = made(name);
    Object.assign(index.settings, asObject(body, 'settings'));
    followPrimary(index);
    return startTask();
  }

  function operate(name: string, body: unknown) {
    const {operation, destination, scope} = asObject(body, 'an operation');
    if (typeof destination !== 'string') throw new Refusal(400, 'Missing destination');
    const source = indexes.get(name);
    // Algolia ignores what isn't there.
    if (!source) return startTask();
    const target = writable(destination);
    // Rules and synonyms are not kept here.
    if (operation === 'copy' && Array.isArray(scope)) return startTask();
    const {replicas: _, ...settings} = source.settings;
    const kept: StoredSettings = target.settings.replicas ? {replicas: target.settings.replicas} : {};
    target.settings = {...settings, ...kept};
    target.copy(source);
    // Now, not while a reader waits for the first answer, who is told if it fails.
    target.prepare().catch(() => {});
    if (operation === 'move') indexes.delete(name);
    return startTask();
  }

  function getSettings(name: string) {
    const {settings} = existing(name);
    const primary = primaryOf(name);
    return primary ? {...settings, primary: primary[0]} : settings;
  }

  return async ({method, path, body, credentials}: Call): Promise<unknown> => {
    if (credentials.appId !== appId || ![searchKey, adminKey].includes(credentials.key)) {
      throw new Refusal(403, 'Invalid Application-ID or API key');
    }
    if (method === 'POST' && path === '/1/indexes/*/queries') return search(body);
    if (credentials.key !== adminKey) throw new Refusal(403, 'Method not allowed with this API key');
    const [, encoded = '', rest = ''] = /^\/1\/indexes\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
    const name = decodeURIComponent(encoded);
    const task = /^task\/(\d+)$/.exec(rest);
    if (method === 'POST' && rest === 'batch') return batch(name, body);
    if (method === 'PUT' && rest === 'settings') return setSettings(name, body);
    if (method === 'GET' && rest === 'settings') return getSettings(name);
    if (method === 'GET' && task) return taskStatus(Number(task[1]));
    if (method === 'POST' && rest === 'operation') return operate(name, body);
    if (method === 'DELETE' && name !== '' && rest === '') {
      indexes.delete(name);
      return startTask();
    }
    throw new Refusal(404, `Path not found: ${method} ${path}`);
  };
}

/** Names of replicas, `virtual(…)` taken off. */
function replicaNames({replicas = []}: StoredSettings): string[] {
  return replicas.map((replica) => replica.replace(/^virtual\((.*)\)$/, '$1'));
}

function readSearches(body: unknown): SearchRequest[] {
  const {requests} = asObject(body, 'requests');
  if (!Array.isArray(requests)) throw new Refusal(400, 'Expected requests');
  return requests;
}

function readWrites(body: unknown): {action: string; body: AlgoliaRecord}[] {
  const {requests} = asObject(body, 'requests');
  if (!Array.isArray(requests)) throw new Refusal(400, 'Expected requests');
  return requests;
}

function asObject(body: unknown, expected: string): Record<string, unknown> {
  if (typeof body === 'object' && body !== null) return body as Record<string, unknown>;
  throw new Refusal(400, `Expected ${expected}`);
}

/** In headers, or beside the path as browsers send them: those need no preflight. */
function readCredentials({headers}: IncomingMessage, {searchParams}: URL): Call['credentials'] {
  const read = (name: string) => String(headers[name] ?? searchParams.get(name) ?? '');
  return {appId: read('x-algolia-application-id'), key: read('x-algolia-api-key')};
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return null;
  return JSON.parse(String(request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes));
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  const isText = typeof body === 'string';
  const type = isText ? 'text/html' : 'application/json';
  response
    .writeHead(status, {...CORS, 'content-type': `${type}; charset=utf-8`, ...headers})
    .end(isText ? body : JSON.stringify(body));
}
