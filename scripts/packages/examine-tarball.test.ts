import {describe, expect, it} from 'vitest';
import {examineTarball} from './examine-tarball.ts';
import {compiledPath, shippingOf} from './shipped-files.ts';

describe('shippingOf', () => {
  it.each([
    ['index.ts', 'module'],
    ['theme/Plan/index.tsx', 'module'],
    ['theme/Plan/styles.module.css', 'asset'],
    ['loader.cjs', 'asset'],
    ['index.test.ts', 'kept'],
    ['listing/filter.test.tsx', 'kept'],
    ['testing.ts', 'kept'],
    ['testing/graph.ts', 'kept'],
    ['render/fixtures/plan/input.md', 'kept'],
    ['client/theme.d.ts', 'kept'],
    ['package.json', 'kept'],
    ['client/search/testing.ts', 'kept'],
    ['attesting.ts', 'module'],
  ])('says of %s: %s', (path, way) => {
    expect(shippingOf(path)).toBe(way);
  });

  it('knows what a module is called once it is compiled', () => {
    expect(compiledPath('theme/Plan/index.tsx')).toBe('theme/Plan/index.js');
  });
});

describe('examineTarball', () => {
  const manifest = {name: 'x', license: 'MIT', dependencies: {unified: '11.0.5', '@types/mdast': '^4.0.4'}};
  const files = new Map([
    ['LICENSE', ''],
    ['README.md', ''],
    ['package.json', ''],
    [
      'dist/index.js',
      "import {unified} from 'unified';\nimport {join} from 'node:path';\nimport Layout from '@theme/Layout';",
    ],
    ['dist/index.d.ts', "import type {Root} from 'mdast';"],
  ]);

  it('finds nothing where all is well', () => {
    expect(examineTarball({manifest, files}, ['index.ts', 'index.test.ts'], [])).toEqual([]);
  });

  it('finds stray and missing files', () => {
    const stray = new Map([...files, ['dist/index.test.js', '']]);
    expect(examineTarball({manifest, files: stray}, ['index.ts', 'styles.css'], ['pages/a.md'])).toEqual([
      'Unexpected file dist/index.test.js',
      'Unexpected absence of dist/pages/a.md',
      'Unexpected absence of dist/styles.css',
    ]);
  });

  it('finds what is imported and not declared, and what no registry knows', () => {
    const text =
      "import {build} from 'esbuild';\nexport * from '@docusaurus/logger';\ndeclare module 'vfile' {}";
    const linked = {...manifest, dependencies: {...manifest.dependencies, execplan: 'workspace:*'}};
    expect(
      examineTarball(
        {manifest: linked, files: new Map([...files, ['dist/index.js', text]])},
        ['index.ts'],
        [],
      ),
    ).toEqual([
      'Unexpected version workspace:* of execplan, expected one that a registry knows',
      'Unexpected import of esbuild in dist/index.js, expected a dependency',
      'Unexpected import of @docusaurus/logger in dist/index.js, expected a dependency',
      'Unexpected import of vfile in dist/index.js, expected a dependency',
    ]);
  });
});
