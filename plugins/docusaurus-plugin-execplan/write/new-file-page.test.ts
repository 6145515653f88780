import {expect, it} from 'vitest';
import {newFilePage} from './new-file-page.ts';

it.each([
  ['https://github.com/a/b', 'GitHub'],
  ['https://github.acme.example/a/b', 'GitHub'],
  ['https://acme.ghe.com/a/b', 'GitHub'],
  ['https://code.acme.example:8443/git/a/b', 'code.acme.example'],
])('%s is %s', (url, host) => {
  expect(newFilePage({url, ref: 'release/1 #2'})).toEqual({host, address: `${url}/new/release/1%20%232`});
});

it.each([
  'https://gitlab.com/a/b',
  'https://gitlab.acme.example/a/b',
  'https://bitbucket.org/a/b',
  'https://codeberg.org/a/b',
  'https://dev.azure.com/a/_git/b',
])('%s has other addresses', (url) => {
  expect(newFilePage({url, ref: 'main'})).toBeNull();
});

it('knows none without a repository', () => {
  expect(newFilePage(null)).toBeNull();
});
