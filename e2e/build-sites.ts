/** Builds the sites of the browser tests that aren't built yet; also run by itself, as a check of `pnpm test`. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {fingerprint} from './fingerprint.ts';
import {writeHistoryContent} from './history-content.ts';
import {writeHostileContent} from './hostile/content.ts';
import {madeFrom, PROJECT, SITE_NAMES, type Site, site, siteEnvironment} from './sites.ts';

const MINUTE = 60_000;

/** @throws with the end of the log where the build fails */
function build({name, folder, build, log, env}: Site): void {
  rmSync(build, {recursive: true, force: true});
  const {status, error, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/site.ts', 'build', '--out-dir', build],
    {
      cwd: PROJECT,
      env: siteEnvironment({...env, NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1'}),
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      timeout: 8 * MINUTE,
      maxBuffer: 1 << 28,
    },
  );
  const output = `${stdout ?? ''}${stderr ?? ''}`;
  mkdirSync(folder, {recursive: true});
  writeFileSync(log, output);
  if (status === 0 && existsSync(join(build, 'index.html'))) return;
  const reason = error?.message ?? `exit code ${status}`;
  throw new Error(
    `The build of the site "${name}" failed (${reason}):\n${output.slice(-4_000)}\nAll of it: ${log}`,
  );
}

/**
 * Builds every site whose build is absent or was made from other files.
 *
 * @param say - told which site is built and how long it took
 * @throws after the last site, naming each that failed
 */
export function buildSites(say: (line: string) => void): void {
  const state = fingerprint(PROJECT);
  const failures: string[] = [];
  for (const name of SITE_NAMES) {
    const described = site(name);
    const made = madeFrom(described);
    if (existsSync(made) && readFileSync(made, 'utf8') === state) {
      say(`${name}: built before from the same files`);
      continue;
    }
    rmSync(made, {force: true});
    const start = performance.now();
    try {
      if (name === 'hostile') writeHostileContent(join(described.folder, 'repository'));
      if (name === 'history') writeHistoryContent(described.contentRoot);
      build(described);
      writeFileSync(made, state);
      say(`${name}: built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
      say(`${name}: failed`);
    }
  }
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    buildSites(console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
