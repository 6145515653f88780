/** Builds packages of the workspace into their `dist/`. */
import {copyFile, mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {createCompiler} from './compile-package.ts';
import {shippingOf} from './shipped-files.ts';

export interface PackageToBuild {
  /** Absolute path. */
  folder: string;
  /** Folders outside of the package whose Markdown it takes along, relative to it, by their names in `dist/`. */
  taken: ReadonlyMap<string, string>;
}

/**
 * Builds packages; what they share is read once.
 *
 * @param project absolute path of the workspace
 * @returns how many files each holds, in the order given
 */
export async function buildPackages(project: string, packages: readonly PackageToBuild[]): Promise<number[]> {
  const listed = await Promise.all(
    packages.map(async ({folder, taken}) => {
      const paths = await listPaths(folder);
      const [modules, assets] = (['module', 'asset'] as const).map((way) =>
        paths.filter((path) => shippingOf(path) === way),
      );
      return {folder, taken, modules: modules ?? [], assets: assets ?? []};
    }),
  );
  const files = listed.flatMap(({folder, modules}) => modules.map((path) => join(folder, path)));
  const compiler = createCompiler(project, files);
  return Promise.all(
    listed.map(async ({folder, taken, modules, assets}) => {
      const compiled = compiler.compile(folder, modules);
      const dist = join(folder, 'dist');
      await rm(dist, {recursive: true, force: true});
      const place = async (path: string) => {
        const file = join(dist, ...path.split('/'));
        await mkdir(dirname(file), {recursive: true});
        return file;
      };
      for (const [path, text] of compiled) await writeFile(await place(path), text);
      for (const path of assets) await copyFile(join(folder, path), await place(path));
      const pages = await listTaken(folder, taken);
      for (const [path, source] of pages) await copyFile(source, await place(path));
      return compiled.size + assets.length + pages.size;
    }),
  );
}

/** @returns the Markdown of folders outside of a package: where it is, by its path in `dist/`. */
async function listTaken(folder: string, taken: PackageToBuild['taken']): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [name, from] of taken) {
    const source = resolve(folder, from);
    const files = await readdir(source);
    for (const file of files.filter((file) => file.endsWith('.md')))
      found.set(`${name}/${file}`, join(source, file));
  }
  return found;
}

async function listPaths(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), {withFileTypes: true});
  const lists = entries.map(async (entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isFile()) return [path];
    const isWalked = entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== 'dist';
    return isWalked ? listPaths(folder, path) : [];
  });
  return (await Promise.all(lists)).flat().sort();
}
