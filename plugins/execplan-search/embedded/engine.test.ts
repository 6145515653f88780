import {describe, expect, test} from 'vitest';
import type {SearchParams} from '../client/protocol.ts';
import {openEngine} from '../testing/open-engine.ts';
import {RECORDS, record} from '../testing/records.ts';

const engine = await openEngine(RECORDS);

async function ask(params: SearchParams, indexName = 'records') {
  return engine.answer({indexName, ...params});
}

async function ids(query: string, params: SearchParams = {}): Promise<string[]> {
  return (await ask({query, ...params})).hits.map(({objectID}) => objectID.replace(/^.*\//, ''));
}

describe('finds', () => {
  test.each([
    ['circuit breaker provider', 'breaker.md#decision-one'],
    ['quotas counted second', 'breaker.md#decision-one'],
    ['cirucit breaker quotas', 'breaker.md#decision-one'],
    ['Hash trunc', 'hash.md'],
    ['pnpm --filter', 'breaker.md#context'],
    ['spec-v1.6', 'spec-v1.6.md#4-contracts'],
    ['contracts', 'spec-v1.6.md#4-contracts'],
    ['服务器', 'hash.md#surprise-one'],
    ['丢失缓存', 'hash.md#surprise-one'],
    ['キャッシュ', 'hash.md#surprise-one'],
    ['cityspark', 'breaker.md#context'],
  ])('%s', async (query, first) => {
    expect((await ids(query))[0]).toBe(first);
  });

  test('what has some of the words only where nothing has all of them', async () => {
    expect(await ids('circuit errors')).toEqual(['spec-v1.6.md#4-contracts']);
    const some = await ids('circuit errors zzzzzzzz');
    expect(some[0]).toBe('spec-v1.6.md#4-contracts');
    expect(some.slice(1)).toEqual(expect.arrayContaining(['breaker.md', 'breaker.md#decision-one']));
  });

  test('what has more of the words before what has one of them often', async () => {
    const some = await openEngine([
      record({objectID: 'a.md#often', title: 'Worker, worker and worker', text: 'The worker works.'}),
      record({
        objectID: 'a.md#both',
        title: 'Progress',
        text: `${'Much else. '.repeat(40)} Its garbage and process.`,
      }),
    ]);
    const {hits} = await some.answer({indexName: 'records', query: 'worker garbage process'});
    expect(hits.map(({objectID}) => objectID)).toEqual(['a.md#both', 'a.md#often']);
  });

  test('nothing where nothing is like it', async () => {
    expect(await ask({query: 'zzzzzzzz'})).toMatchObject({nbHits: 0, hits: [], nbPages: 0});
  });

  test('everything where nothing is asked, sections last', async () => {
    const answer = await ask({query: ' '});
    expect(answer.nbHits).toBe(RECORDS.length);
    expect(answer.hits.at(-1)?.type).toBe('section');
  });

  test('every record by the words of its title and text', async () => {
    for (const {objectID, title, text} of RECORDS) {
      const words = `${title} ${text}`.split(' ').slice(0, 6).join(' ');
      expect((await ask({query: words})).hits.map((hit) => hit.objectID)).toContain(objectID);
    }
  });
});

describe('a hit', () => {
  test('is the record, with what matched marked', async () => {
    const [hit] = (await ask({query: 'keep quotas'})).hits;
    expect(hit).toMatchObject({...RECORDS[2]});
    expect(hit?._highlightResult.title).toEqual({
      value: '<mark>Keep</mark> one circuit breaker per provider',
      matchLevel: 'partial',
      matchedWords: ['keep'],
    });
    expect(hit?._snippetResult.text.value).toBe(
      '<mark>Quotas</mark> are counted per provider: ten requests a second.',
    );
  });

  test('is escaped where the tags are HTML, and only there', async () => {
    const [asHtml] = (await ask({query: 'retry img'})).hits;
    expect(asHtml?._highlightResult.title.value).toBe(
      '<mark>Retry</mark> the hash &lt;<mark>img</mark> src=x onerror=alert(1)&gt; twice',
    );
    const tags = {highlightPreTag: '__ais-highlight__', highlightPostTag: '__/ais-highlight__'};
    const [asText] = (await ask({query: 'retry', ...tags})).hits;
    expect(asText?._highlightResult.title.value).toBe(
      '__ais-highlight__Retry__/ais-highlight__ the hash <img src=x onerror=alert(1)> twice',
    );
  });
});

describe('filters', () => {
  test.each<[SearchParams['facetFilters'], number]>([
    ['type:decision', 2],
    [['type:decision', 'author:Ada'], 1],
    [[['author:Ada', 'author:Grace']], 3],
    [[['type:decision'], ['year:2025']], 1],
    [['-type:decision', 'status:done'], 2],
    [['package:packages/telemetry'], 1],
    [['plan:docs/plans/hash.md'], 3],
    [[[]], 7],
    [['type:nothing'], 0],
  ])('%j', async (facetFilters, hits) => {
    expect((await ask({query: '', ...(facetFilters && {facetFilters})})).nbHits).toBe(hits);
  });

  test("that can't be read are refused", async () => {
    await expect(ask({facetFilters: ['colour:red']})).rejects.toThrow('Unexpected filter `colour:red`');
    await expect(ask({facetFilters: ['type']})).rejects.toThrow('Unexpected filter `type`');
  });

  test('count what matches, also without hits', async () => {
    const {facets, hits} = await ask({query: 'circuit', facets: ['type', 'author'], hitsPerPage: 0});
    expect(hits).toEqual([]);
    expect(facets).toEqual({type: {decision: 1, plan: 1, section: 2}, author: {Ada: 2, Grace: 1}});
    expect((await ask({facets: '*'})).facets).toHaveProperty('year', {2025: 3, 2026: 2});
    expect((await ask({facets: '*', maxValuesPerFacet: 1})).facets?.year).toEqual({2025: 3});
  });
});

test('takes parameters beside the name of the index or apart', async () => {
  const apart = await engine.answer({indexName: 'records', params: {query: 'circuit', facets: 'type'}});
  const beside = await engine.answer({indexName: 'records', query: 'circuit', facets: 'type'});
  expect({...apart, processingTimeMS: 0}).toEqual({...beside, processingTimeMS: 0});
});

test('goes by pages', async () => {
  const first = await ask({query: '', hitsPerPage: 3});
  const last = await ask({query: '', hitsPerPage: 3, page: 2});
  expect([first.nbPages, first.hits.length, last.hits.length, last.page]).toEqual([3, 3, 1, 2]);
  expect((await ask({query: '', hitsPerPage: 3, page: 9})).hits).toEqual([]);
});

test('lists the latest first where it is asked to', async () => {
  const {hits} = await ask({query: ''}, 'records_by_date');
  expect(hits.map(({date}) => date)).toEqual([
    ...['2026-03-05', '2026-03-01', '2025-12-01', '2025-11-30'],
    ...[null, null, null],
  ]);
});

test("shows a plan's year without a day that nobody wrote", async () => {
  const [plan] = (await ask({query: 'hash plans truncated'})).hits;
  expect(plan).toMatchObject({year: '2025', date: null});
});

test('knows what is shown of a record on a page of many files', async () => {
  const records = Array.from({length: 60}, (_, number) =>
    record({
      objectID: `docs/page-${Math.floor(number / 20)}.md#s${number}`,
      title: `Section word${number}`,
      text: `filler ${'lorem ipsum '.repeat(100)} tail${number}`,
    }),
  );
  const many = await openEngine(records);
  for (const number of [0, 19, 20, 37, 59]) {
    const {hits} = await many.answer({indexName: 'records', query: `tail${number}`});
    expect(hits[0]?.objectID).toBe(records[number]?.objectID);
    expect(hits[0]?._snippetResult.text.value).toContain(`<mark>tail${number}</mark>`);
  }
});
