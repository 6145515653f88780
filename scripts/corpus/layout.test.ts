import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {openBuiltSite} from './built-site.ts';
import {layOut, listMarkdown} from './layout.ts';
import {pageAddress} from './page-address.ts';

let folder = '';
const write = (path: string, content: string) => {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), content);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layout-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

it('lays flat files out as they were, hidden folders included', () => {
  write('corpus/owner__name/docs__plans__x.md', 'x');
  write('corpus/owner__name/.agent__plans__y.md', 'y');
  write('corpus/SOURCES.tsv', 'not a plan');
  layOut(join(folder, 'corpus'), join(folder, 'out'));
  expect(listMarkdown(join(folder, 'out'))).toEqual([
    'owner__name/.agent/plans/y.md',
    'owner__name/docs/plans/x.md',
  ]);
});

it('passes over what is no content', () => {
  for (const path of ['a.md', '.git/b.md', 'c/node_modules/d.md', 'e/F.MD']) write(path, '');
  expect(listMarkdown(folder)).toEqual(['a.md', 'e/F.MD']);
});

it.each([
  ['docs/plans/2025-01-08-x.md', 'docs/plans/2025-01-08-x'],
  ['docs/README.md', 'docs'],
  ['docs/index.md', 'docs'],
  ['README.md', 'README'],
])('expects %s at %s', (path, address) => {
  expect(pageAddress(path)).toBe(address);
});

it('finds a page by the source that is served beside it', () => {
  write('a/x/index.html', 'page of x');
  write('a/x.md', 'x');
  write('b~1/index.html', 'page of b');
  write('b~1.md', 'b');
  const site = openBuiltSite(folder);
  expect(site.pageOf('a/x.md', Buffer.from('x'))).toEqual({address: 'a/x', html: 'page of x'});
  expect(site.pageOf('b?.md', Buffer.from('b'))).toEqual({address: 'b~1', html: 'page of b'});
  expect(site.pageOf('a/x.md', Buffer.from('another'))).toBeNull();
});
