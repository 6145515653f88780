/** Runs programs for a preview; the edge to the system. */
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/** The root of this project. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What would change a build without being asked for. */
const SETTINGS =
  /^(ALGOLIA_|REPO_|PREVIEW_|SITE_URL$|BASE_URL$|CONTENT_ROOT$|NOW$|PORT$|NODE_ENV$|VITEST|DOCUSAURUS_|GITHUB_TOKEN$)/;

/** @returns this process's environment without settings of a site, and with those that are given */
export function cleanEnvironment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  return {...Object.fromEntries(kept), ...settings};
}

/**
 * Runs a program and waits for it.
 *
 * @returns what it prints on its standard output
 * @throws Error with the end of what it says where it fails
 */
export function runProgram(
  command: string,
  args: readonly string[],
  {cwd = PROJECT, env = process.env}: {cwd?: string; env?: NodeJS.ProcessEnv} = {},
): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {cwd, env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true});
    const out: Buffer[] = [];
    const all: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk);
      all.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => all.push(chunk));
    child.on('error', (error) => fail(new Error(`${command} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) done(Buffer.concat(out).toString('utf8'));
      else {
        const end = Buffer.concat(all).toString('utf8').slice(-4_000);
        fail(
          new Error(`${[command, ...args].join(' ')} ended with ${signal ?? `exit status ${code}`}:\n${end}`),
        );
      }
    });
  });
}

/** Runs a TypeScript file of this project. */
export function runScript(args: readonly string[], settings: Record<string, string>): Promise<string> {
  return runProgram(process.execPath, ['--import', 'tsx', ...args], {env: cleanEnvironment(settings)});
}
