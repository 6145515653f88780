/** What changed between two versions of a plan, as values: reporters, pages and programs take these. */
import type {
  Citation,
  Decision,
  Outcomes,
  Plan,
  Progress,
  RevisionNote,
  StatusValue,
  Surprise,
} from 'execplan';
import type {Alarm} from './alarms.ts';
import type {EntryChange} from './diff-entries.ts';
import type {SectionChange} from './diff-sections.ts';
import type {StepChange} from './diff-steps.ts';
import type {EntryTexts, SectionText} from './section-text.ts';

/** What the linter says of a plan, as far as it is compared. */
export interface PlanFinding {
  rule: string;
  severity: 'error' | 'warning';
  message: string;
  /** 1-based. */
  line: number;
}

/** All that is compared of a version; `toPlanVersion` makes it. */
export interface PlanVersion {
  plan: Plan;
  /** From `readSectionTexts`. */
  sections: readonly SectionText[];
  /** From `readEntryTexts`. */
  entries: EntryTexts;
  /** Empty where nobody asked. */
  findings: readonly PlanFinding[];
  /** Cited paths that lead to nothing in the repository of this version; empty where nobody asked. */
  broken: readonly BrokenPath[];
}

export interface BrokenPath {
  /** As it is written. */
  path: string;
  /** 1-based. */
  line: number;
}

/** A value in the earlier version and in the later one; `null` where there is no such version. */
export interface BeforeAfter<Value> {
  before: Value | null;
  after: Value | null;
}

/** `unchanged`: other words in no place, whatever became of line breaks, marks, order of sections or the file's name. */
export type Fate = 'added' | 'removed' | 'revised' | 'unchanged';

export type Retrospective = 'written' | 'reworded' | 'removed';

export type StepCounts = Pick<Progress, 'done' | 'partial' | 'total'>;

export interface PlanDiff {
  /** In the later version; of a removed plan in the earlier one. */
  path: string;
  /** Its path in the earlier version where that was another one. */
  renamedFrom: string | null;
  fate: Fate;
  title: BeforeAfter<string>;
  /** By what the plan counts. */
  status: BeforeAfter<StatusValue>;
  progress: BeforeAfter<StepCounts>;
  outcomes: BeforeAfter<Outcomes>;
  /** What shouldn't have happened without a word. */
  alarms: Alarm[];
  steps: StepChange[];
  decisions: EntryChange<Decision>[];
  surprises: EntryChange<Surprise>[];
  /** `null` where nothing happened to it. */
  retrospective: Retrospective | null;
  revisionNotes: EntryChange<RevisionNote>[];
  sections: SectionChange[];
  /** Whether sections that both versions have stand in another order. */
  isReordered: boolean;
  citations: {gained: Citation[]; lost: Citation[]; broken: BrokenPath[]};
  findings: {appeared: PlanFinding[]; gone: PlanFinding[]};
}
