import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type AlgoliaServer, startAlgoliaServer} from '../testing/algolia-server.ts';
import {record} from '../testing/records.ts';
import {createIndexClient, type IndexClient} from './index-client.ts';
import {indexSettings} from './index-settings.ts';
import {type PushOptions, type PushProgress, push} from './push.ts';
import {PushError, type PushErrorKind} from './push-error.ts';
import {toAlgoliaRecords} from './to-algolia-records.ts';

const KEYS = {appId: 'APP', searchKey: 'search', adminKey: 'very-secret'};
const TIMEOUTS = {connect: 300, read: 300, write: 300};
const BATCH = /\/batch$/;

let server: AlgoliaServer;
let client: IndexClient;
let waits: number[];
let progress: PushProgress[];

function clientWith(changes: Partial<Parameters<typeof createIndexClient>[0]> = {}): IndexClient {
  const {appId, adminKey} = KEYS;
  return createIndexClient({appId, adminKey, host: server.url, timeouts: TIMEOUTS, ...changes});
}

beforeEach(async () => {
  server = await startAlgoliaServer(KEYS);
  client = clientWith();
  waits = [];
  progress = [];
});
afterEach(() => server.close());

function records(count: number, title = 'Entry') {
  return toAlgoliaRecords(
    Array.from({length: count}, (_, number) =>
      record({objectID: `docs/${number}.md`, title: `${title} ${number}`, text: 'Words of it'}),
    ),
  );
}

function run(options: Partial<PushOptions> = {}, using = client) {
  return push(using, {
    indexName: 'docs',
    records: records(25),
    batchSize: 10,
    attempts: 3,
    random: () => 0.5,
    sleep: async (ms) => void waits.push(ms),
    onProgress: (one) => void progress.push(one),
    ...options,
  });
}

async function failureOf(pushing: Promise<unknown>): Promise<PushError> {
  const error = await pushing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PushError)) throw error ?? new Error('Unexpected success, expected a PushError');
  expect(error.message).not.toContain(KEYS.adminKey);
  return error;
}

/** What is served: the titles of the index, and that nothing else is left. */
function expectOldRecords() {
  expect([...server.indexes.keys()].sort()).toEqual(['docs', 'docs_by_date']);
  const titles = [...(server.indexes.get('docs')?.records.values() ?? [])].map(({title}) => title);
  expect(titles).toEqual(['Old 0', 'Old 1', 'Old 2']);
}

function asked(): string[] {
  return server.requests.map(({method, path}) => `${method} ${path.replace(/_tmp_\w+/, '_tmp')}`);
}

describe('push', () => {
  it('makes an index, its settings and its replica', async () => {
    expect(await run()).toEqual({records: 25, batches: 3});
    expect([...server.indexes.keys()].sort()).toEqual(['docs', 'docs_by_date']);
    expect(server.indexes.get('docs')?.records.size).toBe(25);
    expect(server.indexes.get('docs')?.settings).toEqual({
      ...indexSettings(),
      replicas: ['virtual(docs_by_date)'],
    });
    expect(server.indexes.get('docs_by_date')?.settings).toEqual({
      customRanking: ['desc(timestamp)'],
      relevancyStrictness: 0,
    });
  });

  it('says how far it is', async () => {
    await run();
    expect(progress).toEqual([
      ...[0, 10, 20, 25].map((sent) => ({step: 'records', sent, total: 25})),
      {step: 'indexing'},
      {step: 'swap'},
      {step: 'order'},
    ]);
  });

  it('writes nothing into the index itself before the swap', async () => {
    await run({records: records(3, 'Old')});
    const first = server.requests.length;
    await run();
    const later = asked().slice(first);
    const swap = later.indexOf('POST /1/indexes/docs_tmp/operation');
    expect(later.slice(0, swap).filter((one) => / \/1\/indexes\/docs\//.test(one))).toEqual([
      'GET /1/indexes/docs/settings',
      // Rules and synonyms.
      'POST /1/indexes/docs/operation',
    ]);
    // A task is asked for until it is published.
    expect(later[swap + 1]).toMatch(/^GET \/1\/indexes\/docs_tmp\/task\/\d+$/);
    expect(later[swap + 2]).toBe(later[swap + 1]);
    expect(server.indexes.get('docs')?.records.size).toBe(25);
  });

  it('keeps replicas that others made, of either kind', async () => {
    await run({records: records(3, 'Old')});
    await client.setSettings({indexName: 'docs', indexSettings: {replicas: ['mine', 'docs_by_date']}});
    await run();
    expect(server.indexes.get('docs')?.settings.replicas).toEqual(['mine', 'docs_by_date']);
    expect(server.indexes.get('docs_by_date')?.settings.ranking).toEqual([
      'desc(timestamp)',
      ...(indexSettings().ranking ?? []),
    ]);
  });

  it('takes no replica for an index', async () => {
    await run();
    const error = await failureOf(run({indexName: 'docs_by_date'}));
    expect(error.kind).toBe('replica');
    expect(error.message).toMatch(/^ALGOLIA_INDEX: Unexpected `docs_by_date`, a replica of `docs`/);
  });
});

