/** Runs in a worker process: reads the files that it is sent, and answers with what was read of each. */

import type {WorkerGreeting} from './analyse-pool.ts';
import {createFileLinter} from './lint/file-linter.ts';
import {type Reader, type ReadJob, readJob} from './read-job.ts';

let reader: Reader | null = null;

process.on('message', (message: WorkerGreeting | ReadJob[]) => {
  if (!Array.isArray(message)) {
    const {now, lint} = message;
    reader = {now, lint: createFileLinter(lint, now)};
    return;
  }
  const known = reader;
  if (!known) throw new Error('Unexpected files, expected a greeting first');
  process.send?.(message.map((job) => readJob(job, known)));
});
