import {describe, expect, test} from 'vitest';
import {calendarDate, findTimestamp} from './timestamp.ts';

/** Every form of date that real plans use, as written and as ISO 8601. */
const READ: [written: string, iso: string, text?: string][] = [
  ['(2025-12-30 12:45Z) Ran the tests.', '2025-12-30T12:45Z', '2025-12-30 12:45Z'],
  ['(2026-06-01) Wrote the schema.', '2026-06-01', '2026-06-01'],
  ['2026-05-11 - Used the cache', '2026-05-11', '2026-05-11'],
  ['2026-08-02：补充测试', '2026-08-02', '2026-08-02'],
  ['2026-05-18T18:50:55Z: Loaded', '2026-05-18T18:50:55Z', '2026-05-18T18:50:55Z'],
  ['(2026-03-10T22:33Z)', '2026-03-10T22:33Z'],
  ['(2026-06-03 00:33 +04:00)', '2026-06-03T00:33+04:00'],
  ['(2026-06-03 10:44-08:00)', '2026-06-03T10:44-08:00'],
  ['2026-06-03 19:00+0900', '2026-06-03T19:00+09:00'],
  ['(2025-12-19 13:10 JST)', '2025-12-19T13:10+09:00'],
  ['2025-12-19 13:10 CET', '2025-12-19T13:10+01:00'],
  ['2025-12-19 13:10 CEST', '2025-12-19T13:10+02:00'],
  ['2025-12-19 13:10 EDT', '2025-12-19T13:10-04:00'],
  ['2025-12-19 13:10 UTC', '2025-12-19T13:10Z'],
  ['2025-12-19 13:10 UTC+8', '2025-12-19T13:10+08:00'],
  ['2025-12-19 13:10 GMT', '2025-12-19T13:10Z'],
  ['(2026-02-08 10:42)', '2026-02-08T10:42'],
  ['2026-02-08, 10:42Z', '2026-02-08T10:42Z'],
  ['2026-02-08 at 10:42', '2026-02-08T10:42'],
  ['2026-02-08 10:42:07.123Z', '2026-02-08T10:42:07Z'],
  ['(2026-08-14, `7fc57169`)', '2026-08-14', '2026-08-14'],
  ['(2026-06-30/2026-07-01)', '2026-06-30', '2026-06-30'],
  ['2026/7/4 done', '2026-07-04'],
  ['2026年7月4日 完成', '2026-07-04', '2026年7月4日'],
  ['2026年07月04日 09:30', '2026-07-04T09:30'],
  ['Jan 5, 2026', '2026-01-05'],
  ['January 5th, 2026', '2026-01-05'],
  ['5 January 2026', '2026-01-05'],
  ['2026-1-5', '2026-01-05'],
];

describe('dates that can be read', () => {
  test.each(READ)('%s', (written, iso, text) => {
    const found = findTimestamp(written);
    expect(found?.iso).toBe(iso);
    if (text !== undefined) expect(found?.text).toBe(text);
    expect(written.slice(found?.index)).toMatch(new RegExp(`^${found?.text.replace(/[+()]/g, '\\$&')}`));
  });
});

test.each(['2026-02-30', '2026-13-01', '2026-00-10', '2025-02-29 10:00Z', '2026年2月31日'])(
  '%s looks like a date and is none',
  (written) => expect(findTimestamp(written)).toMatchObject({iso: null}),
);

test.each(['2025-12-19 13:10 CST', '2025-12-19 13:10 IST', '2025-12-19 13:10 BST'])(
  'a zone name with several meanings is kept as written and out of the ISO time: %s',
  (written) => expect(findTimestamp(written)).toEqual({text: written, iso: '2025-12-19T13:10', index: 0}),
);

test.each([
  'docs/plans/2025-01-08-improve.md',
  'see 2025-01-08-improve.md',
  'logs/2025-01-08/run.txt',
  'v2025-01-08',
  '12025-01-08',
  '2025-01-081',
  'a-2025-01-08',
  '10.2025-01-08',
  'M1: nothing here',
  '',
])('%s holds no date', (text) => expect(findTimestamp(text)).toBeNull());

test('an hour that is none leaves the date alone', () => {
  expect(findTimestamp('2026-01-05 25:10')).toMatchObject({iso: '2026-01-05'});
  expect(findTimestamp('2026-01-05 24:30')).toMatchObject({iso: '2026-01-05'});
  expect(findTimestamp('2026-01-05 10:75')).toMatchObject({iso: '2026-01-05'});
});

test('the first of several dates is taken', () => {
  expect(findTimestamp('2026-01-05, updated 2026-02-06')?.iso).toBe('2026-01-05');
});

test('calendarDate', () => {
  expect(calendarDate('2026-03-10T22:33Z')).toBe('2026-03-10');
  expect(calendarDate('2026-03-10')).toBe('2026-03-10');
});
