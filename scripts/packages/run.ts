/** Runs programs as somebody outside of the workspace would. */
import {spawnSync} from 'node:child_process';

export interface Finished {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** What the package manager and the loader that run this told their children; strangers' programs aren't told. */
const OURS = /^(?:npm_|pnpm_|NODE_OPTIONS$|NODE_PATH$|TSX_|INIT_CWD$|VITEST)/i;
const KEPT = /^npm_config_(?:registry|cache|userconfig|cafile|proxy|https_proxy|noproxy|prefer_offline)$/i;

export function run(
  command: string,
  args: readonly string[],
  {cwd, env = {}}: {cwd: string; env?: Record<string, string>},
): Finished {
  const inherited = Object.entries(process.env).filter(([name]) => KEPT.test(name) || !OURS.test(name));
  const {status, stdout, stderr, error} = spawnSync(command, args, {
    cwd,
    env: {...Object.fromEntries(inherited), ...env},
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm and npx are shell scripts on Windows.
    shell: process.platform === 'win32',
  });
  if (error) throw new Error(`\`${command} ${args.join(' ')}\`: ${error.message}`);
  return {status, stdout, stderr};
}

/** @throws Error with what the program printed, where it ends with another code than 0 */
export function runOrThrow(
  command: string,
  args: readonly string[],
  options: {cwd: string; env?: Record<string, string>},
): Finished {
  const finished = run(command, args, options);
  if (finished.status !== 0)
    throw new Error(
      `\`${command} ${args.join(' ')}\` ended with exit code ${finished.status}\n${finished.stdout}${finished.stderr}`,
    );
  return finished;
}
