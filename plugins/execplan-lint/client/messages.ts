/** What page and worker say to each other. */
import type {Finding} from '../finding.ts';
import type {SharedContext} from './shared-context.ts';

/** What a page shows of a finding. */
export type ShownFinding = Pick<Finding, 'line' | 'column' | 'rule' | 'severity' | 'message'>;

/** A plan as it is typed. */
export interface TypedPlan {
  /** Where it will be saved; `-` while it has no name. */
  path: string;
  text: string;
}

export type ToWorker =
  /** Said before anything else. */
  {type: 'open'; context: SharedContext} | ({type: 'lint'; id: number} & TypedPlan);

export type FromWorker =
  | {type: 'answer'; id: number; findings: ShownFinding[]}
  | {type: 'failure'; id: number; message: string};
