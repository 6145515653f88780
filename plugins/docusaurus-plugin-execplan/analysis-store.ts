/** Keeps analyses on disk, so that the next build reads only what has changed since. */
import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Analysis, AnalysisTask} from './analyse-file.ts';

export interface AnalysisStore {
  /** @returns `null` for what isn't there or can't be read. */
  load(task: AnalysisTask): Promise<Analysis | null>;
  /** @param json the analysis as JSON */
  save(task: AnalysisTask, json: string): Promise<void>;
  /** Removes what was neither loaded nor saved, of this edition and of all others. */
  prune(): Promise<void>;
}

/**
 * Opens a store.
 *
 * @param folder absolute path of a folder that holds nothing else
 * @param edition stands for everything but the file that an analysis depends on: the code, the present
 */
export function openAnalysisStore(folder: string, edition: string): AnalysisStore {
  const shelf = hash(edition);
  const used = new Set<string>();

  function nameOf({path, isPlanPlace, kind, source}: AnalysisTask): string {
    const name = `${hash(JSON.stringify([path, isPlanPlace, kind, source]))}.json`;
    used.add(name);
    return name;
  }

  return {
    async load(task) {
      try {
        return JSON.parse(await readFile(join(folder, shelf, nameOf(task)), 'utf8'));
      } catch {
        return null;
      }
    },
    async save(task, json) {
      await mkdir(join(folder, shelf), {recursive: true});
      await writeFile(join(folder, shelf, nameOf(task)), json);
    },
    async prune() {
      const others = (await namesIn(folder)).filter((name) => name !== shelf);
      const unused = (await namesIn(join(folder, shelf))).filter((name) => !used.has(name));
      const paths = [...others, ...unused.map((name) => join(shelf, name))];
      await Promise.all(paths.map((path) => rm(join(folder, path), {recursive: true, force: true})));
    },
  };
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
