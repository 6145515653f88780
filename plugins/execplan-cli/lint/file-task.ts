import {readFile} from 'node:fs/promises';
import {type LintResult, type LintSettings, type LintTask, lintFile} from './lint-task.ts';

/** A file that is read when its turn comes. */
export type FileTask = Omit<LintTask, 'bytes'> & {file: string};

/** Reads a file and lints it. */
export async function readAndLint({file, ...task}: FileTask, settings: LintSettings): Promise<LintResult> {
  return lintFile({...task, bytes: await readFile(file)}, settings);
}
