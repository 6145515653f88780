import {spawn} from 'node:child_process';
import {childrenCpu, listProcesses, residentMemory} from './process-tree.ts';

/** What a command has cost. Only Linux tells of processor time and memory; elsewhere they are `null`. */
export interface Cost {
  /** Wall-clock seconds of the whole process. */
  seconds: number;
  /** User and system seconds of the process and all its descendants. */
  cpuSeconds: number | null;
  /** Bytes: the largest sum over the process tree of resident memory, sampled. */
  peakMemory: number | null;
}

export interface Command {
  /** Arguments of Node, the script first. */
  args: readonly string[];
  cwd: string;
  env: Record<string, string>;
}

/** Looking at all processes takes a few milliseconds of a core. */
const SAMPLE_MS = 250;
const SHOWN_OUTPUT = 4000;

/**
 * Runs a Node script and measures it. Nothing else may run meanwhile: its processor time would be counted too.
 *
 * @throws where the command fails; the message holds the end of its output
 */
export async function runMeasured({args, cwd, env}: Command): Promise<Cost> {
  const cpuBefore = childrenCpu();
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: string): void => {
    output = (output + chunk).slice(-SHOWN_OUTPUT);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);

  let peakMemory: number | null = null;
  const sampling = setInterval(() => {
    const processes = listProcesses();
    if (processes === null || child.pid === undefined) return;
    peakMemory = Math.max(peakMemory ?? 0, residentMemory(processes, child.pid));
  }, SAMPLE_MS);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    const seconds = (performance.now() - start) / 1000;
    if (code !== 0) throw new Error(`\`node ${args.join(' ')}\` in ${cwd} failed (${code}):\n${output}`);
    const cpuAfter = childrenCpu();
    const cpuSeconds = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore;
    return {seconds, cpuSeconds, peakMemory};
  } finally {
    clearInterval(sampling);
  }
}
