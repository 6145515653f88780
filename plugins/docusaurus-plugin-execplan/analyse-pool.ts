/** Reads many files on several cores: parsing is the largest part of a build, and each file stands alone. */
import {runInProcesses} from 'execplan-repository';
import {type AnalysisTask, analyseFile} from './analyse-file.ts';
import {bundleWorker, type WorkerProgram} from './worker-program.ts';

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
  // The largest files go first, so that no worker is left alone with one at the end.
  const sorted = [...tasks].sort((a, b) => b.source.length - a.source.length);
  const left = await runInProcesses<AnalysisTask, string>(sorted, {
    program: program.file,
    toMessage: (batch) => ({tasks: batch, now}),
    take,
  });
  for (const task of left) take(task, JSON.stringify(analyseFile(task, now)));
}
