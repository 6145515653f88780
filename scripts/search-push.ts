/** `pnpm search:push [--dry-run] [--help]`: sends the search records to Algolia. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {runSearchPush} from './search-push/run.ts';

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const folder = mkdtempSync(join(tmpdir(), 'execplan-search-push-'));
const stop = new AbortController();
// The first time what was begun is cleaned up; whoever insists ends it at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

try {
  process.exitCode = await runSearchPush(process.argv.slice(2), {
    env: process.env,
    project,
    cwd: process.cwd(),
    folder,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    signal: stop.signal,
  });
} finally {
  rmSync(folder, {recursive: true, force: true});
}
