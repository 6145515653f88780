import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {answer, serveFolder} from './static-server.ts';

let root = '';

beforeAll(() => {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'static-server-')));
  root = join(parent, 'site');
  mkdirSync(join(root, 'docs', 'a plan'), {recursive: true});
  for (const file of ['index.html', '404.html', 'docs/a plan/index.html', 'docs/a plan.md']) {
    writeFileSync(join(root, file), file);
  }
  writeFileSync(join(parent, 'secret'), 'secret');
  symlinkSync(join(parent, 'secret'), join(root, 'link'));
});

afterAll(() => rmSync(join(root, '..'), {recursive: true, force: true}));

it.each([
  ['/', 200, 'index.html'],
  ['/docs/a%20plan/', 200, 'docs/a plan/index.html'],
  ['/docs/a%20plan.md', 200, 'docs/a plan.md'],
  ['/docs/', 404, '404.html'],
  ['/absent', 404, '404.html'],
  ['/link', 404, '404.html'],
  ['/../secret', 404, '404.html'],
  ['/%2e%2e/secret', 404, '404.html'],
  ['/docs/..%5c..%5csecret', 404, '404.html'],
  ['/%00', 404, '404.html'],
])('answers %s with %i and %s', (url, status, file) => {
  expect(answer(root, '/', url)).toEqual({status, file: join(root, file)});
});

it('adds the slash of a folder and keeps the query', () => {
  expect(answer(root, '/', '/docs/a%20plan?q=1')).toEqual({status: 301, location: '/docs/a%20plan/?q=1'});
});

it('refuses what is not a URL', () => {
  expect(answer(root, '/', '/%zz')).toEqual({status: 400, file: null});
});

it('serves nothing outside its base path', () => {
  expect(answer(root, '/previews/1/', '/previews/1')).toEqual({status: 301, location: '/previews/1/'});
  expect(answer(root, '/previews/1/', '/previews/1/')).toEqual({status: 200, file: join(root, 'index.html')});
  expect(answer(root, '/previews/1/', '/index.html')).toEqual({status: 404, file: join(root, '404.html')});
});

it('speaks HTTP', async () => {
  const server = await serveFolder(root);
  const page = await fetch(`${server.origin}/docs/a%20plan`);
  expect([page.status, page.url, await page.text()]).toEqual([
    200,
    `${server.origin}/docs/a%20plan/`,
    'docs/a plan/index.html',
  ]);
  const missing = await fetch(`${server.origin}/absent`);
  expect([missing.status, await missing.text()]).toEqual([404, '404.html']);
  await server.close();
});
