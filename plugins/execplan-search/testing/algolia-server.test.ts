import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {toAlgoliaRecords} from '../algolia/to-algolia-records.ts';
import {type AlgoliaServer, startAlgoliaServer} from './algolia-server.ts';
import {record} from './records.ts';

const KEYS = {appId: 'APP', searchKey: 'search', adminKey: 'admin'};

let server: AlgoliaServer;

beforeEach(async () => {
  server = await startAlgoliaServer(KEYS);
});
afterEach(() => server.close());

async function call(method: string, path: string, body?: unknown, key = KEYS.adminKey) {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: {'x-algolia-application-id': KEYS.appId, 'x-algolia-api-key': key},
    ...(body !== undefined && {body: JSON.stringify(body)}),
  });
  return {status: response.status, headers: response.headers, body: await response.json()};
}

async function write(index: string, ...titles: string[]) {
  const records = toAlgoliaRecords(
    titles.map((title) => record({objectID: `${title.slice(0, 9)}.md`, title})),
    {maxBytes: Number.POSITIVE_INFINITY},
  );
  return call('POST', `/1/indexes/${index}/batch`, {
    requests: records.map((body) => ({action: 'addObject', body})),
  });
}

async function titlesOf(index: string): Promise<string[]> {
  const {body} = await call('POST', '/1/indexes/*/queries', {requests: [{indexName: index, query: ''}]});
  return body.results[0].hits.map(({title}: {title: string}) => title);
}

describe('startAlgoliaServer', () => {
  it('takes keys from headers and from the address', async () => {
    await write('docs', 'One');
    const query = new URLSearchParams({'x-algolia-application-id': 'APP', 'x-algolia-api-key': 'search'});
    const response = await fetch(`${server.url}/1/indexes/*/queries?${query}`, {
      method: 'POST',
      body: JSON.stringify({requests: [{indexName: 'docs', params: {query: 'one'}}]}),
    });
    expect((await response.json()).results[0].nbHits).toBe(1);
    expect((await call('POST', '/1/indexes/*/queries', {requests: []}, 'other')).body).toEqual({
      message: 'Invalid Application-ID or API key',
      status: 403,
    });
    expect((await call('DELETE', '/1/indexes/docs', undefined, KEYS.searchKey)).status).toBe(403);
  });

  it('lets browsers ask from another origin, also for a failure', async () => {
    const preflight = await fetch(`${server.url}/1/indexes/*/queries`, {method: 'OPTIONS'});
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    server.fail({status: 500});
    expect((await call('GET', '/1/indexes/docs/settings')).headers.get('access-control-allow-origin')).toBe(
      '*',
    );
    expect(server.requests).toHaveLength(1);
  });

  it('publishes a task later', async () => {
    const {body} = await write('docs', 'One');
    const path = `/1/indexes/docs/task/${body.taskID}`;
    expect((await call('GET', path)).body.status).toBe('notPublished');
    expect((await call('GET', path)).body.status).toBe('published');
    expect((await call('GET', '/1/indexes/docs/task/99')).status).toBe(404);
  });

  it('refuses a record over the limit, and the others with it', async () => {
    const {status, body} = await write('docs', 'One', 'x'.repeat(10_000));
    expect(status).toBe(400);
    expect(body.message).toMatch(
      /^Record at the position 1 objectID=x{9}\.md is too big size=\d+\/10000 bytes\./,
    );
    expect(server.indexes.get('docs')?.records.size).toBe(0);
  });

  it('answers without escaping, with the tags that were asked for', async () => {
    await write('docs', '<b>One</b>');
    const ask = async (params: object) => {
      const {body} = await call('POST', '/1/indexes/*/queries', {requests: [{indexName: 'docs', ...params}]});
      return body.results[0].hits[0]._highlightResult.title.value;
    };
    expect(await ask({query: 'one'})).toBe('<b><em>One</em></b>');
    expect(await ask({query: 'one', highlightPreTag: '<mark>', highlightPostTag: '</mark>'})).toBe(
      '<b><mark>One</mark></b>',
    );
  });

  it('moves an index over another, whose replicas stay', async () => {
    await write('docs', 'Old');
    await call('PUT', '/1/indexes/docs/settings', {replicas: ['virtual(docs_by_date)'], hitsPerPage: 5});
    await write('next', 'New');
    await call('PUT', '/1/indexes/next/settings', {hitsPerPage: 7});
    await call('POST', '/1/indexes/next/operation', {operation: 'move', destination: 'docs'});
    expect((await call('GET', '/1/indexes/docs/settings')).body).toEqual({
      replicas: ['virtual(docs_by_date)'],
      hitsPerPage: 7,
    });
    expect((await call('GET', '/1/indexes/docs_by_date/settings')).body).toEqual({primary: 'docs'});
    expect(await titlesOf('docs')).toEqual(['New']);
    expect(await titlesOf('docs_by_date')).toEqual(['New']);
    expect((await call('GET', '/1/indexes/next/settings')).body).toEqual({
      message: 'Index next does not exist',
      status: 404,
    });
    // What isn't there is ignored.
    await call('POST', '/1/indexes/next/operation', {operation: 'move', destination: 'docs'});
    expect(await titlesOf('docs')).toEqual(['New']);
  });

  it('copies an index, and deletes one', async () => {
    await write('docs', 'One');
    await call('POST', '/1/indexes/docs/operation', {operation: 'copy', destination: 'copy'});
    await call('POST', '/1/indexes/docs/operation', {
      operation: 'copy',
      destination: 'rules',
      scope: ['rules'],
    });
    await call('DELETE', '/1/indexes/docs');
    expect(await titlesOf('copy')).toEqual(['One']);
    expect([...server.indexes].map(([name, {records}]) => [name, records.size])).toEqual([
      ['copy', 1],
      ['rules', 0],
    ]);
  });

  it('lets no one write a replica', async () => {
    await call('PUT', '/1/indexes/docs/settings', {replicas: ['virtual(docs_by_date)']});
    expect((await write('docs_by_date', 'One')).status).toBe(403);
  });

  it('fails as it is told to, then answers again', async () => {
    server.fail({path: /settings$/, after: 1, times: 1, status: 429, headers: {'retry-after': '3'}});
    await write('docs', 'One');
    const path = '/1/indexes/docs/settings';
    expect((await call('GET', path)).status).toBe(200);
    const failed = await call('GET', path);
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([429, '3']);
    expect((await call('GET', path)).status).toBe(200);
    server.fail({instead: 'drop'});
    await expect(call('GET', path)).rejects.toThrow();
    server.fail({delayMs: 30});
    const started = performance.now();
    expect((await call('GET', path)).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(25);
  });

  it('says what it was asked', async () => {
    await call('PUT', '/1/indexes/docs/settings?x=1', {hitsPerPage: 5});
    expect(server.requests).toEqual([
      {method: 'PUT', path: '/1/indexes/docs/settings', body: {hitsPerPage: 5}},
    ]);
    expect((await call('GET', '/2/other')).status).toBe(404);
  });
});
