/** Runs Docusaurus with what the environment says: `tsx scripts/site.ts start|build|serve`. */
import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {docusaurusArguments, HELP, readCommandLine} from './command-line.ts';
import {EnvironmentError, readEnvironment, siteKey} from './environment.ts';
import {findOutDirProblem} from './out-dir.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const WRONG_USE = 2;

/** A command line that can't be meant: the user's to mend, so it is said without a stack. */
class UsageError extends Error {}

function main(): void {
  const line = readCommandLine(process.argv.slice(2));
  if (line.kind === 'help') {
    process.stdout.write(HELP);
    return;
  }
  if (line.kind === 'wrong') throw new UsageError(line.message);

  const cwd = process.cwd();
  const environment = readEnvironment(process.env, PROJECT, cwd);
  const outDir = resolve(cwd, line.outDir);
  const problem =
    line.command === 'build' ? findOutDirProblem(outDir, environment.contentRoot, PROJECT) : null;
  if (problem) throw new UsageError(`--out-dir: Unexpected \`${line.outDir}\`, ${problem}`);

  const key = siteKey(environment, line.command === 'start' ? null : outDir);
  run(docusaurusArguments(line, outDir, environment.port), {
    CONTENT_ROOT: environment.contentRoot,
    // Docusaurus keeps what it generates here; two sites at once must not share it.
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: join('.docusaurus', key),
    EXECPLAN_STAGING: join(PROJECT, '.staging', key),
    // Documents are compact HTML as they are compiled; minifying every page took a third of the time of rendering
    // it and saved a tenth of its bytes before compression.
    SKIP_HTML_MINIFICATION: 'true',
  });
}

function run(args: readonly string[], env: Record<string, string>): void {
  const core = createRequire(import.meta.url).resolve('@docusaurus/core/package.json');
  const cli = join(core, '..', 'bin', 'docusaurus.mjs');
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: PROJECT,
    stdio: 'inherit',
    env: {...process.env, ...env},
  });
  // Whoever stops this command means the site.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Docusaurus could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
  });
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = WRONG_USE;
}

try {
  main();
} catch (error) {
  if (!(error instanceof EnvironmentError || error instanceof UsageError)) throw error;
  fail(error.message);
}
