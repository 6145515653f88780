/** Runs in a process: lints the files that it is sent. */
import {readFile} from 'node:fs/promises';
import {toRepository} from 'execplan-lint';
import {type LintSettings, type LintTask, lintFile} from './lint-task.ts';
import {type LoadedRepository, repositoryInput} from './load-repository.ts';

/** A file that the worker reads by itself. */
export type FileTask = Omit<LintTask, 'bytes'> & {file: string};

/** The first message; all others are lists of files. */
export type WorkerSettings = Omit<LintSettings, 'repository'> & {repository: LoadedRepository};

let settings: LintSettings | null = null;

process.on('message', async (message: WorkerSettings | FileTask[]) => {
  if (!Array.isArray(message)) {
    settings = {...message, repository: toRepository(repositoryInput(message.repository))};
    return;
  }
  const known = settings;
  if (!known) throw new Error('Unexpected files, expected settings first');
  const results = await Promise.all(
    message.map(async ({file, ...task}) => lintFile({...task, bytes: await readFile(file)}, known)),
  );
  process.send?.(results);
});
