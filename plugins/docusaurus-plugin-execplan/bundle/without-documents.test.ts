import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {generateRouteFiles} from '@docusaurus/core/lib/server/codegen/codegenRoutes.js';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import withoutDocuments from './without-documents.cjs';

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

describe('withoutDocuments', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'registry-'));
  });
  afterAll(() => rm(folder, {recursive: true}));

  it('leaves out documents, wherever they stand, and keeps components and data', async () => {
    const registry = await generateRegistry(folder, [
      ...Array.from({length: 40}, (_, index) => document(`/docs/plans/${index}`)),
      document('/a"b (c)'),
      route('/plans', '@theme/PlanList', {listing: '@generated/listing.json'}),
    ]);
    expect(registry.match(/\.md"\)\]/g)).toHaveLength(41);

    const kept = withoutDocuments(registry);
    expect(kept).not.toContain('.md');
    expect(
      Array.from(kept.matchAll(/import\(\/\*.*?\*\/ "([^"]+)"\)/g), ([, module]) => module).sort(),
    ).toEqual(['@generated/listing.json', '@theme/DocItem', '@theme/PlanList']);
    expect(kept.trim()).toMatch(/^export default \{[\s\S]*\};$/);
  });
});
