/**
 * What somebody needs who takes a plan up with nothing but the plan. The value is published as JSON: fields are added,
 * never renamed or dropped, within a `schemaVersion` (`restart-schema.ts`).
 */
import type {CommandBlock} from '../commands/command-blocks.ts';
import type {Citation, Decision, Outcomes, Progress, ProgressItem, Status, Surprise} from '../plan.ts';

/** A heading of the plan. */
export interface RestartHeading {
  title: string;
  line: number;
}

export interface OpenStep extends Pick<ProgressItem, 'text' | 'at' | 'line' | 'anchor'> {
  state: 'todo' | 'partial';
  /** The phase or other heading that it stands under; `null` directly below Progress. */
  heading: RestartHeading | null;
}

export type LatestDecision = Pick<Decision, 'text' | 'rationale' | 'date' | 'author' | 'line' | 'anchor'>;

export interface RestartCommands extends CommandBlock {
  /** The section that it stands in; `null` before the first heading. */
  section: RestartHeading | null;
}

export type RestartSurprise = Pick<Surprise, 'text' | 'evidence' | 'date' | 'line' | 'anchor'>;

/** Something that the plan names: a file, a package, a document. */
export interface NamedFile extends Pick<Citation, 'target' | 'kind'> {
  /** Where it is named first. */
  line: number;
}

export interface Restart {
  schemaVersion: 1;
  /** Path of the plan in the repository. */
  path: string;
  title: string;
  status: Status;
  /** What the plan says of its status itself; `null` where it says nothing. */
  stated: string | null;
  progress: Pick<Progress, 'source' | 'total' | 'done' | 'partial' | 'notes'>;
  outcomes: Outcomes;
  /** In the order of the plan. */
  openSteps: OpenStep[];
  /** The latest first. */
  decisions: {
    total: number;
    /** How many earlier ones there are beside these. */
    leftOut: number;
    latest: LatestDecision[];
  };
  /** A sentence that says from where commands are run, besides what stands directly before each; `null` without one. */
  workingDirectory: {text: string; line: number} | null;
  /** In the order of the plan. */
  commands: RestartCommands[];
  surprises: RestartSurprise[];
  /** Each once, in the order in which the plan names them first. */
  files: NamedFile[];
  /** What a restart would want and the plan doesn't have, one sentence each. */
  missing: string[];
}
