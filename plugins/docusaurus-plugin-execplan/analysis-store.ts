/**
 * Keeps what was read of files on disk, so that the next build reads only what has changed since. One file that is appended to: as
 * files of their own, a thousand plans took longer to write than the search index to make.
 */
import {createHash} from 'node:crypto';
import {createReadStream, createWriteStream, mkdirSync, type WriteStream} from 'node:fs';
import {readdir, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {finished, pipeline} from 'node:stream/promises';
import type {AnalysisTask} from './analyse-file.ts';

export interface AnalysisStore<Value> {
  /** @returns what is kept of these; whatever isn't there or can't be read is left out. */
  load(tasks: readonly AnalysisTask[]): Promise<Map<AnalysisTask, Value>>;
  /** @param json what was read, as JSON; kept for good when the store is closed */
  save(task: AnalysisTask, json: string): void;
  /**
   * Forgets all other editions, and what was found beside these once it is more than they are. Only for a store that
   * was asked for everything there is.
   */
  prune(tasks: readonly AnalysisTask[]): Promise<void>;
  close(): Promise<void>;
}

const NEW_LINE = 0x0a;
const SPACE = 0x20;

/**
 * Opens a store.
 *
 * @param folder absolute path of a folder that holds nothing else
 * @param edition stands for everything but the file that it depends on: the code, the present
 */
export function openAnalysisStore<Value>(folder: string, edition: string): AnalysisStore<Value> {
  const name = `${hash(edition)}.jsonl`;
  const file = join(folder, name);
  let unused = 0;
  let writer: WriteStream | null = null;

  async function close(): Promise<void> {
    if (!writer) return;
    writer.end();
    await finished(writer);
    writer = null;
  }

  return {
    async load(tasks) {
      const wanted = new Map(tasks.map((task) => [keyOf(task), task]));
      const found = new Map<AnalysisTask, Value>();
      if (tasks.length === 0) return found;
      for await (const line of linesOf(file)) {
        const task = wanted.get(keyOfLine(line));
        const value = task && parse<Value>(line);
        if (task && value) found.set(task, value);
        else if (line.length > 0) unused += 1;
      }
      return found;
    },
    save(task, json) {
      if (!writer) {
        mkdirSync(folder, {recursive: true});
        writer = createWriteStream(file, {flags: 'a'});
      }
      // What an interrupted run left of its last line then stands by itself.
      writer.write(`\n${keyOf(task)} ${json}`);
    },
    async prune(tasks) {
      await close();
      const others = (await readdir(folder).catch(() => [])).filter((other) => other !== name);
      await Promise.all(others.map((other) => rm(join(folder, other), {recursive: true, force: true})));
      if (unused <= tasks.length) return;
      const kept = `${file}.kept`;
      await pipeline(linesWith(file, new Set(tasks.map(keyOf))), createWriteStream(kept));
      await rename(kept, file);
    },
    close,
  };
}

async function* linesWith(file: string, wanted: ReadonlySet<string>): AsyncGenerator<Buffer> {
  for await (const line of linesOf(file)) {
    if (!wanted.has(keyOfLine(line))) continue;
    yield Buffer.of(NEW_LINE);
    yield line;
  }
}

/** The lines of a file, none where it isn't there. JSON may hold what Node's `readline` takes for ends of lines. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(file, {highWaterMark: 1 << 20}) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, from)) {
        yield Buffer.concat([...begun, chunk.subarray(from, end)]);
        begun = [];
        from = end + 1;
      }
      begun.push(chunk.subarray(from));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  yield Buffer.concat(begun);
}

function keyOfLine(line: Buffer): string {
  return line.toString('latin1', 0, Math.max(0, line.indexOf(SPACE)));
}

function parse<Value>(line: Buffer): Value | null {
  try {
    return JSON.parse(line.toString('utf8', line.indexOf(SPACE) + 1));
  } catch {
    return null;
  }
}

function keyOf({path, isPlanPlace, kind, source}: AnalysisTask): string {
  return hash(JSON.stringify([path, isPlanPlace, kind, source]));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
