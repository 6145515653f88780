import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {createIndexClient} from '../algolia/index-client.ts';
import {push} from '../algolia/push.ts';
import {toAlgoliaRecords} from '../algolia/to-algolia-records.ts';
import {type AlgoliaServer, startAlgoliaServer} from '../testing/algolia-server.ts';
import {record} from '../testing/records.ts';
import {createAlgoliaClient} from './algolia-client.ts';
import type {SearchClient} from './protocol.ts';

const KEYS = {appId: 'APP', searchKey: 'search-key', adminKey: 'admin'};
const HOSTILE = '<img src=x onerror="alert(1)"> & friends';

const RECORDS = [
  record({
    objectID: 'docs/plans/sse.md#decision-a',
    type: 'decision',
    kind: 'plan',
    title: 'Stream rows over SSE',
    text: 'A socket would need a second server.',
    trail: ['Stream rows', 'Decision Log'],
    plan: 'docs/plans/sse.md',
    status: 'done',
    author: ['Ada'],
    date: '2025-01-02',
    year: '2025',
  }),
  record({
    objectID: 'docs/plans/sse.md#decision-b',
    type: 'decision',
    kind: 'plan',
    title: `Escape ${HOSTILE}`,
    text: `Rows hold ${HOSTILE}`,
    trail: ['Stream rows', HOSTILE],
    plan: 'docs/plans/sse.md',
    status: 'done',
    author: ['Grace'],
    date: '2025-03-04',
    year: '2025',
  }),
  record({
    objectID: 'docs/guide.md',
    title: 'Rows and streams',
    // Is cut in several parts, of which the last holds the word.
    text: `${'Filler words of a guide. '.repeat(900)}Zanzibar`,
  }),
  record({objectID: 'docs/empty.md', title: 'Nothing below'}),
];

let server: AlgoliaServer;
let client: SearchClient;

function clientWith(changes: {searchKey?: string; host?: string} = {}): SearchClient {
  const {appId, searchKey} = KEYS;
  return createAlgoliaClient({
    engine: 'algolia',
    appId,
    searchKey,
    index: 'docs',
    host: server.url,
    ...changes,
  });
}

beforeAll(async () => {
  server = await startAlgoliaServer({...KEYS, polls: 0});
  const {appId, adminKey} = KEYS;
  await push(createIndexClient({appId, adminKey, host: server.url}), {
    indexName: 'docs',
    records: toAlgoliaRecords(RECORDS),
  });
  client = clientWith();
});
afterAll(() => server.close());
afterEach(() => {
  // A client remembers what it was answered.
  client = clientWith();
});

async function ask(params: object, indexName = 'docs') {
  const {results} = await client.search([{indexName, ...params}]);
  const [result] = results;
  if (!result) throw new Error('Unexpected end of the results, expected one');
  return result;
}

