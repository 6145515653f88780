/** One file to be read, and what came of it, as JSON: both cross the border to a worker, and are kept on disk. */
import {type AnalysisTask, analyseFile, lintFile} from './analyse-file.ts';
import type {FileLinter} from './lint/file-linter.ts';

export interface ReadJob {
  task: AnalysisTask;
  /** Whether all of it is to be read, not only what rules find in it. */
  isUnread: boolean;
}

export interface ReadResult {
  /** JSON of an `Analysis`; `null` where the job was to lint alone. */
  analysis: string | null;
  /** JSON of a list of `PlanFinding`. */
  findings: string;
}

/** What is needed to read a file. */
export interface Reader {
  now: Date;
  lint: FileLinter;
}

/** Does a job. Never throws. */
export function readJob({task, isUnread}: ReadJob, {now, lint}: Reader): ReadResult {
  if (!isUnread) return {analysis: null, findings: JSON.stringify(lintFile(task, now, lint))};
  const {analysis, findings} = analyseFile(task, now, lint);
  return {analysis: JSON.stringify(analysis), findings: JSON.stringify(findings)};
}
