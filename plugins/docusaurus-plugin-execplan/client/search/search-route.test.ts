import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  differInWordsOnly,
  FILTERS,
  readSearchRoute,
  type SearchRoute,
  searchFor,
  writeSearchRoute,
} from './search-route.ts';
import {toIndexState, toSearchRoute} from './ui-state.ts';

const BARE: SearchRoute = {q: '', filters: {}, sort: 'relevance', page: 1};
const NAMES = {relevance: 'records', date: 'records_by_date'};

const values = fc.uniqueArray(fc.string({minLength: 1}), {minLength: 1, maxLength: 3});
const routes: fc.Arbitrary<SearchRoute> = fc.record({
  q: fc.string(),
  filters: fc.record(Object.fromEntries(FILTERS.map((filter) => [filter, values])), {requiredKeys: []}),
  sort: fc.constantFrom('relevance', 'date'),
  page: fc.integer({min: 1, max: 500}),
});

describe('the address of a search', () => {
  it.each<[string, Partial<SearchRoute>]>([
    ['', {}],
    ['?q=circuit+breaker', {q: 'circuit breaker'}],
    [
      '?q=%3CT%3E&type=decision&type=plan&year=2026',
      {q: '<T>', filters: {type: ['decision', 'plan'], year: ['2026']}},
    ],
    [
      '?package=packages%2Fwidget&sort=date&page=3',
      {filters: {package: ['packages/widget']}, sort: 'date', page: 3},
    ],
  ])('%s', (search, route) => {
    expect(readSearchRoute(search)).toEqual({...BARE, ...route});
    expect(writeSearchRoute({...BARE, ...route})).toBe(search);
  });

  it.each(['?page=0', '?page=-2', '?page=1.5', '?page=x', '?sort=size', '?type=', '?nothing=x'])(
    'passes over %s',
    (search) => {
      expect(readSearchRoute(search)).toEqual(BARE);
    },
  );

  it('takes a value once', () => {
    expect(readSearchRoute('?type=plan&type=plan').filters).toEqual({type: ['plan']});
  });

  it('says everything, and InstantSearch’s state does as well', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(readSearchRoute(writeSearchRoute(route))).toEqual(route);
        expect(toSearchRoute(toIndexState(route, NAMES), NAMES)).toEqual(route);
      }),
    );
  });

  it('asks for words without what surrounds them', () => {
    expect(searchFor('  pnpm --filter ')).toBe('?q=pnpm+--filter');
    expect(searchFor(' ')).toBe('');
  });
});

describe('toIndexState', () => {
  it('has nothing that InstantSearch leaves out itself', () => {
    expect(toIndexState(BARE, NAMES)).toEqual({});
  });
});

describe('differInWordsOnly', () => {
  it.each<[boolean, Partial<SearchRoute>, Partial<SearchRoute>]>([
    [true, {q: 'a'}, {q: 'ab'}],
    [true, {q: 'a', page: 2}, {q: 'ab'}],
    [false, {q: 'a'}, {q: 'a'}],
    [false, {q: 'a'}, {q: 'b', sort: 'date'}],
    [false, {q: 'a', filters: {type: ['plan']}}, {q: 'a'}],
  ])('%s for %j and %j', (expected, a, b) => {
    expect(differInWordsOnly({...BARE, ...a}, {...BARE, ...b})).toBe(expected);
  });
});
