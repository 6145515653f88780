/** Lints many files, on several cores where that is worth the start of processes. */
import {type ChildProcess, fork} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {toRepository} from 'execplan-lint';
import {type LintResult, lintFile} from './lint-task.ts';
import type {FileTask, WorkerSettings} from './lint-worker.ts';
import {repositoryInput} from './load-repository.ts';

const WORKER = fileURLToPath(new URL('./lint-worker.ts', import.meta.url));
const MAX_WORKERS = 4;
const PARALLEL_FROM = 60;
const BATCH = 8;
/** Trees are many short-lived objects, and as many workers as cores leave none for threads that collect them. */
const V8_FLAGS = ['--max-semi-space-size=64', '--single-threaded-gc'];

/** @returns what was found, in the order of the files */
export async function lintFiles(
  tasks: readonly FileTask[],
  settings: WorkerSettings,
  parallelFrom: number = PARALLEL_FROM,
): Promise<LintResult[]> {
  if (tasks.length < parallelFrom) {
    const known = {...settings, repository: toRepository(repositoryInput(settings.repository))};
    const results: LintResult[] = [];
    for (const {file, ...task} of tasks)
      results.push(lintFile({...task, bytes: await readFile(file)}, known));
    return results;
  }
  const results: LintResult[] = [];
  let next = 0;
  const take = (): [number, FileTask[]] => {
    const start = next;
    next += BATCH;
    return [start, tasks.slice(start, next)];
  };
  const count = Math.min(availableParallelism(), MAX_WORKERS);
  // A loader of TypeScript stands among the arguments of this process.
  const execArgv = [...process.execArgv, ...V8_FLAGS];
  const workers = Array.from({length: count}, () => fork(WORKER, {execArgv, serialization: 'advanced'}));
  try {
    await Promise.all(workers.map((worker) => work(worker, settings, take, results)));
  } finally {
    for (const worker of workers) worker.kill();
  }
  return results;
}

function work(
  worker: ChildProcess,
  settings: WorkerSettings,
  take: () => [number, FileTask[]],
  results: LintResult[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    let start = 0;
    const next = () => {
      const [at, batch] = take();
      if (batch.length === 0) return resolve();
      start = at;
      worker.send(batch);
    };
    worker.on('message', (answers) => {
      for (const [index, result] of (answers as LintResult[]).entries()) results[start + index] = result;
      next();
    });
    worker.on('error', reject);
    worker.on('exit', (code, signal) =>
      reject(
        new Error(`Unexpected end of a process (${signal ?? `exit code ${code}`}), expected it to lint`),
      ),
    );
    worker.send(settings);
    next();
  });
}
