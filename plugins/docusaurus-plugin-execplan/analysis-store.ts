/** Keeps what was read of files on disk, so that the next build reads only what has changed since. */
import {openValueStore, storeKey} from 'execplan-repository';
import type {AnalysisTask} from './analyse-file.ts';

export interface AnalysisStore<Value> {
  /** @returns what is kept of these; whatever isn't there or can't be read is left out. */
  load(tasks: readonly AnalysisTask[]): Promise<Map<AnalysisTask, Value>>;
  /** @param json what was read, as JSON; kept for good when the store is closed */
  save(task: AnalysisTask, json: string): void;
  /**
   * Forgets all other editions, and what was found beside these once it is more than they are. Only for a store that
   * was asked for everything there is.
   */
  prune(tasks: readonly AnalysisTask[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a store.
 *
 * @param folder absolute path of a folder that holds nothing else
 * @param edition stands for everything but the file that it depends on: the code, the present
 */
export function openAnalysisStore<Value>(folder: string, edition: string): AnalysisStore<Value> {
  const store = openValueStore<Value>(folder, edition);
  return {
    async load(tasks) {
      const keys = new Map(tasks.map((task) => [task, keyOf(task)]));
      const values = await store.load(new Set(keys.values()));
      const found = new Map<AnalysisTask, Value>();
      for (const [task, key] of keys) {
        const value = values.get(key);
        if (value !== undefined) found.set(task, value);
      }
      return found;
    },
    save: (task, json) => store.save(keyOf(task), json),
    prune: (tasks) => store.prune(new Set(tasks.map(keyOf))),
    close: store.close,
  };
}

function keyOf({path, isPlanPlace, kind, source}: AnalysisTask): string {
  return storeKey(JSON.stringify([path, isPlanPlace, kind, source]));
}
