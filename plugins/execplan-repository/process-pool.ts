/** Has many files read by several processes: parsing takes long, and each file stands alone. */
import {type ChildProcess, fork} from 'node:child_process';
import {availableParallelism} from 'node:os';

const MAX_PROCESSES = 4;
/** Small enough for processes to end at nearly the same time, large enough for messages not to matter. */
const BATCH = 8;
/**
 * Syntax trees are many short-lived objects; with V8's default a third of the time goes into collecting them. As many
 * processes as there are cores leave none for threads that collect beside them. Flags of V8 hold for a whole process,
 * which is why these aren't threads.
 */
const V8_FLAGS = ['--single-threaded-gc'];
/** Megabytes for young objects, of which three times as much is taken; and how eagerly old ones are collected. */
const MEMORY_FLAGS = {
  ample: ['--max-semi-space-size=64'],
  little: ['--max-semi-space-size=8', '--max-old-space-size=96'],
};

export interface ProcessPool<Item, Result> {
  /** Absolute path of the program, which calls `answerItems`. */
  program: string;
  /** What a program is sent before any items. */
  greeting: object;
  /** Is given each result, in no order. */
  take(item: Item, result: Result): void;
  /** `little` is some hundred megabytes less in each process, and slower. @default 'ample' */
  memory?: 'ample' | 'little';
}

/**
 * Gives items to processes, one batch after the other.
 *
 * @returns items that were left behind by a process that ran out of memory
 * @throws Error where a process ends for another reason
 */
export async function runInProcesses<Item, Result>(
  items: readonly Item[],
  {program, greeting, take, memory = 'ample'}: ProcessPool<Item, Result>,
): Promise<Item[]> {
  const left = new Set(items);
  let next = 0;
  const nextBatch = () => {
    next += BATCH;
    return items.slice(next - BATCH, next);
  };
  const count = Math.min(availableParallelism(), MAX_PROCESSES, Math.ceil(items.length / BATCH));
  const processes = Array.from({length: count}, () =>
    fork(program, {
      execArgv: [...V8_FLAGS, ...MEMORY_FLAGS[memory]],
      serialization: 'advanced',
    }),
  );
  const takeRead = (batch: readonly Item[], results: readonly Result[]) => {
    for (const [index, item] of batch.entries()) {
      left.delete(item);
      take(item, results[index] as Result);
    }
  };
  try {
    await Promise.all(
      processes.map((one) => {
        one.send(greeting);
        return work(one, {nextBatch, takeRead});
      }),
    );
  } finally {
    for (const one of processes) one.kill();
  }
  return [...left];
}

interface Work<Item, Result> {
  nextBatch(): Item[];
  takeRead(batch: readonly Item[], results: readonly Result[]): void;
}

/** Gives a process batches until there are none or it is gone. */
function work<Item, Result>(one: ChildProcess, {nextBatch, takeRead}: Work<Item, Result>): Promise<void> {
  return new Promise((resolve, reject) => {
    let current: Item[] = [];
    const next = () => {
      current = nextBatch();
      if (current.length === 0) return resolve();
      one.send(current);
    };
    one.on('message', (results) => {
      takeRead(current, results as Result[]);
      next();
    });
    one.on('error', reject);
    one.on('exit', (code, signal) => {
      // What a process can't hold, the caller reads; any other failure is ours and must not pass for slowness.
      if (isOutOfMemory(code, signal)) resolve();
      else
        reject(
          new Error(`Unexpected end of a process (${signal ?? `exit code ${code}`}), expected it to read`),
        );
    });
    next();
  });
}

/** How V8 ends a process that needs more memory than it may take; a system out of memory kills without a word. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134;
}
