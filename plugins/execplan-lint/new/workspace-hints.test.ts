import {expect, test} from 'vitest';
import {createCommandCheck, isRunByPnpm, toWorkspaceHints, type WorkspaceSource} from './workspace-hints.ts';

function source(
  root: string[],
  packages: [path: string, name: string | null, scripts: string[]][],
): WorkspaceSource {
  return {
    packages: packages.map(([path, name]) => ({path, name, description: null})),
    scripts: [
      {path: '', name: null, scripts: new Set(root)},
      ...packages.map(([path, name, scripts]) => ({path, name, scripts: new Set(scripts)})),
    ],
    hasPnpm: true,
  };
}

test('names what is there', () => {
  const hints = toWorkspaceHints(
    source(
      ['postinstall', 'test', 'lint', 'release', 'build', 'dev:stack', 'check:bundles'],
      [
        ['apps/admin', '@x/admin', ['dev', 'test']],
        ['packages/a', null, ['build']],
        ['packages/b', '@x/b', []],
      ],
    ),
  );
  expect(hints).toEqual({
    packages: [
      {path: 'apps/admin', name: '@x/admin'},
      {path: 'packages/a', name: null},
      {path: 'packages/b', name: '@x/b'},
    ],
    furtherPackages: 0,
    commands: [
      'pnpm install',
      'pnpm -w build',
      'pnpm -w lint',
      'pnpm -w test',
      'pnpm -w dev:stack',
      'pnpm -w check:bundles',
      'pnpm --filter @x/admin test',
      'pnpm --filter ./packages/a build',
    ],
    testCommand: 'pnpm -w test',
  });
});

test('a script with the name of a command of pnpm is run as one', () => {
  expect(toWorkspaceHints(source(['deploy', 'generate'], [])).commands).toEqual([
    'pnpm install',
    'pnpm -w run deploy',
    'pnpm -w generate',
  ]);
});

test('without pnpm there is no command', () => {
  const hints = toWorkspaceHints({...source(['test'], [['packages/a', 'a', ['test']]]), hasPnpm: false});
  expect(hints).toMatchObject({packages: [{path: 'packages/a'}], commands: [], testCommand: null});
});

test('what is no ordinary name is left out', () => {
  const hints = toWorkspaceHints(
    source(
      ['a b', 'x`y', '$(rm)'],
      [
        ['packages/a', 'a\n# b', ['test']],
        ['packages/`b', 'b', ['test']],
      ],
    ),
  );
  expect(hints.packages).toEqual([{path: 'packages/a', name: null}]);
  expect(hints.commands).toEqual(['pnpm install', 'pnpm --filter ./packages/a test']);
});

test('large workspaces are cut short', () => {
  const many = Array.from({length: 50}, (_, at): [string, string, string[]] => [
    `packages/p${at}`,
    `p${at}`,
    ['test'],
  ]);
  const hints = toWorkspaceHints(source([], many));
  expect(hints.packages).toHaveLength(30);
  expect(hints.furtherPackages).toBe(20);
  expect(hints.commands).toHaveLength(7);
});

test.each<[isRun: boolean, texts: Record<string, string>]>([
  [true, {'pnpm-workspace.yaml': ''}],
  [true, {'package.json': '{\r\n  "packageManager": "pnpm@10.0.0"\r\n}'}],
  [true, {'packages/a/package.json': '{"dependencies": {"b": "workspace:*"}}'}],
  [false, {'package.json': '{}', 'packages/a/package.json': '{"dependencies": {"b": "workspace:*"}}'}],
  [false, {'package.json': '{"packageManager": "yarn@4.0.0"}'}],
  [false, {}],
])('pnpm runs it: %j %j', (isRun, texts) => {
  expect(isRunByPnpm(new Map(Object.entries(texts)))).toBe(isRun);
});

test.each([
  [true, 'No command.'],
  [true, '`pnpm -w build` and `pnpm run build --watch` pass.'],
  [true, '`pnpm --filter @x/a lint` and `pnpm install` pass.'],
  [true, 'The folder `packages/pnpm x`.'],
  [false, '`pnpm -w lint` passes.'],
  [false, '`pnpm -w build` and `pnpm -w security:sbom` pass.'],
  [false, '`pnpm --filter @x/a deploy:all` passes.'],
])('can be run: %j %s', (canRun, sentence) => {
  const manifests = [
    {path: '', scripts: new Set(['build'])},
    {path: 'packages/a', scripts: new Set(['lint'])},
  ];
  expect(createCommandCheck(manifests)(sentence)).toBe(canRun);
});
