import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {generateRouteFiles} from '@docusaurus/core/lib/server/codegen/codegenRoutes.js';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {dataFileName} from '../routes.ts';
import replacePageModules from './page-modules.cjs';
import {ON_THE_PAGE, type PageModules, readWhenRendered} from './page-modules.ts';

type GeneratorInput = Parameters<typeof generateRouteFiles>[0];
type Route = GeneratorInput['routes'][number];

function route(path: string, component: string, modules: Record<string, string>): Route {
  return {path, component, modules, plugin: {name: 'docs', id: 'default'}};
}

function document(path: string): Route {
  return route(path, '@theme/DocItem', {content: `@site/.staging/x/pages${path}.md`});
}

/** By Docusaurus's own generator: the test fails when a new version writes the registry in another form. */
async function generateRegistry(generatedFilesDir: string, routes: Route[]): Promise<string> {
  await generateRouteFiles({generatedFilesDir, routes, baseUrl: '/'} as GeneratorInput);
  return readFile(join(generatedFilesDir, 'registry.js'), 'utf8');
}

function load(options: PageModules, registry: string): string {
  return replacePageModules.call({getOptions: () => options}, registry);
}

function importsOf(registry: string): string[] {
  return Array.from(
    registry.matchAll(/import\(\/\*.*?\*\/ "([^"]+)"\)/g),
    ([, module]) => module ?? '',
  ).sort();
}

const data = (kind: string, path: string) => `@generated/x/${dataFileName(kind, path)}`;
const ROUTES = [
  ...Array.from({length: 40}, (_, index) => document(`/docs/plans/${index}`)),
  document('/a"b (c)'),
  ...Array.from({length: 3}, (_, index) =>
    route(`/plans/page/${index}`, '@theme/PlanList', {
      listing: data('listing', `/plans/page/${index}`),
      rows: data('rows', `/plans/page/${index}`),
    }),
  ),
  route('/other', '@theme/Other', {listing: '@generated/x/listing-of-another-plugin.json'}),
];
const OF_ALL_PAGES = [
  '@generated/x/listing-of-another-plugin.json',
  '@theme/DocItem',
  '@theme/Other',
  '@theme/PlanList',
];

describe('the registry', () => {
  let folder: string;
  let registry: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'registry-'));
    registry = await generateRegistry(folder, ROUTES);
  });
  afterAll(() => rm(folder, {recursive: true}));

  it('has documents and the data of listings as Docusaurus writes it', () => {
    expect(registry.match(/\.md"\)\]/g)).toHaveLength(41);
    expect(registry.match(/(?:listing|rows)-[0-9a-f]{16}\.json"\)\]/g)).toHaveLength(6);
  });

  it('lacks them in the browser, wherever they stand, and keeps everything else', () => {
    const kept = load(ON_THE_PAGE, registry);
    expect(importsOf(kept)).toEqual(OF_ALL_PAGES);
    expect(kept.trim()).toMatch(/^export default \{[\s\S]*\};$/);
  });

  it('reads them on the server, under the names of their chunks', () => {
    const written = load(readWhenRendered('/site/.docusaurus/k'), registry);
    expect(importsOf(written)).toEqual(OF_ALL_PAGES);
    expect(written).not.toContain('resolveWeak("@site');
    const [head = '', ...rest] = written.split('\n');
    expect(head).toMatch(/^import \{readPageModule\} from ".*\/page-modules\.server\.ts";$/);
    const readPageModule = (chunk: string, files: object) => ({chunk, ...files});
    const entries: Record<string, [() => unknown, string, string]> = new Function(
      'readPageModule',
      'require',
      `return ${rest
        .join('\n')
        .replace('export default', '')
        .replace(/import\(/g, 'String(')
        .replace(/;\s*$/, '')}`,
    )(readPageModule, {resolveWeak: String});
    const read = Object.entries(entries).flatMap(([chunk, [open]]) => {
      const module = open();
      return typeof module === 'object' ? [{named: chunk, ...module}] : [];
    });
    expect(read).toHaveLength(47);
    for (const {named, chunk} of read as {named: string; chunk: string}[]) expect(chunk).toBe(named);
    const files = read.map(({named: _, ...module}) => module);
    const folderOf = '/site/.docusaurus/k/docusaurus-plugin-content-docs/default';
    const source = '@site/.staging/x/pages/a"b (c).md';
    expect(files).toContainEqual({
      chunk: expect.any(String),
      data: `${folderOf}/${dataFileName('document', source)}`,
      metadata: `${folderOf}/${dataFileName('doc', source)}`,
    });
    expect(files).toContainEqual({
      chunk: expect.any(String),
      data: `/site/.docusaurus/k/x/${dataFileName('rows', '/plans/page/2')}`,
    });
  });
});
