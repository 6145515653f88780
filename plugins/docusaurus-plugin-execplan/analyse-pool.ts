/** Reads many files on several cores: parsing is the largest part of a build, and each file stands alone. */
import {type ChildProcess, fork} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {type AnalysisTask, analyseFile} from './analyse-file.ts';
import {bundleWorker, type WorkerProgram} from './worker-program.ts';

const MAX_WORKERS = 4;
/** Small enough for workers to end at nearly the same time, large enough for messages not to matter. */
const BATCH = 8;
/**
 * Syntax trees are many short-lived objects; with V8's default a third of the time goes into collecting them. As many
 * workers as there are cores leave none for threads that collect beside them. Flags of V8 hold for a whole process,
 * which is why the workers are processes and not threads.
 */
const V8_FLAGS = ['--max-semi-space-size=64', '--single-threaded-gc'];

/** @returns the workers' program: everything that an analysis is made by. */
export function bundleAnalysis(folder: string): Promise<WorkerProgram> {
  return bundleWorker(new URL('./analyse-worker.ts', import.meta.url), folder);
}

/** Takes what was read of a file, as JSON. */
export type TakeAnalysis = (task: AnalysisTask, json: string) => void;

/**
 * Reads files in worker processes. Resolves when all have been read.
 *
 * @param take is given the analysis of each file, in no order
 * @throws Error where a worker ends for another reason than a lack of memory
 */
export async function analyseInParallel(
  tasks: readonly AnalysisTask[],
  now: Date,
  program: WorkerProgram,
  take: TakeAnalysis,
): Promise<void> {
  const unread = new Set(tasks);
  const batches = toBatches(tasks);
  const count = Math.min(availableParallelism(), MAX_WORKERS, batches.length);
  const workers = Array.from({length: count}, () =>
    // A debugger's port and a loader of TypeScript are this process's own.
    fork(program.file, {execArgv: V8_FLAGS, serialization: 'advanced'}),
  );
  const takeRead: TakeAnalysis = (task, json) => {
    unread.delete(task);
    take(task, json);
  };
  try {
    await Promise.all(workers.map((worker) => work(worker, batches, now, takeRead)));
  } finally {
    for (const worker of workers) worker.kill();
  }
  // A worker that ran out of memory leaves its batch behind.
  for (const task of unread) take(task, JSON.stringify(analyseFile(task, now)));
}

/** The largest files go first, so that no worker is left alone with one at the end. */
function toBatches(tasks: readonly AnalysisTask[]): AnalysisTask[][] {
  const sorted = [...tasks].sort((a, b) => b.source.length - a.source.length);
  return Array.from({length: Math.ceil(sorted.length / BATCH)}, (_, index) =>
    sorted.slice(index * BATCH, (index + 1) * BATCH),
  );
}

/** Gives a worker one batch after the other, until there are none or it is gone. */
function work(worker: ChildProcess, batches: AnalysisTask[][], now: Date, take: TakeAnalysis): Promise<void> {
  return new Promise((resolve, reject) => {
    let current: AnalysisTask[] = [];
    const next = () => {
      const batch = batches.shift();
      if (!batch) return resolve();
      current = batch;
      worker.send({tasks: batch, now});
    };
    worker.on('message', (results) => {
      for (const [index, json] of (results as string[]).entries()) {
        const task = current[index];
        if (task) take(task, json);
      }
      next();
    });
    worker.on('error', reject);
    worker.on('exit', (code, signal) => {
      // What a worker can't hold, this process reads; any other failure is ours and must not pass for slowness.
      if (isOutOfMemory(code, signal)) resolve();
      else
        reject(
          new Error(`Unexpected end of a worker (${signal ?? `exit code ${code}`}), expected it to read`),
        );
    });
    next();
  });
}

/** How V8 ends a process that needs more memory than it may take; a system out of memory kills without a word. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134;
}
