/** Runs in a process: lints the files that it is sent. */
import {type RepositoryInput, toRepository} from 'execplan-lint';
import {type FileTask, readAndLint} from './file-task.ts';
import type {LintSettings} from './lint-task.ts';

/** The first message; all others are lists of files. */
export type WorkerSettings = Omit<LintSettings, 'repository'> & {repository: RepositoryInput};

let settings: LintSettings | null = null;

process.on('message', async (message: WorkerSettings | FileTask[]) => {
  if (!Array.isArray(message)) {
    settings = {...message, repository: toRepository(message.repository)};
    return;
  }
  const known = settings;
  if (!known) throw new Error('Unexpected files, expected settings first');
  process.send?.(await Promise.all(message.map((task) => readAndLint(task, known))));
});
