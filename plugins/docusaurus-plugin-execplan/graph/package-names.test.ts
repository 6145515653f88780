import {expect, it} from 'vitest';
import {workspacePackage} from '../testing/graph.ts';
import {createPackageFinder} from './package-names.ts';

const find = createPackageFinder([
  workspacePackage('packages/ui', '@hub/ui'),
  workspacePackage('packages/ui/icons', '@hub/icons'),
  workspacePackage('packages/cli', 'cli'),
  workspacePackage('apps/host', 'demo-host'),
]);

it.each([
  ['the folder packages/ui.', ['packages/ui']],
  ['the innermost: packages/ui/icons/a.svg', ['packages/ui/icons']],
  ['pnpm --filter @hub/ui test', ['packages/ui']],
  ['@hub/ui-kit and my-demo-host', []],
  ['somewhere/packages/ui/x', ['packages/ui']],
  ['xpackages/ui', []],
  ['the cli is a word, the demo-host is none', ['apps/host']],
  ['code names `cli` alone', ['packages/cli']],
])('%s', (text, expected) => {
  expect([...find(text)]).toEqual(expected);
});

it('finds nothing where there are no packages', () => {
  expect([...createPackageFinder([])('packages/ui')]).toEqual([]);
});
