/** Reads many files on several cores: parsing is the largest part of a build, and each file stands alone. */
import {bundleWorker, runInProcesses, type WorkerProgram} from 'execplan-repository';
import {createFileLinter} from './lint/file-linter.ts';
import type {LintContext} from './lint/lint-context.ts';
import {type ReadJob, type ReadResult, readJob} from './read-job.ts';

/** The first message to a worker; all others are lists of jobs. */
export interface WorkerGreeting {
  now: Date;
  lint: LintContext;
}

/** @returns the workers' program: everything that an analysis is made by. */
export function bundleAnalysis(folder: string): Promise<WorkerProgram> {
  return bundleWorker(new URL('./analyse-worker.ts', import.meta.url), folder);
}

/**
 * Reads files in worker processes. Resolves when all have been read.
 *
 * @param take is given what was read of each file, in no order
 * @throws Error where a worker ends for another reason than a lack of memory
 */
export async function analyseInParallel(
  jobs: readonly ReadJob[],
  greeting: WorkerGreeting,
  program: WorkerProgram,
  take: (job: ReadJob, result: ReadResult) => void,
): Promise<void> {
  // The largest files go first, so that no worker is left alone with one at the end.
  const sorted = [...jobs].sort((a, b) => b.task.source.length - a.task.source.length);
  const left = await runInProcesses<ReadJob, ReadResult>(sorted, {program: program.file, greeting, take});
  if (left.length === 0) return;
  const reader = {now: greeting.now, lint: createFileLinter(greeting.lint, greeting.now)};
  for (const job of left) take(job, readJob(job, reader));
}
