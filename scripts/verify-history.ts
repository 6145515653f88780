/**
 * `pnpm verify:history FOLDER [COMMITS]`: verifies a repository at commits spread evenly over its history, as
 * `verify:corpus` does for one folder. The repository itself is only read.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {spread} from './spread.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const DEFAULT_COMMITS = 10;

function git(...args: string[]): string {
  return execFileSync('git', args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']}).trim();
}

function main(folder: string | undefined, commits = String(DEFAULT_COMMITS)): number {
  const count = Number(commits);
  if (folder === undefined || !Number.isInteger(count) || count < 1) {
    process.stderr.write('usage: verify:history FOLDER [COMMITS]\n');
    return 2;
  }
  const workspace = mkdtempSync(join(tmpdir(), 'execplan-history-'));
  try {
    const repository = resolve(folder);
    const history = git('-C', repository, 'rev-list', '--reverse', '--first-parent', 'HEAD').split('\n');
    const folders = spread(history, count).map((commit, index) => {
      const checkout = join(workspace, `${String(index + 1).padStart(2, '0')}-${commit.slice(0, 7)}`);
      git('clone', '--quiet', '--no-checkout', repository, checkout);
      git('-C', checkout, 'checkout', '--quiet', commit);
      return checkout;
    });
    const {status} = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/verify-corpus.ts', ...folders],
      {
        cwd: PROJECT,
        stdio: 'inherit',
      },
    );
    return status ?? 1;
  } finally {
    rmSync(workspace, {recursive: true, force: true});
  }
}

process.exitCode = main(...(process.argv.slice(2).filter((arg) => arg !== '--') as [string?, string?]));
