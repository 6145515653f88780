import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {chunksOfRoute, filesOfChunks, nameEarlyScripts, withScripts} from './early-scripts.ts';

const NAMES = {
  '/b/search-241': {__comp: 'page', __context: {plugin: 'context'}},
  '/b/search/more-0a1': {__comp: 'other'},
};
const MANIFEST = {
  origins: {page: ['1', '3'], 'search-results': ['1', '5', '4'], context: ['6'], other: ['7']},
  assets: {
    1: {css: [{file: 'assets/css/styles.css'}]},
    3: {js: [{file: 'assets/js/page.a.js'}]},
    4: {js: [{file: 'assets/js/search-results.b.js'}]},
    5: {js: [{file: 'assets/js/5.c.js'}]},
    6: {js: [{file: 'assets/js/context.d.js'}]},
    7: {js: [{file: 'assets/js/other.e.js'}]},
  },
};
const OTHER = '<script src="/b/assets/js/main.js"></script>';
const PAGE = '<p>x</p><script data-scripts="/b/assets/js/runtime.js /b/assets/js/main.js">run()</script>';

it('finds the chunks of a route by its path', () => {
  expect(chunksOfRoute(NAMES, '/b/search')).toEqual(['page', 'context']);
  expect(chunksOfRoute(NAMES, '/b/sea')).toEqual([]);
});

it('finds the scripts of chunks and of what they need', () => {
  expect(filesOfChunks(MANIFEST, ['page', 'search-results', 'gone'])).toEqual([
    'assets/js/page.a.js',
    'assets/js/5.c.js',
    'assets/js/search-results.b.js',
  ]);
});

it('puts them before the scripts that a page has, each once', () => {
  expect(withScripts(PAGE, ['/b/assets/js/page.a.js', '/b/assets/js/main.js'])).toBe(
    PAGE.replace('="/b', '="/b/assets/js/page.a.js /b'),
  );
  expect(withScripts(OTHER, ['/b/assets/js/page.a.js'])).toBe(OTHER);
});

describe('nameEarlyScripts', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'early-scripts-'));
    mkdirSync(join(folder, 'search'));
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  const run = () =>
    nameEarlyScripts({generatedFilesDir: folder, outDir: folder, route: '/b/search', baseUrl: '/b/'});

  it.each(['search/index.html', 'search.html'])('writes them into %s', async (name) => {
    const file = join(folder, name);
    writeFileSync(join(folder, 'client-manifest.json'), JSON.stringify(MANIFEST));
    writeFileSync(join(folder, 'routesChunkNames.json'), JSON.stringify(NAMES));
    writeFileSync(file, PAGE);
    await run();
    expect(/data-scripts="([^"]*)"/.exec(readFileSync(file, 'utf8'))?.[1]?.split(' ')).toEqual([
      '/b/assets/js/page.a.js',
      '/b/assets/js/context.d.js',
      '/b/assets/js/5.c.js',
      '/b/assets/js/search-results.b.js',
      '/b/assets/js/runtime.js',
      '/b/assets/js/main.js',
    ]);
  });

  it('leaves a site alone that loads its scripts itself, or has no such page', async () => {
    await run();
    const file = join(folder, 'search/index.html');
    writeFileSync(file, OTHER);
    await run();
    expect(readFileSync(file, 'utf8')).toBe(OTHER);
  });
});
