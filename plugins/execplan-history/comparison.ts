/** Two neighbouring states of a plan, and what is kept of comparing them. */
import type {StatusValue} from 'execplan';
import {storeKey} from 'execplan-repository';
import type {FileState} from './commit.ts';
import type {TracedRevision} from './trace-revisions.ts';

export interface ComparisonTask {
  /** `null` for a plan that wasn't there, and where only the later state is asked about. */
  before: FileState | null;
  after: FileState;
}

/** What a revision says: everything else of both states is forgotten. */
export interface Comparison {
  /** Whether anything changed in meaning. */
  isMeant: boolean;
  phrases: string[];
  /** Steps of the later state. */
  done: number;
  total: number;
  /** What these come to; never `stalled`, which is for the reader's day to say. */
  status: StatusValue;
  /** The same of the earlier state; `null` where there is none. */
  statusBefore: StatusValue | null;
}

/** @returns what has to be compared for a revision; of a merge, nothing but its steps is asked */
export function taskOf({before, after}: TracedRevision): ComparisonTask {
  const [first = null, ...others] = before;
  return {before: others.length > 0 ? null : first, after};
}

/** Two states have the same comparison in every repository and at any time. */
export function taskKey({before, after}: ComparisonTask): string {
  return storeKey(JSON.stringify([before?.path, before?.blob, after.path, after.blob]));
}
