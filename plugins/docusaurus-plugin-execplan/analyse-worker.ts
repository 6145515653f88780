/** Runs in a worker thread: reads the files that it is sent, one message for each. */
import {parentPort} from 'node:worker_threads';
import {type AnalysisTask, analyseFile} from './analyse-file.ts';

parentPort?.on('message', ({tasks, now}: {tasks: AnalysisTask[]; now: Date}) => {
  parentPort?.postMessage(tasks.map((task) => analyseFile(task, now)));
});
