import {join} from 'node:path';
import {type Analysis, type AnalysisTask, analyseFile} from './analyse-file.ts';
import {analyseInParallel, bundleAnalysis} from './analyse-pool.ts';
import {openAnalysisStore} from './analysis-store.ts';

export type {Analysis, AnalysisTask} from './analyse-file.ts';

/** Reads each state of a file once, however often it is asked for. */
export interface Analyser {
  analyse(task: AnalysisTask): Analysis;
  /** Reads the files that are new or have changed, on several cores where there are many. */
  prepare(tasks: readonly AnalysisTask[]): Promise<void>;
  /** Forgets files that are no longer there. */
  keepOnly(paths: ReadonlySet<string>): void;
}

export interface AnalyserOptions {
  /** The present, for stalled plans. */
  now: Date;
  /** Absolute path of a folder that may be written to. */
  folder: string;
  /** Characters from which on starting workers takes less time than it saves. @default 500,000 */
  parallelFrom?: number;
}

const PARALLEL_FROM = 500_000;

/** Makes an analyser; what it has read stays in memory. */
export function createAnalyser({now, folder, parallelFrom = PARALLEL_FROM}: AnalyserOptions): Analyser {
  const known = new Map<string, {task: AnalysisTask; analysis: Analysis}>();

  function find(task: AnalysisTask): Analysis | null {
    const before = known.get(task.path);
    return before && isSameTask(before.task, task) ? before.analysis : null;
  }

  return {
    analyse(task) {
      const found = find(task);
      if (found) return found;
      const analysis = analyseFile(task, now);
      known.set(task.path, {task, analysis});
      return analysis;
    },
    async prepare(tasks) {
      const unread = tasks.filter((task) => !find(task));
      if (unread.reduce((sum, {source}) => sum + source.length, 0) < parallelFrom) return;
      const program = await bundleAnalysis(folder);
      // Whether a plan is stalled changes from one day to the next.
      const store = openAnalysisStore(
        join(folder, 'analyses'),
        `${program.version} ${now.toISOString().slice(0, 10)}`,
      );
      for (const [task, analysis] of await store.load(unread)) known.set(task.path, {task, analysis});
      const missing = unread.filter((task) => !find(task));
      await analyseInParallel(missing, now, program, (task, json) => {
        known.set(task.path, {task, analysis: JSON.parse(json)});
        store.save(task, json);
      });
      // A few files that changed while the development server runs say nothing of the others.
      if (unread.length === tasks.length) await store.prune(tasks);
      await store.close();
    },
    keepOnly(paths) {
      for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
    },
  };
}

function isSameTask(a: AnalysisTask, b: AnalysisTask): boolean {
  return a.source === b.source && a.isPlanPlace === b.isPlanPlace && a.kind === b.kind;
}
