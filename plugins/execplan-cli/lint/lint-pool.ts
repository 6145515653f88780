/** Lints many files, on several cores where that is worth the start of processes. */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {toRepository} from 'execplan-lint';
import {bundleWorker, runInProcesses} from 'execplan-repository';
import {type FileTask, readAndLint} from './file-task.ts';
import type {LintResult} from './lint-task.ts';
import type {WorkerSettings} from './lint-worker.ts';

const WORKER = new URL('./lint-worker.ts', import.meta.url);
const PARALLEL_FROM = 60;

/** @returns what was found, in the order of the files */
export async function lintFiles(
  tasks: readonly FileTask[],
  settings: WorkerSettings,
  parallelFrom: number = PARALLEL_FROM,
): Promise<LintResult[]> {
  const found = new Map<FileTask, LintResult>();
  const take = (task: FileTask, result: LintResult) => found.set(task, result);
  const left = tasks.length < parallelFrom ? tasks : await lintInProcesses(tasks, settings, take);
  if (left.length > 0) {
    const known = {...settings, repository: toRepository(settings.repository)};
    for (const task of left) take(task, await readAndLint(task, known));
  }
  return tasks.flatMap((task) => found.get(task) ?? []);
}

/** @returns the files that a process without enough memory left behind */
async function lintInProcesses(
  tasks: readonly FileTask[],
  greeting: WorkerSettings,
  take: (task: FileTask, result: LintResult) => void,
): Promise<FileTask[]> {
  const folder = await mkdtemp(join(tmpdir(), 'execplan-lint-'));
  try {
    const {file: program} = await bundleWorker(WORKER, folder);
    return await runInProcesses<FileTask, LintResult>(tasks, {program, greeting, take});
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
