/** Runs in a worker process: reads the files that it is sent, and answers with what was read of each, as JSON. */
import {type AnalysisTask, analyseFile} from './analyse-file.ts';

process.on('message', ({tasks, now}: {tasks: AnalysisTask[]; now: Date}) => {
  process.send?.(tasks.map((task) => JSON.stringify(analyseFile(task, now))));
});
