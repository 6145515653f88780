import {describe, expect, it} from 'vitest';
import {byYear, listInParts} from './parted-list.ts';

interface Row {
  name: string;
  date: string | null;
}

const years = [byYear<Row>(({date}) => date?.slice(0, 4) ?? null)];

function list(rows: Row[]) {
  return listInParts('plans', rows, years, '/b/');
}

describe('listInParts', () => {
  it('is one empty page without rows', () => {
    expect(list([])).toEqual([
      {
        address: 'plans',
        listing: {
          href: '/b/plans',
          total: 0,
          parts: [],
          part: null,
          paging: {page: 1, pages: 1, previous: null, next: null},
        },
        rows: [],
      },
    ]);
  });

  it('has a page for each part, and leaves rows without one to the whole list', () => {
    const pages = list([
      {name: 'a', date: '2026-01-02'},
      {name: 'b', date: '2024-05-05T10:00Z'},
      {name: 'c', date: '2026-01-01'},
      {name: 'd', date: null},
    ]);
    expect(pages.map(({address, rows}) => [address, rows?.map(({name}) => name)])).toEqual([
      ['plans', ['a', 'b', 'c', 'd']],
      ['plans/year/2026', ['a', 'c']],
      ['plans/year/2024', ['b']],
    ]);
    const parts = [
      {kind: 'year', value: '2026', href: '/b/plans/year/2026', rows: 2},
      {kind: 'year', value: '2024', href: '/b/plans/year/2024', rows: 1},
    ];
    expect(pages.map(({listing}) => listing.part)).toEqual([null, ...parts]);
    for (const {listing} of pages) expect(listing).toMatchObject({href: '/b/plans', total: 4, parts});
  });

  it('goes on over pages of a hundred, the parts too', () => {
    const rows = Array.from({length: 230}, (_, index) => ({
      name: String(index),
      date: index < 120 ? '2026-01-01' : null,
    }));
    expect(
      list(rows).map(({address, rows: ofPage, listing}) => [
        address,
        ofPage?.length,
        listing.paging.previous,
        listing.paging.next,
      ]),
    ).toEqual([
      ['plans', 100, null, '/b/plans/page/2'],
      ['plans/page/2', 100, '/b/plans', '/b/plans/page/3'],
      ['plans/page/3', 30, '/b/plans/page/2', null],
      ['plans/year/2026', 100, null, '/b/plans/year/2026/page/2'],
      ['plans/year/2026/page/2', 20, '/b/plans/year/2026', null],
    ]);
  });
});
