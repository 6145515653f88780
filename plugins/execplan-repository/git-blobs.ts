/** Contents of files as git keeps them, by their ids: one process answers all questions. */
import {spawn} from 'node:child_process';

export interface GitBlobs {
  /** @returns the content, `null` where git has no such object; answers come in the order of the questions */
  read(id: string): Promise<Buffer | null>;
  close(): void;
}

interface Question {
  resolve(content: Buffer | null): void;
  reject(error: Error): void;
}

const NEW_LINE = 0x0a;
/** Git would hold some hundred megabytes of what it has unpacked, in each process. */
const LITTLE_MEMORY = [
  ...['-c', 'core.deltaBaseCacheLimit=24m'],
  ...['-c', 'core.packedGitWindowSize=1m', '-c', 'core.packedGitLimit=8m'],
];

/**
 * Opens git's store of objects.
 *
 * @param folder absolute path of a folder in a repository
 */
export function openGitBlobs(folder: string): GitBlobs {
  const child = spawn('git', [...LITTLE_MEMORY, 'cat-file', '--batch'], {cwd: folder, windowsHide: true});
  const questions: Question[] = [];
  const answers = createAnswerReader((content) => questions.shift()?.resolve(content));
  let failure: Error | null = null;
  let unasked = '';
  // Questions of one turn go out together: each by itself took a twentieth of the time of reading a history.
  const send = () => {
    child.stdin.write(unasked);
    unasked = '';
  };
  const fail = (error: Error) => {
    failure ??= error;
    for (const {reject} of questions.splice(0)) reject(failure);
  };
  child.stdout.on('data', answers);
  child.stderr.resume();
  // Questions to a process that has ended fail below.
  child.stdin.on('error', () => {});
  child.on('error', fail);
  child.on('exit', (code) =>
    fail(new Error(`Unexpected end of \`git cat-file\` (${code}), expected it to answer`)),
  );
  return {
    read: (id) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        questions.push({resolve, reject});
        if (unasked === '') queueMicrotask(send);
        unasked += `${id}\n`;
      }),
    close: () => queueMicrotask(() => child.stdin.end()),
  };
}

/**
 * Reads what `git cat-file --batch` prints.
 *
 * @param take is given each answer's content, `null` for an object that isn't there
 * @returns takes what was printed, piece by piece, wherever it is cut
 */
export function createAnswerReader(take: (content: Buffer | null) => void): (chunk: Buffer) => void {
  let head: Buffer = Buffer.alloc(0);
  let content: Buffer[] = [];
  /** Bytes of the content that are still to come, and of the line break behind it; `null` before a content. */
  let wanted: number | null = null;

  return (chunk) => {
    let rest: Buffer = chunk;
    while (rest.length > 0) {
      if (wanted === null) {
        const end = rest.indexOf(NEW_LINE);
        if (end < 0) {
          head = Buffer.concat([head, rest]);
          return;
        }
        const line = Buffer.concat([head, rest.subarray(0, end)]).toString('latin1');
        head = Buffer.alloc(0);
        rest = rest.subarray(end + 1);
        // `ID TYPE SIZE`, or `ID missing`.
        const size = /^\S+ \w+ (\d+)$/.exec(line)?.[1];
        if (size === undefined) take(null);
        else wanted = Number(size) + 1;
      } else {
        const part = rest.subarray(0, wanted);
        rest = rest.subarray(part.length);
        wanted -= part.length;
        content.push(part);
        if (wanted > 0) continue;
        take(Buffer.concat(content).subarray(0, -1));
        content = [];
        wanted = null;
      }
    }
  };
}
