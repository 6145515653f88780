/** Runs in a worker process: compares the states of the plans that it is sent. */
import {answerItems, openGitBlobs} from 'execplan-repository';
import {compareStates} from './compare-states.ts';
import type {Comparison, ComparisonTask} from './comparison.ts';

/** The first message to a worker; all others are lists of plans' tasks. */
export interface CompareGreeting {
  root: string;
}

answerItems<CompareGreeting, ComparisonTask[], Comparison[]>(({root}) => {
  const blobs = openGitBlobs(root);
  let last: Promise<unknown> = Promise.resolve();
  return (tasks) => {
    // One plan after the other: what is held of each is much.
    const comparisons = last.then(() => compareStates(tasks, blobs.read));
    last = comparisons;
    return comparisons;
  };
});
