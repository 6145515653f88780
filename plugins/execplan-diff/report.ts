import type {PlanDiff} from './plan-diff.ts';

/** What changed in the plans between two states of a repository. */
export interface DiffReport {
  schemaVersion: 1;
  /** The states as they were named, and the commits that they are. */
  base: Revision;
  head: Revision;
  /** Plans whose files differ, in the order of their paths. */
  plans: PlanDiff[];
}

export interface Revision {
  name: string;
  commit: string;
}
