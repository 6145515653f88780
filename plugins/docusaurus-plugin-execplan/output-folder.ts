/** The folder of the files that this site makes for programs and filters. */
import {copyFile, mkdir, readdir, writeFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {inBatches} from 'execplan-repository';
import {openStaging} from './staging.ts';

/** @returns a function that brings the folder up to date, touching only what differs */
export async function openOutputFolder(
  folder: string,
): Promise<(files: ReadonlyMap<string, string | Uint8Array>) => Promise<void>> {
  const staging = await openStaging(folder);
  return async (files) => {
    await inBatches([...files], ([address, content]) => staging.put(address, Buffer.from(content)));
    await staging.remove(await staging.findStale(new Set(files.keys())));
  };
}

/** Copies the files of a folder into another one, over those of the same names. Many are small: one by one takes long. */
export async function copyFiles(from: string, to: string): Promise<void> {
  const entries = await readdir(from, {recursive: true, withFileTypes: true});
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath ?? entry.path, entry.name)));
  await makeFolders(paths, to);
  await inBatches(paths, (path) => copyFile(join(from, path), join(to, path)));
}

/**
 * Writes files into a folder, over those of the same names.
 *
 * @param files content of each file by its path in the folder
 */
export async function writeFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  folder: string,
): Promise<void> {
  await makeFolders([...files.keys()], folder);
  await inBatches([...files], ([path, content]) => writeFile(join(folder, path), content));
}

async function makeFolders(paths: readonly string[], folder: string): Promise<void> {
  for (const parent of new Set(paths.map((path) => dirname(join(folder, path))))) {
    await mkdir(parent, {recursive: true});
  }
}
