/** Runs in a process: lints the files that it is sent. */
import {type RepositoryInput, toRepository} from 'execplan-lint';
import {answerItems} from 'execplan-repository';
import {type FileTask, readAndLint} from './file-task.ts';
import type {LintResult, LintSettings} from './lint-task.ts';

/** The first message; all others are lists of files. */
export type WorkerSettings = Omit<LintSettings, 'repository'> & {repository: RepositoryInput};

answerItems<WorkerSettings, FileTask, LintResult>((given) => {
  const settings = {...given, repository: toRepository(given.repository)};
  return (task) => readAndLint(task, settings);
});