describe('createAlgoliaClient', () => {
  it('answers in the shape of the protocol', async () => {
    const result = await ask({query: 'stream sse', facets: ['type']});
    const [first] = result.hits;
    expect(first).toEqual({
      ...RECORDS[0],
      _highlightResult: {
        title: {
          value: '<mark>Stream</mark> rows over <mark>SSE</mark>',
          matchLevel: 'full',
          matchedWords: ['stream', 'sse'],
        },
        trail: [
          {value: '<mark>Stream</mark> rows', matchLevel: 'partial', matchedWords: ['stream']},
          {value: 'Decision Log', matchLevel: 'none', matchedWords: []},
        ],
      },
      _snippetResult: {
        text: {value: 'A socket would need a second server.', matchLevel: 'none', matchedWords: []},
      },
    });
    expect(result).toMatchObject({page: 0, hitsPerPage: 20, nbPages: 1, query: 'stream sse', index: 'docs'});
    expect(result.facets).toEqual({type: {decision: 1}});
  });

  it('takes both shapes of a call', async () => {
    const request = {indexName: 'docs', query: 'zanzibar'};
    const inParams = {indexName: 'docs', params: {query: 'zanzibar'}};
    const answers = await Promise.all([
      client.search([request]),
      client.search({requests: [request]}),
      client.search([inParams]),
      client.search({requests: [inParams]}),
    ]);
    for (const {results} of answers) {
      expect(results.map(({hits}) => hits.map(({url}) => url))).toEqual([['docs/guide']]);
    }
    expect(await client.search([])).toEqual({results: []});
  });

  it('asks for what is shown, whatever a component asks for', async () => {
    await ask({
      query: 'rows',
      attributesToRetrieve: ['hierarchy.lvl0'],
      attributesToSnippet: ['content:5'],
      highlightPreTag: '<b>',
    });
    expect(server.requests.at(-1)?.body).toEqual({
      requests: [
        {
          indexName: 'docs',
          query: 'rows',
          attributesToHighlight: ['title', 'trail'],
          attributesToSnippet: ['text:34'],
          snippetEllipsisText: '…',
          highlightPreTag: '\uE000',
          highlightPostTag: '\uE001',
        },
      ],
    });
  });

  it('escapes what a plan holds', async () => {
    const {hits} = await ask({query: 'escape friends'});
    const [{_highlightResult: highlights, _snippetResult: snippets, title} = expect.fail()] = hits;
    const escaped = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; <mark>friends</mark>';
    expect(highlights.title.value).toBe(`<mark>Escape</mark> ${escaped}`);
    expect(highlights.trail[1]?.value).toBe(escaped);
    expect(snippets.text.value).toBe(`Rows hold ${escaped}`);
    expect(title).toBe(`Escape ${HOSTILE}`);
  });

  it('leaves the text as it is for tags that are no HTML', async () => {
    const {hits} = await ask({
      query: 'friends',
      highlightPreTag: '__ais-highlight__',
      highlightPostTag: '__/ais-highlight__',
    });
    expect(hits[0]?._highlightResult.title.value).toBe(
      'Escape <img src=x onerror="alert(1)"> & __ais-highlight__friends__/ais-highlight__',
    );
  });

  it('shows a record that was cut once, by its own id', async () => {
    expect(server.indexes.get('docs')?.records.has('docs/guide.md~part-3')).toBe(true);
    const last = await ask({query: 'zanzibar'});
    expect(last.hits.map(({objectID, url}) => [objectID, url])).toEqual([['docs/guide.md', 'docs/guide']]);
    const all = await ask({query: '', facets: '*'});
    expect(all.nbHits).toBe(RECORDS.length);
    expect(all.facets?.type).toEqual({decision: 2, section: 2});
  });

  it('shows a record without a text', async () => {
    const {hits} = await ask({query: 'nothing below'});
    expect(hits[0]?._snippetResult.text).toEqual({value: '', matchLevel: 'none', matchedWords: []});
    expect(hits[0]?._highlightResult.trail).toEqual([]);
  });

  it('counts a facet without its own filter, as its list asks', async () => {
    const facetFilters = [['type:decision'], ['author:Ada']];
    const {results} = await client.search([
      {indexName: 'docs', query: '', facetFilters, facets: ['type', 'author']},
      {indexName: 'docs', query: '', facetFilters: [['type:decision']], facets: ['author'], hitsPerPage: 0},
      {indexName: 'docs', query: '', facetFilters: [['author:Ada']], facets: 'type', hitsPerPage: 0},
    ]);
    const [main, authors, types] = results;
    expect(main?.hits.map(({title}) => title)).toEqual(['Stream rows over SSE']);
    expect(authors).toMatchObject({facets: {author: {Ada: 1, Grace: 1}}, hits: [], nbPages: 0});
    expect(types?.facets).toEqual({type: {decision: 1}});
  });

  it.each([
    [['-type:decision'], 2],
    ['type:decision', 2],
    [[['type:decision', 'type:section']], 4],
    [['type:decision', 'year:2024'], 0],
  ])('filters by %j', async (facetFilters, count) => {
    expect((await ask({query: '', facetFilters})).nbHits).toBe(count);
  });

  it('asks the replica for the order by date, and turns pages', async () => {
    const first = await ask({query: '', hitsPerPage: 1}, 'docs_by_date');
    const second = await ask({query: '', hitsPerPage: 1, page: 1}, 'docs_by_date');
    expect([first, second].map(({hits}) => hits[0]?.date)).toEqual(['2025-03-04', '2025-01-02']);
    expect(second).toMatchObject({page: 1, nbPages: 4, nbHits: 4, index: 'docs_by_date'});
  });
});

describe('createAlgoliaClient, where Algolia fails', () => {
  it('says that the host does not answer', async () => {
    const away = clientWith({host: 'http://127.0.0.1:1'});
    await expect(away.search([{indexName: 'docs', query: 'x'}])).rejects.toThrow(
      /^Algolia can't be reached at http:\/\/127\.0\.0\.1:1 /,
    );
  });

  it('says that the key is wrong', async () => {
    await expect(clientWith({searchKey: 'wrong'}).search([{indexName: 'docs'}])).rejects.toThrow(
      "Algolia refuses this site's application id or search key (Invalid Application-ID or API key)",
    );
  });

  it('says that there is no such index', async () => {
    await expect(ask({query: 'x'}, 'other')).rejects.toThrow(
      'Algolia has no index other; `pnpm search:push` makes it (Index other does not exist)',
    );
  });

  it.each([
    [
      {status: 429, body: {message: 'Too many requests'}},
      'Algolia is asked too often at the moment (Too many requests)',
    ],
    [{status: 500, times: 2}, "Algolia can't answer, status 500 (Failure 500)"],
    [{status: 200, body: '<html>'}, /^Algolia can't answer, status 200 \(no JSON /],
    [{instead: 'drop', times: 2}, /^Algolia can't be reached at /],
  ] as const)('rejects after %j', async (failure, message) => {
    server.fail({path: /queries$/, ...failure});
    await expect(ask({query: 'rows'})).rejects.toThrow(message);
    // And asks again, rather than remember the failure.
    expect((await ask({query: 'rows'})).nbHits).toBeGreaterThan(0);
  });

  it('tries its host twice', async () => {
    server.fail({path: /queries$/, status: 503});
    expect((await ask({query: 'rows'})).nbHits).toBeGreaterThan(0);
  });
});
