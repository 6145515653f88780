/** `pnpm start` on a folder, for tests that write to it. */
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {PROJECT, siteEnvironment} from './sites.ts';

export interface DevServer {
  origin: string;
  /** What the server printed until now. */
  log(): string;
  stop(): Promise<void>;
}

const START_MS = 150_000;

/**
 * Starts the development server and waits until it answers.
 *
 * @throws with the end of its log where it doesn't
 */
export async function startDevServer(
  contentRoot: string,
  env: Record<string, string> = {},
): Promise<DevServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/site.ts', 'start', '--no-open', '--host', '127.0.0.1'],
    {
      cwd: PROJECT,
      env: siteEnvironment({
        CONTENT_ROOT: contentRoot,
        PORT: String(port),
        BROWSER: 'none',
        NO_COLOR: '1',
        ...env,
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let log = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => {
      log += chunk;
    });
  }

  async function stop(): Promise<void> {
    if (server.exitCode === null) server.kill('SIGTERM');
    await ended;
  }

  const deadline = Date.now() + START_MS;
  for (;;) {
    const isUp = await fetch(origin).then(
      ({status}) => status === 200,
      () => false,
    );
    if (isUp) return {origin, log: () => log, stop};
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The development server doesn't answer:\n${log.slice(-4_000)}`);
    }
    await sleep(200);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('Unexpected address, expected a port');
  return address.port;
}
