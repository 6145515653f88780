/**
 * Keeps values on disk by their keys, so that the next build makes only those that it hasn't got. One file that is
 * appended to: as files of their own, a thousand values took longer to write than the search index to make.
 */
import {createHash} from 'node:crypto';
import {createReadStream, createWriteStream, mkdirSync, type WriteStream} from 'node:fs';
import {readdir, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {finished, pipeline} from 'node:stream/promises';

export interface ValueStore<Value> {
  /** @returns what is kept of these; whatever isn't there or can't be read is left out. */
  load(keys: ReadonlySet<string>): Promise<Map<string, Value>>;
  /** @param json the value, as JSON; kept for good when the store is closed */
  save(key: string, json: string): void;
  /**
   * Forgets all other editions, and what was found beside these once it is more than they are. Only for a store that
   * was asked for everything there is.
   */
  prune(keys: ReadonlySet<string>): Promise<void>;
  close(): Promise<void>;
}

const NEW_LINE = 0x0a;
const SPACE = 0x20;

/**
 * Opens a store.
 *
 * @param folder absolute path of a folder that holds nothing else
 * @param edition stands for everything that a value depends on beside its key: the code, the present
 */
export function openValueStore<Value>(folder: string, edition: string): ValueStore<Value> {
  const name = `${storeKey(edition)}.jsonl`;
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
    async load(keys) {
      const found = new Map<string, Value>();
      if (keys.size === 0) return found;
      for await (const line of linesOf(file)) {
        const key = keyOfLine(line);
        const value = keys.has(key) ? parse<Value>(line) : null;
        if (value !== null) found.set(key, value);
        else if (line.length > 0) unused += 1;
      }
      return found;
    },
    save(key, json) {
      if (!writer) {
        mkdirSync(folder, {recursive: true});
        writer = createWriteStream(file, {flags: 'a'});
      }
      // What an interrupted run left of its last line then stands by itself.
      writer.write(`\n${key} ${json}`);
    },
    async prune(keys) {
      await close();
      const others = (await readdir(folder).catch(() => [])).filter((other) => other !== name);
      await Promise.all(others.map((other) => rm(join(folder, other), {recursive: true, force: true})));
      if (unused <= keys.size) return;
      const kept = `${file}.kept`;
      await pipeline(linesWith(file, keys), createWriteStream(kept));
      await rename(kept, file);
    },
    close,
  };
}

/** @returns a key of a store for a text: short, and without spaces */
export function storeKey(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

async function* linesWith(file: string, keys: ReadonlySet<string>): AsyncGenerator<Buffer> {
  for await (const line of linesOf(file)) {
    if (!keys.has(keyOfLine(line))) continue;
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
