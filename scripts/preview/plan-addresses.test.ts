import {expect, it} from 'vitest';
import {readPlanAddresses} from './plan-addresses.ts';

const ORIGIN = 'https://town.github.io';
const START = `${ORIGIN}/noticeboard/previews/pr-7/`;
const read = (...plans: unknown[]) => [...readPlanAddresses(JSON.stringify({plans}), ORIGIN, START)];

it('reads where plans are', () => {
  expect(read({path: 'docs/plans/a.md', href: '/noticeboard/previews/pr-7/docs/plans/a'})).toEqual([
    ['docs/plans/a.md', `${START}docs/plans/a`],
  ]);
  expect(read({path: 'docs/plans/a b.md', href: '/noticeboard/previews/pr-7/docs/plans/a b'})).toEqual([
    ['docs/plans/a b.md', `${START}docs/plans/a%20b`],
  ]);
});

it.each([
  ['/noticeboard/settings'],
  ['/noticeboard/previews/pr-7/../pr-8/'],
  ['/noticeboard/previews/pr-7/%2e%2e/pr-8/'],
  ['//evil.example/noticeboard/previews/pr-7/'],
  ['https://evil.example/'],
  ['javascript:alert(1)'],
  ['https://town.github.io@evil.example/noticeboard/previews/pr-7/'],
  [7],
])('leaves out %j', (href) => {
  expect(read({path: 'a.md', href})).toEqual([]);
});

it('reads nothing from what is no list', () => {
  expect(read(null, 'x', [])).toEqual([]);
  expect(readPlanAddresses('{"plans": {}}', ORIGIN, START).size).toBe(0);
  expect(readPlanAddresses('<html>', ORIGIN, START).size).toBe(0);
});