describe('push, what passes', () => {
  it('waits as long as it is asked to', async () => {
    server.fail({
      path: BATCH,
      times: 2,
      status: 429,
      headers: {'retry-after': '4'},
      body: {message: 'Too many'},
    });
    await run();
    expect(waits.filter((ms) => ms === 4_000)).toHaveLength(2);
    expect(progress).toContainEqual({step: 'retry', attempt: 2, waitMs: 4_000, reason: 'Too many'});
    expect(server.indexes.get('docs')?.records.size).toBe(25);
  });

  it.each([
    ['errors on the other side', {path: BATCH, status: 503, body: '<html>', times: 2}],
    ['a dropped connection', {path: BATCH, instead: 'drop', times: 2}],
    ['no answer', {path: BATCH, instead: 'silence', times: 2}],
    ['a lost answer to the swap', {path: /_tmp_\w+\/operation$/, instead: 'lost'}],
    ['an error while it waits', {path: /\/task\//, status: 500}],
  ] as const)('gets over %s', async (_, failure) => {
    server.fail(failure);
    await run();
    expect(server.indexes.get('docs')?.records.size).toBe(25);
    expect([...server.indexes.keys()].sort()).toEqual(['docs', 'docs_by_date']);
  });
});

describe('push, what does not pass', () => {
  beforeEach(async () => {
    await run({records: records(3, 'Old')});
    waits = [];
    progress = [];
  });

  it.each<[string, Parameters<AlgoliaServer['fail']>[0], PushErrorKind]>([
    ['the first batch', {path: BATCH, status: 500, times: 99}, 'unreachable'],
    ['a later batch', {path: BATCH, after: 2, status: 500, times: 99}, 'unreachable'],
    ['the settings', {path: /_tmp_\w+\/settings$/, status: 400, body: {message: 'Invalid'}}, 'refused'],
    ['the swap', {path: /_tmp_\w+\/operation$/, status: 500, times: 99}, 'unreachable'],
    ['too many requests', {path: BATCH, after: 1, status: 429, times: 99}, 'rate-limit'],
    [
      'a quota',
      {
        path: BATCH,
        after: 1,
        status: 403,
        body: {message: 'Record quota exceeded, change plan or delete records.'},
      },
      'quota',
    ],
    ['no answer', {path: BATCH, after: 1, instead: 'silence', times: 99}, 'unreachable'],
    ['a dropped connection', {path: BATCH, after: 1, instead: 'drop', times: 99}, 'unreachable'],
  ])('leaves the old records after %s', async (_, failure, kind) => {
    server.fail(failure);
    expect((await failureOf(run())).kind).toBe(kind);
    expectOldRecords();
  });

  it('asks once where asking again is of no use', async () => {
    const before = server.requests.length;
    server.fail({path: BATCH, status: 400, body: {message: 'Invalid'}, times: 99});
    await failureOf(run());
    expect(
      asked()
        .slice(before)
        .filter((one) => one.endsWith('/batch')),
    ).toHaveLength(1);
  });

  it('names a record that is too large', async () => {
    const large = {...records(12)[11], text: 'x'.repeat(12_000)};
    const error = await failureOf(
      run({records: [...records(11), large as ReturnType<typeof records>[number]]}),
    );
    expect(error.kind).toBe('record-size');
    expect(error.message).toMatch(/^docs\/11\.md: Unexpected size of a record/);
    expectOldRecords();
  });

  it.each([
    ['key', {adminKey: 'another-secret'}],
    ['application', {appId: 'OTHER'}],
  ])('says that the %s is wrong, before anything is written', async (_, wrong) => {
    const before = server.requests.length;
    const error = await failureOf(run({}, clientWith(wrong)));
    expect(error.kind).toBe('credentials');
    expect(error.message).toMatch(/^ALGOLIA_APP_ID, ALGOLIA_ADMIN_KEY: /);
    expect(error.message).not.toContain('another-secret');
    expect(asked().slice(before)).toEqual(['GET /1/indexes/docs/settings']);
    expectOldRecords();
  });

  it('says that the key may not write', async () => {
    const error = await failureOf(run({}, clientWith({adminKey: KEYS.searchKey})));
    expect(error.kind).toBe('rights');
    expect(error.message).toMatch(/^ALGOLIA_ADMIN_KEY: Unexpected rights of the key/);
  });

  it('says which host does not answer', async () => {
    const error = await failureOf(run({}, clientWith({host: 'http://127.0.0.1:1'})));
    expect(error.kind).toBe('unreachable');
    expect(error.message).toContain('127.0.0.1:1');
    expectOldRecords();
  });

  it('gives up on a task that does not end', async () => {
    let time = 0;
    const endless: IndexClient = {...client, getTask: async () => ({status: 'notPublished'})};
    const sleep = async (ms: number) => {
      time += ms;
    };
    const error = await failureOf(run({taskTimeoutMs: 60_000, now: () => time, sleep}, endless));
    expect(error.kind).toBe('unfinished');
    expect(error.message).toMatch(/has not finished task \d+ on docs_tmp_\w+ in 60 seconds/);
    expectOldRecords();
  });

  it('names the temporary index that it could not delete', async () => {
    server.fail({path: BATCH, status: 400});
    server.fail({method: 'DELETE', status: 403, body: {message: 'Method not allowed with this API key'}});
    const error = await failureOf(run());
    const [left] = [...server.indexes.keys()].filter((name) => name.includes('_tmp_'));
    expect(error.kind).toBe('refused');
    expect(error.message).toContain(`The temporary index ${left} could not be deleted`);
  });

  it('says that only the order is missing where the replica fails', async () => {
    server.fail({path: /docs_by_date\/settings$/, status: 400, body: {message: 'Invalid'}});
    const error = await failureOf(run());
    expect(error.message).toMatch(/The new records are in place, the order by date is not$/);
    expect(server.indexes.get('docs')?.records.size).toBe(25);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const error = await failureOf(
      run({signal: stop.signal, onProgress: (one) => one.step === 'records' && one.sent > 0 && stop.abort()}),
    );
    expect(error.kind).toBe('stopped');
    expectOldRecords();
  });
});
