/**
 * Builds the package in whose folder it runs, as `pnpm -r build` has it run in each: `tsx build.ts [FROM=TO …]`, where
 * FROM is a folder outside of the package whose Markdown it takes along, and TO its name in `dist/`.
 */
import {copyFile, mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {dirname, join, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {compilePackage} from './compile-package.ts';
import {shippingOf} from './shipped-files.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

async function listPaths(folder: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), {withFileTypes: true})) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== 'dist') await walk(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  await walk('');
  return found.sort();
}

async function build(folder: string, taken: readonly string[]): Promise<number> {
  const dist = join(folder, 'dist');
  const paths = await listPaths(folder);
  const compiled = compilePackage(
    PROJECT,
    folder,
    paths.filter((path) => shippingOf(path) === 'module'),
  );
  await rm(dist, {recursive: true, force: true});
  const place = async (path: string) => {
    const file = join(dist, ...path.split('/'));
    await mkdir(dirname(file), {recursive: true});
    return file;
  };
  for (const [path, text] of compiled) await writeFile(await place(path), text);
  const assets = paths.filter((path) => shippingOf(path) === 'asset');
  for (const path of assets) await copyFile(join(folder, path), await place(path));
  let count = compiled.size + assets.length;
  for (const pair of taken) {
    const [from = '', to = ''] = pair.split('=');
    const source = resolve(folder, from);
    for (const name of (await readdir(source)).filter((name) => name.endsWith('.md'))) {
      await copyFile(join(source, name), await place(`${to}/${name}`));
      count += 1;
    }
  }
  return count;
}

const folder = process.cwd();
const count = await build(folder, process.argv.slice(2));
console.log(
  `${folder
    .slice(PROJECT.length + 1)
    .split(sep)
    .join('/')}/dist: ${count} files`,
);
