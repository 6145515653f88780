/** `pnpm test`: every check of the project in one command. */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {provideBrowser} from './browser.ts';
import {type Check, type CheckResult, makeChecks, readArguments, summary} from './checks.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CORPUS = join(ROOT, '..', 'shared', 'corpus');

/** Runs a program of node_modules/.bin with its output shown; without input, so that nothing can wait for a person. */
function program(command: string, env: Record<string, string> = {}): Promise<CheckResult> {
  const [name = '', ...args] = command.split(' ');
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      // The entries of node_modules/.bin are shell scripts on Windows.
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ...env,
        PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
      },
    });
    child.on('error', (error) => resolve({state: 'failed', reason: `\`${command}\`: ${error.message}`}));
    child.on('close', (code, signal) => {
      const reason = `\`${command}\` ended with ${signal ?? `exit code ${code}`}`;
      resolve(code === 0 ? {state: 'passed'} : {state: 'failed', reason});
    });
  });
}

const CHECKS: Check[] = [
  {id: 'types', title: 'Types', run: () => program('tsc --noEmit')},
  {id: 'style', title: 'Lint and formatting', run: () => program('biome check --error-on-warnings .')},
  {
    id: 'plans',
    title: 'Plans keep the convention',
    run: () => program('tsx plugins/execplan-cli/bin.ts lint'),
  },
  {id: 'unit', title: 'Unit tests', run: () => program('vitest run')},
  {id: 'build', title: 'Site builds', run: () => program('tsx e2e/build-sites.ts')},
  {
    id: 'browser',
    title: 'Browser tests',
    run: async () => {
      const {executablePath} = provideBrowser(console.log);
      return program('playwright test', {CHROME_PATH: executablePath});
    },
  },
  {
    id: 'citations',
    title: 'Citations lead where they say',
    run: () => program('tsx scripts/verify-citations.ts --no-corpus'),
  },
  {
    id: 'packages',
    title: 'Packages work by themselves',
    run: async () =>
      (await program('npm ping --loglevel=error')).state === 'passed'
        ? program('tsx scripts/verify-packages.ts')
        : {state: 'skipped', reason: 'no package registry answers'},
  },
  {
    id: 'corpus',
    title: 'Plans of other repositories',
    run: async () =>
      existsSync(CORPUS)
        ? program('tsx scripts/verify-corpus.ts')
        : {state: 'skipped', reason: 'the corpus is not beside this checkout'},
  },
];

const HELP = `Usage: pnpm test [--only CHECK[,CHECK…]]

Makes every check of the project, or those that are named:
${CHECKS.map(({id, title}) => `  ${id.padEnd(8)} ${title}`).join('\n')}

Exits with 1 when a check failed; the last line says how many passed and failed.`;

const request = readArguments(
  process.argv.slice(2),
  CHECKS.map(({id}) => id),
);
switch (request.kind) {
  case 'help':
    console.log(HELP);
    break;
  case 'refused':
    console.error(`${request.message}\n\n${HELP}`);
    process.exitCode = 2;
    break;
  case 'run': {
    const asked = CHECKS.filter(({id}) => request.only.length === 0 || request.only.includes(id));
    const reports = await makeChecks(asked, console.log);
    console.log(summary(reports).join('\n'));
    process.exitCode = reports.some(({result}) => result.state === 'failed') ? 1 : 0;
    break;
  }
}
