/** Repositories for tests: made with git itself, as their authors would. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

export interface TestRepository {
  root: string;
  git(...args: string[]): string;
  write(path: string, text: string): void;
  /** Commits everything that is there. */
  commit(given?: {date?: string; author?: string}): string;
  remove(): void;
}

/** What a person's own configuration must not change. */
const ENVIRONMENT = {GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'};

/** Makes an empty repository in a folder of its own. */
export function createRepository(): TestRepository {
  const root = mkdtempSync(join(tmpdir(), 'execplan-history-'));
  let commits = 0;
  const run = (args: readonly string[], env: Record<string, string> = {}) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      env: {...process.env, ...ENVIRONMENT, ...env},
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  run(['init', '--quiet', '--initial-branch=main']);
  run(['config', 'user.name', 'Ada']);
  run(['config', 'user.email', 'ada@example.com']);
  return {
    root,
    git: (...args) => run(args),
    write(path, text) {
      mkdirSync(dirname(join(root, path)), {recursive: true});
      writeFileSync(join(root, path), text);
    },
    commit({date, author = 'Ada'} = {}) {
      commits += 1;
      const at = date ?? `2026-03-${String(commits).padStart(2, '0')}T10:00:00+01:00`;
      const env = {GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at, GIT_AUTHOR_NAME: author};
      run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '--message', `Commit ${commits}`], env);
      return run(['rev-parse', 'HEAD']);
    },
    remove: () => rmSync(root, {recursive: true, force: true}),
  };
}

/** Writes a plan: its steps with their marks (`x One`), and what it is for. */
export function planText(steps: readonly string[], purpose = 'Readers see opening hours at once.'): string {
  const lines = steps.map((step) => `- [${step[0]}] ${step.slice(2)}\n`);
  return `# Show opening hours\n\n## Purpose / Big Picture\n\n${purpose}\n\n## Progress\n\n${lines.join('')}\n## Decision Log\n\nNone yet.\n`;
}
