/** Reads many files on several cores: parsing is the largest part of a build, and each file stands alone. */
import {createHash} from 'node:crypto';
import {mkdir, writeFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {Worker} from 'node:worker_threads';
import {build} from 'esbuild';
import {type Analysis, type AnalysisTask, analyseFile} from './analyse-file.ts';

const ENTRY = fileURLToPath(new URL('./analyse-worker.ts', import.meta.url));
const MAX_WORKERS = 4;
/** Small enough for workers to end at nearly the same time, large enough for messages not to matter. */
const BATCH = 8;
/** Syntax trees are many short-lived objects; with V8's default a third of the time goes into collecting them. */
const YOUNG_GENERATION_MB = 64;

/** The workers' program: everything that an analysis is made by, in one file. */
export interface WorkerProgram {
  url: URL;
  /** Differs whenever the code does, dependencies included. */
  version: string;
}

/**
 * Bundles the workers' program, since a worker is started apart from whatever lets this process import TypeScript.
 *
 * @param folder absolute path of the folder that it is written to
 */
export async function bundleWorker(folder: string): Promise<WorkerProgram> {
  const outfile = join(folder, 'analyse-worker.mjs');
  const {outputFiles} = await build({
    entryPoints: [ENTRY],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    // Dependencies that are CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import {createRequire} from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  await mkdir(folder, {recursive: true});
  await writeFile(outfile, code);
  return {url: pathToFileURL(outfile), version: createHash('sha256').update(code).digest('hex')};
}

/**
 * Reads files in worker threads.
 *
 * @returns one analysis for each task, in their order
 */
export async function analyseInParallel(
  tasks: readonly AnalysisTask[],
  now: Date,
  program: WorkerProgram,
): Promise<Analysis[]> {
  const analyses = new Map<AnalysisTask, Analysis>();
  const batches = toBatches(tasks);
  const count = Math.min(availableParallelism(), MAX_WORKERS, batches.length);
  const resourceLimits = {maxYoungGenerationSizeMb: YOUNG_GENERATION_MB};
  const workers = Array.from({length: count}, () => new Worker(program.url, {resourceLimits}));
  try {
    await Promise.all(workers.map((worker) => work(worker, batches, now, analyses)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  // A worker that ran out of memory leaves its batch behind.
  return tasks.map((task) => analyses.get(task) ?? analyseFile(task, now));
}

/** The largest files go first, so that no worker is left alone with one at the end. */
function toBatches(tasks: readonly AnalysisTask[]): AnalysisTask[][] {
  const sorted = [...tasks].sort((a, b) => b.source.length - a.source.length);
  return Array.from({length: Math.ceil(sorted.length / BATCH)}, (_, index) =>
    sorted.slice(index * BATCH, (index + 1) * BATCH),
  );
}

/** Gives a worker one batch after the other, until there are none or it is gone. */
function work(
  worker: Worker,
  batches: AnalysisTask[][],
  now: Date,
  analyses: Map<AnalysisTask, Analysis>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let current: AnalysisTask[] = [];
    const next = () => {
      const batch = batches.shift();
      if (!batch) return resolve();
      current = batch;
      worker.postMessage({tasks: batch, now});
    };
    worker.on('message', (results: Analysis[]) => {
      for (const [index, task] of current.entries()) {
        const analysis = results[index];
        if (analysis) analyses.set(task, analysis);
      }
      next();
    });
    worker.on('error', (error) => {
      // What a worker can't hold, this process reads; any other failure is ours and must not pass for slowness.
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve();
      else reject(error);
    });
    worker.on('exit', () => resolve());
    next();
  });
}
