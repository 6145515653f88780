/** Runs in a worker process: reads the files that it is sent, and answers with what was read of each. */
import {answerItems} from 'execplan-repository';
import type {WorkerGreeting} from './analyse-pool.ts';
import {createFileLinter} from './lint/file-linter.ts';
import {type ReadJob, type ReadResult, readJob} from './read-job.ts';

answerItems<WorkerGreeting, ReadJob, ReadResult>(({now, lint}) => {
  const reader = {now, lint: createFileLinter(lint, now)};
  return (job) => readJob(job, reader);
});
