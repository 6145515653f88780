import type {SearchClient, SearchSettings} from 'execplan-search/client';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {answerWords, ask} from './answer.ts';
import {HIGHLIGHT_TAGS} from './highlighted-text.ts';
import {found, hit} from './testing.ts';

const SETTINGS: SearchSettings = {engine: 'embedded', manifest: '/api/v1/search/index.json'};

function clientOf(search: SearchClient['search']) {
  return {search: vi.fn(search)};
}

describe('ask', () => {
  afterEach(() => vi.restoreAllMocks());

  it('asks nothing for nothing', async () => {
    const client = clientOf(() => Promise.reject(new Error('asked')));
    expect(await ask(client, SETTINGS, ' ')).toEqual({kind: 'nothing'});
    expect(client.search).not.toHaveBeenCalled();
  });

  it('asks once, for values that are no HTML', async () => {
    const client = clientOf(async () => ({
      results: [{hits: [hit('a'), hit('b')], nbHits: 130} as never],
    }));
    expect(await ask(client, SETTINGS, ' two words')).toMatchObject({
      kind: 'found',
      query: ' two words',
      groups: [{group: 'Decisions', hits: [{objectID: 'a'}, {objectID: 'b'}]}],
      shown: 2,
      total: 130,
    });
    expect(client.search).toHaveBeenCalledExactlyOnceWith([
      {indexName: 'records', query: 'two words', hitsPerPage: 10, ...HIGHLIGHT_TAGS},
    ]);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('offline'))],
    ['answers nothing at all', async () => ({results: []})],
  ])('says that it failed when the engine %s', async (_what, search) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await ask(clientOf(search), SETTINGS, 'x')).toEqual({kind: 'failed', query: 'x'});
  });
});

describe('answerWords', () => {
  const some = [hit('a'), hit('b')];

  it.each([
    [{kind: 'nothing'} as const, true, ''],
    [found('x', some), true, '2 results'],
    [found('x', some.slice(1)), true, '1 result'],
    [{...found('x', some), total: 1240} as ReturnType<typeof found>, true, '2 of 1,240 results, best first'],
    [found(' x ', []), true, 'No results for “x”.'],
    [{kind: 'failed', query: 'x'} as const, true, 'Search failed: it could not be reached.'],
    [
      {kind: 'failed', query: 'x'} as const,
      false,
      'You are offline, and not all that search needs has been loaded.',
    ],
  ])('says %j, online %s: %s', (answer, isOnline, words) => {
    expect(answerWords(answer, isOnline)).toBe(words);
  });
});
