/** Lints many files, on several cores where that is worth the start of processes. */
import {fileURLToPath} from 'node:url';
import {toRepository} from 'execplan-lint';
import {runInProcesses} from 'execplan-repository';
import {repositoryInput} from '../load-repository.ts';
import {type FileTask, readAndLint} from './file-task.ts';
import type {LintResult} from './lint-task.ts';
import type {WorkerSettings} from './lint-worker.ts';

const WORKER = fileURLToPath(new URL('./lint-worker.ts', import.meta.url));
const PARALLEL_FROM = 60;

/** @returns what was found, in the order of the files */
export async function lintFiles(
  tasks: readonly FileTask[],
  settings: WorkerSettings,
  parallelFrom: number = PARALLEL_FROM,
): Promise<LintResult[]> {
  const found = new Map<FileTask, LintResult>();
  const take = (task: FileTask, result: LintResult) => found.set(task, result);
  const left =
    tasks.length < parallelFrom
      ? tasks
      : await runInProcesses<FileTask, LintResult>(tasks, {
          program: WORKER,
          // A loader of TypeScript stands among the arguments of this process.
          execArgv: process.execArgv,
          greeting: settings,
          take,
        });
  if (left.length > 0) {
    const known = {...settings, repository: toRepository(repositoryInput(settings.repository))};
    for (const task of left) take(task, await readAndLint(task, known));
  }
  return tasks.flatMap((task) => found.get(task) ?? []);
}
