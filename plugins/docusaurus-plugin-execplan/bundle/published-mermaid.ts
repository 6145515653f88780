/**
 * Mermaid as it is published: modules that are minified and split already. Bundling them anew took half of the time of a
 * small site's build.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {Plugin} from '@docusaurus/types';

type Configuration = Exclude<ReturnType<NonNullable<Plugin['configureWebpack']>>, void>;

/** A plugin of webpack or Rspack. */
type BundlerPlugin = Extract<NonNullable<Configuration['plugins']>[number], {apply: unknown}>;

export interface PublishedMermaid {
  /** Path of its first module below the site's base URL. */
  entry: string;
  /** Text of each file by its path below the site's base URL. */
  files: ReadonlyMap<string, string>;
}

const ENTRY = 'mermaid.esm.min';
/** A module that another one imports. */
const IMPORTED = /(?<=["'])(\.\/[\w./-]+)\.mjs(?=["'])/g;

/** Reads the modules of the Mermaid that is installed. Its version is part of their address, so that caches may keep them. */
export function readPublishedMermaid(): PublishedMermaid {
  const manifest = createRequire(import.meta.url).resolve('mermaid/package.json');
  const root = dirname(manifest);
  const {version} = JSON.parse(readFileSync(manifest, 'utf8')) as {version: string};
  const folder = `assets/mermaid-${version}`;
  const chunks = `chunks/${ENTRY}`;
  const modules = [
    `${ENTRY}.mjs`,
    ...readdirSync(join(root, 'dist', chunks))
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => `${chunks}/${name}`),
  ];
  const files = modules.map((module): [string, string] => [
    `${folder}/${asScript(module)}`,
    readFileSync(join(root, 'dist', module), 'utf8').replace(IMPORTED, '$1.js'),
  ]);
  const license = readFileSync(join(root, 'LICENSE'), 'utf8');
  return {
    entry: `${folder}/${asScript(`${ENTRY}.mjs`)}`,
    files: new Map([...files, [`${folder}/LICENSE.txt`, license]]),
  };
}

/** Not every server knows `.mjs`, and a module of a wrong type isn't run. */
function asScript(module: string): string {
  return module.replace(/\.mjs$/, '.js');
}

/** @returns a plugin that adds files to a build as they are. */
export function emitFiles(files: ReadonlyMap<string, string>): BundlerPlugin {
  return {
    apply(compiler) {
      const {Compilation, sources} = compiler.webpack;
      compiler.hooks.thisCompilation.tap('emit-files', (compilation) => {
        // After everything that would change them.
        const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
        compilation.hooks.processAssets.tap({name: 'emit-files', stage}, () => {
          for (const [path, text] of files) compilation.emitAsset(path, new sources.RawSource(text));
        });
      });
    },
  };
}
