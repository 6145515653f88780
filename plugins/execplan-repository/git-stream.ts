import {spawn} from 'node:child_process';

/**
 * Asks git what is too long to be held as one text.
 *
 * @param folder absolute path of the folder to run in
 * @returns what it prints, piece by piece
 * @throws Error after the last piece where there is no git, or it can't answer
 */
export async function* streamGit(folder: string, args: readonly string[]): AsyncGenerator<Buffer> {
  const child = spawn('git', args, {cwd: folder, windowsHide: true, stdio: ['ignore', 'pipe', 'pipe']});
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-MOST_WORDS);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  // Whoever reads it meets the failure below.
  ended.catch(() => {});
  try {
    for await (const chunk of child.stdout) yield chunk;
    const code = await ended;
    if (code !== 0)
      throw new Error(`\`git ${args[0]}\` failed (${code}), expected an answer: ${words.trim()}`);
  } finally {
    child.kill();
  }
}

/** As much of git's complaint as a message can hold. */
const MOST_WORDS = 500;
