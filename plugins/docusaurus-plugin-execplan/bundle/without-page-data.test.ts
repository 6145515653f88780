import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {generateRouteFiles} from '@docusaurus/core/lib/server/codegen/codegenRoutes.js';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {dataFileName} from '../routes.ts';
import withoutPageData from './without-page-data.cjs';

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

describe('withoutPageData', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'registry-'));
  });
  afterAll(() => rm(folder, {recursive: true}));

  it('leaves out documents and the data of listings, wherever they stand, and keeps everything else', async () => {
    const data = (kind: string, path: string) => `@generated/x/${dataFileName(kind, path)}`;
    const registry = await generateRegistry(folder, [
      ...Array.from({length: 40}, (_, index) => document(`/docs/plans/${index}`)),
      document('/a"b (c)'),
      ...Array.from({length: 3}, (_, index) =>
        route(`/plans/page/${index}`, '@theme/PlanList', {
          listing: data('listing', `/plans/page/${index}`),
          rows: data('rows', `/plans/page/${index}`),
        }),
      ),
      route('/other', '@theme/Other', {listing: '@generated/x/listing-of-another-plugin.json'}),
    ]);
    expect(registry.match(/\.md"\)\]/g)).toHaveLength(41);
    expect(registry.match(/(?:listing|rows)-[0-9a-f]{16}\.json"\)\]/g)).toHaveLength(6);

    const kept = withoutPageData(registry);
    expect(
      Array.from(kept.matchAll(/import\(\/\*.*?\*\/ "([^"]+)"\)/g), ([, module]) => module).sort(),
    ).toEqual([
      '@generated/x/listing-of-another-plugin.json',
      '@theme/DocItem',
      '@theme/Other',
      '@theme/PlanList',
    ]);
    expect(kept.trim()).toMatch(/^export default \{[\s\S]*\};$/);
  });
});
