import {describe, expect, test} from 'vitest';
import {DEFAULT_CONTENT_CONFIG} from '../content-config.ts';
import {readPackages} from './workspace.ts';

const folders = [
  'packages',
  'packages/api',
  'packages/api/src',
  'packages/web',
  'apps/site',
  'tools/lint',
  'tools/old',
  'tools',
];

function read(texts: Record<string, string>, packages = DEFAULT_CONTENT_CONFIG.packages) {
  const manifests = Object.entries(texts).map(([path, text]) => ({path, text}));
  return readPackages({manifests, folders, config: {...DEFAULT_CONTENT_CONFIG, packages}});
}

const paths = (texts: Record<string, string>) => read(texts).map(({path}) => path);

describe('without configuration', () => {
  test('folders of the default layout that have a manifest', () => {
    expect(
      read({
        'packages/api/package.json': '{"name": "@hub/api", "description": " Serves plans. "}',
        'packages/api/src/package.json': '{"type": "module"}',
        'apps/site/package.json': '{"name": 7}',
      }),
    ).toEqual([
      {path: 'apps/site', name: null, description: null},
      {path: 'packages/api', name: '@hub/api', description: 'Serves plans.'},
    ]);
  });

  test('a manifest of another language gives the name of the folder', () => {
    expect(read({'packages/web/Cargo.toml': ''})).toEqual([
      {path: 'packages/web', name: 'web', description: null},
    ]);
  });

  test.each(['{', '[]', 'null', '', '"x"'])('a broken manifest %j gives no name', (text) => {
    expect(read({'packages/api/package.json': text})).toEqual([
      {path: 'packages/api', name: null, description: null},
    ]);
  });

  const manifests = {'tools/lint/package.json': '{}', 'tools/old/package.json': '{}'};

  test.each<[path: string, text: string, packages: string[]]>([
    ['pnpm-workspace.yaml', 'packages:\n  - tools/*\n  - "!tools/old"\n', ['tools/lint']],
    ['pnpm-workspace.yaml', 'packages:\n  - ./tools/lint/\n', ['tools/lint']],
    ['pnpm-workspace.yaml', 'packages: [', []],
    ['pnpm-workspace.yaml', 'packages: tools/*', []],
    ['package.json', '{"workspaces": ["tools/*"]}', ['tools/lint', 'tools/old']],
    ['package.json', '{"workspaces": {"packages": ["tools/lint"]}}', ['tools/lint']],
    ['package.json', `{"workspaces": ["${'*a'.repeat(90)}", 1, "tools/lint"]}`, ['tools/lint']],
  ])('%s with %j', (path, text, packages) => expect(paths({...manifests, [path]: text})).toEqual(packages));
});

test('the configuration names packages, manifest or not', () => {
  expect(read({'packages/api/package.json': '{"name": "@hub/api"}'}, ['tools/*', 'packages/api'])).toEqual([
    {path: 'packages/api', name: '@hub/api', description: null},
    {path: 'tools/lint', name: null, description: null},
    {path: 'tools/old', name: null, description: null},
  ]);
  expect(read({'packages/api/package.json': '{}'}, [])).toEqual([]);
});
