/** The staging folder: sources and images at their addresses, which the docs plugin and servers read. */
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';

/** What a file is to hold. */
export type StagedBytes = Uint8Array;

/** Keeps a folder equal to a set of files, touching only what differs. */
export interface Staging {
  /** Absolute path of the folder. */
  folder: string;
  /**
   * Writes a file unless it holds these bytes already: an untouched file stays in the bundler's caches and
   * isn't compiled again.
   *
   * @param path relative to the folder, `/` on all systems
   */
  put(path: string, bytes: StagedBytes): Promise<void>;
  /** @returns files that stand in the folder and aren't among these. */
  findStale(current: ReadonlySet<string>): Promise<string[]>;
  remove(paths: readonly string[]): Promise<void>;
}

/** Makes the staging folder, or takes up the one that an earlier run left. */
export async function openStaging(folder: string): Promise<Staging> {
  await mkdir(folder, {recursive: true});
  return {
    folder,
    async put(path, bytes) {
      const file = join(folder, path);
      const before = await readFile(file).catch(() => null);
      if (before?.equals(bytes)) return;
      await makeRoom(folder, path);
      await writeFile(file, bytes);
    },
    async findStale(current) {
      const found = await readdir(folder, {recursive: true, withFileTypes: true});
      return found
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relativePath(folder, join(entry.parentPath ?? entry.path, entry.name)))
        .filter((path) => !current.has(path));
    },
    async remove(paths) {
      await Promise.all(paths.map((path) => rm(join(folder, path), {force: true})));
    },
  };
}

/** A folder may have become a file since the last run, or a file a folder. */
async function makeRoom(folder: string, path: string): Promise<void> {
  const segments = path.split('/').slice(0, -1);
  try {
    await mkdir(dirname(join(folder, path)), {recursive: true});
  } catch {
    for (let depth = 1; depth <= segments.length; depth += 1) {
      const parent = join(folder, ...segments.slice(0, depth));
      const isFile = await readFile(parent).then(
        () => true,
        () => false,
      );
      if (isFile) await rm(parent);
    }
    await mkdir(dirname(join(folder, path)), {recursive: true});
  }
  const isFolder = await readdir(join(folder, path)).then(
    () => true,
    () => false,
  );
  if (isFolder) await rm(join(folder, path), {recursive: true});
}

function relativePath(folder: string, file: string): string {
  return file
    .slice(folder.length + 1)
    .split(/[\\/]/)
    .join('/');
}
