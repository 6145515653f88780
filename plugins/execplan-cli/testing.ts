/** The command run within a test, and git beside it. */
import {execFileSync} from 'node:child_process';
import {Readable} from 'node:stream';
import type {Io} from './io.ts';
import {main} from './main.ts';

export interface CommandRun {
  status: number;
  out: string;
  error: string;
}

export interface CommandWorld {
  cwd: string;
  env?: Io['env'];
  /** @default nothing: standard input is at its end */
  stdin?: string | undefined;
}

/** Runs `execplan` with these arguments. */
export async function runMain(
  argv: readonly string[],
  {cwd, env = {}, stdin}: CommandWorld,
): Promise<CommandRun> {
  const result: CommandRun = {status: -1, out: '', error: ''};
  const sink = (key: 'out' | 'error') => ({
    write(text: string) {
      result[key] += text;
      return true;
    },
  });
  result.status = await main(argv, {
    cwd,
    stdin: Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]),
    stdout: sink('out'),
    stderr: sink('error'),
    env,
  });
  return result;
}

/** Runs git as somebody whose own configuration changes nothing. @returns what it prints */
export function runGit(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], {cwd: folder, stdio: 'pipe', encoding: 'utf8'});
}
