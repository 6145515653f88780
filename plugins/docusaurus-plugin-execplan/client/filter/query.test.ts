import {describe, expect, it} from 'vitest';
import {findWider, type Query, readQuery, withField, writeQuery} from './query.ts';

const FIELDS = ['status', 'year', 'package'] as const;

describe('the query of a list', () => {
  it.each([
    ['', {}, {}],
    ['?status=active', {}, {status: 'active'}],
    ['?package=packages%2Fa+%26+b', {}, {package: 'packages/a & b'}],
    ['', {status: 'done'}, {status: 'done'}],
    ['?status=active', {status: 'done'}, {status: 'active'}],
    ['?status=', {status: 'done'}, {}],
  ])('is %j on a page of %j: %j', (search, preset, query) => {
    expect(readQuery(search, FIELDS, preset)).toEqual(query);
    expect(writeQuery(query, FIELDS, preset)).toBe(search);
  });

  it('has no other fields than those of the list, and no empty ones', () => {
    expect(readQuery('?utm=x&year=2025&status=', FIELDS, {})).toEqual({year: '2025'});
    expect(writeQuery(readQuery('?utm=x', FIELDS, {}), FIELDS, {})).toBe('');
  });

  it('is changed field by field', () => {
    const query: Query<'status' | 'year'> = {status: 'done', year: '2025'};
    expect(withField(query, 'year', '2024')).toEqual({status: 'done', year: '2024'});
    expect(withField(query, 'year', '')).toEqual({status: 'done'});
  });
});

describe('findWider', () => {
  const rows = [
    {status: 'done', year: '2024'},
    {status: 'active', year: '2025'},
    {status: 'active', year: '2025'},
  ];
  const count = (query: {status?: string; year?: string}) =>
    rows.filter(({status, year}) => (query.status ?? status) === status && (query.year ?? year) === year)
      .length;

  it('names each choice that hides something', () => {
    expect(findWider({status: 'done', year: '2025'}, FIELDS, count)).toEqual([
      {without: 'status', query: {year: '2025'}, rows: 2},
      {without: 'year', query: {status: 'done'}, rows: 1},
    ]);
  });

  it('finds nothing where no single choice does', () => {
    expect(findWider({status: 'x', year: 'y'}, FIELDS, count)).toEqual([]);
  });
});
