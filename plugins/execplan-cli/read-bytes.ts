import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {codeOf} from 'execplan-repository';
import {type Io, OperationalError} from './io.ts';

/**
 * Reads a file, or standard input.
 *
 * @param file a path, `-` for standard input
 * @throws OperationalError where it can't be read
 */
export async function readBytes(file: string, io: Io): Promise<Uint8Array> {
  if (file === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of io.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(resolve(io.cwd, file));
  } catch (error) {
    throw new OperationalError(`${file}: unexpected ${codeOf(error)}, expected a file that can be read`);
  }
}
