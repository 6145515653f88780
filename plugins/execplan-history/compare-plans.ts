/** Compares the states of many plans: each pair once, however often the site is built. */
import {join} from 'node:path';
import {
  bundleWorker,
  openGitBlobs,
  openValueStore,
  runInProcesses,
  type WorkerProgram,
} from 'execplan-repository';
import {compareStates} from './compare-states.ts';
import type {CompareGreeting} from './compare-worker.ts';
import {type Comparison, type ComparisonTask, taskKey} from './comparison.ts';

/** From so many states on, keeping them takes less time than comparing them anew. */
export const KEPT_FROM = 40;
/** From so many states on, starting workers takes less time than it saves. */
const PARALLEL_FROM = 100;

export interface CompareOptions {
  /** Absolute path of the content root. */
  root: string;
  /** Absolute path of a folder that may be written to. */
  folder: string;
  /** The workers' program, where it is being made already. */
  bundled?: Promise<WorkerProgram> | undefined;
}

/**
 * Compares each plan's states.
 *
 * @param plans tasks of each plan, the earliest first
 * @returns each comparison by the key of its task
 * @throws Error where git can't give a content
 */
export async function comparePlans(
  plans: readonly (readonly ComparisonTask[])[],
  {root, folder, bundled}: CompareOptions,
): Promise<ReadonlyMap<string, Comparison>> {
  const keys = new Set(plans.flat().map(taskKey));
  if (keys.size < KEPT_FROM) return compareHere(plans, root);
  const program = await (bundled ?? bundleComparison(folder));
  const store = openValueStore<Comparison>(join(folder, 'comparisons'), program.version);
  const found = await store.load(keys);
  const missing = plans
    .map((tasks) => tasks.filter((task) => !found.has(taskKey(task))))
    .filter((tasks) => tasks.length > 0);
  const save = (key: string, comparison: Comparison) => {
    found.set(key, comparison);
    store.save(key, JSON.stringify(comparison));
  };
  if (missing.flat().length < PARALLEL_FROM) {
    for (const [key, comparison] of await compareHere(missing, root)) save(key, comparison);
  } else await compareInParallel(missing, root, program.file, save);
  await store.prune(keys);
  return found;
}

/** @returns the workers' program: everything that a comparison is made by */
export function bundleComparison(folder: string): Promise<WorkerProgram> {
  return bundleWorker(new URL('./compare-worker.ts', import.meta.url), folder);
}

async function compareInParallel(
  plans: readonly ComparisonTask[][],
  root: string,
  program: string,
  save: (key: string, comparison: Comparison) => void,
): Promise<void> {
  // The longest histories go first, so that no worker is left alone with one at the end.
  const sorted = [...plans].sort((a, b) => b.length - a.length);
  const greeting: CompareGreeting = {root};
  const left = await runInProcesses<ComparisonTask[], Comparison[]>(sorted, {
    program,
    greeting,
    // Beside a build, which needs much itself; a state leaves little behind.
    memory: 'little',
    take(tasks, comparisons) {
      for (const [index, task] of tasks.entries()) save(taskKey(task), comparisons[index] as Comparison);
    },
  });
  for (const [key, comparison] of await compareHere(left, root)) save(key, comparison);
}

async function compareHere(
  plans: readonly (readonly ComparisonTask[])[],
  root: string,
): Promise<Map<string, Comparison>> {
  const found = new Map<string, Comparison>();
  if (plans.length === 0) return found;
  const blobs = openGitBlobs(root);
  try {
    for (const tasks of plans) {
      const comparisons = await compareStates(tasks, blobs.read);
      for (const [index, task] of tasks.entries()) found.set(taskKey(task), comparisons[index] as Comparison);
    }
  } finally {
    blobs.close();
  }
  return found;
}
