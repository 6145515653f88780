/**
 * Measures reading the history of generated plans from git, at first and again:
 * `pnpm bench:history [--plans 1000] [--commits 5000]`.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {git} from 'execplan-repository';
import {generateHistory, type HistoryShape} from './history/generate-history.ts';
import {type Cost, runMeasured} from './measured-run.ts';
import {formatBytes, formatTable} from './table.ts';
import {exitStatus, formatTargets, type Target} from './target.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
/** 1,000 plans over 5,000 commits have to be read in at most this. */
const TARGET = {seconds: 20, bytes: 500e6};

/** Makes a repository whose files are checked out. */
async function makeRepository(root: string, shape: HistoryShape): Promise<void> {
  mkdirSync(root);
  await git(root, ['init', '--quiet', '--initial-branch=main']);
  const child = spawn('git', ['fast-import', '--quiet', '--done'], {
    cwd: root,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(child, 'close');
  await pipeline(Readable.from(generateHistory(shape)), child.stdin);
  const [code] = await ended;
  if (code !== 0)
    throw new Error(`git fast-import failed (${code}), expected it to take the generated commits`);
  await git(root, ['reset', '--quiet', '--hard']);
  // As a clone is: what `fast-import` leaves compares each file with whichever came before it.
  await git(root, ['repack', '-a', '-d', '-f', '-q']);
}

function read(root: string, folder: string): Promise<Cost> {
  const args = ['--import', 'tsx', join(PROJECT, 'bench/history/read.ts'), root, folder];
  return runMeasured({args, cwd: PROJECT, env: {}});
}

function row(name: string, {seconds, cpuSeconds, peakMemory}: Cost): string[] {
  return [
    name,
    `${seconds.toFixed(1)} s`,
    cpuSeconds === null ? '–' : `${cpuSeconds.toFixed(1)} s`,
    peakMemory === null ? '–' : formatBytes(peakMemory),
  ];
}

const {values} = parseArgs({
  options: {plans: {type: 'string', default: '1000'}, commits: {type: 'string', default: '5000'}},
});
const shape = {plans: Number(values.plans), commits: Number(values.commits)};
const workspace = mkdtempSync(join(tmpdir(), 'execplan-history-'));
try {
  const root = join(workspace, 'repository');
  const folder = join(workspace, 'kept');
  await makeRepository(root, shape);
  const first = await read(root, folder);
  const again = await read(root, folder);
  console.log(`${shape.plans} plans over ${shape.commits} commits\n`);
  console.log(
    formatTable([['', 'time', 'CPU', 'peak memory'], row('at first', first), row('again, unchanged', again)]),
  );
  const isWhole = shape.plans >= 1000 && shape.commits >= 5000;
  const targets: Target[] = [
    {
      title: 'seconds for 1,000 plans over 5,000 commits',
      value: isWhole ? first.seconds : null,
      limit: TARGET.seconds,
      sense: 'at most',
    },
    {
      title: 'their peak memory in MB',
      value: isWhole && first.peakMemory !== null ? first.peakMemory / 1e6 : null,
      limit: TARGET.bytes / 1e6,
      sense: 'at most',
    },
  ];
  console.log(`\n${formatTargets(targets)}`);
  process.exitCode = exitStatus(targets);
} finally {
  rmSync(workspace, {recursive: true, force: true});
}
