import {expect, it} from 'vitest';
import {newFileAddress} from './new-file-address.ts';

const PAGE = 'https://github.com/town/noticeboard/new/main';

it('takes path and text along, whatever stands in them', () => {
  const text = '# Träume & 100 %\n\n+1 #2 <x> "y"?\n';
  const {href, hasText} = newFileAddress(PAGE, 'docs/plans/2026-03-02-träume.md', text);
  const url = new URL(href);
  expect(hasText).toBe(true);
  expect(`${url.origin}${url.pathname}${url.hash}`).toBe(PAGE);
  expect([...url.searchParams]).toEqual([
    ['filename', 'docs/plans/2026-03-02-träume.md'],
    ['value', text],
  ]);
});

it.each([
  [7_000, true],
  [8_000, false],
  [100_000, false],
])('leaves a text of %i characters behind: %s', (length, hasText) => {
  const address = newFileAddress(PAGE, 'a.md', 'x'.repeat(length));
  expect(address.hasText).toBe(hasText);
  expect(address.href.length).toBeLessThanOrEqual(8_000);
  expect(new URL(address.href).searchParams.get('filename')).toBe('a.md');
});
