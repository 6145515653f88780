/**
 * The plan model: what a reader counts in an ExecPlan, as values.
 *
 * Names and shapes follow `execplan show --json`, whose schema is a promise to its users: fields are added,
 * never renamed or dropped within a `schemaVersion`. `line` is 1-based in the file as it is on disk.
 */

/** A living section or another section of the convention's skeleton. */
export type SectionKind =
  | 'purpose'
  | 'progress'
  | 'surprises'
  | 'decisions'
  | 'outcomes'
  | 'context'
  | 'plan-of-work'
  | 'concrete-steps'
  | 'validation'
  | 'idempotence'
  | 'artifacts'
  | 'interfaces'
  | 'milestones'
  | 'revision-notes'
  | 'other';

export interface Section {
  kind: SectionKind;
  /** The heading's plain text, as written. */
  title: string;
  /** 1 to 6. */
  depth: number;
  line: number;
}

export type ProgressState = 'done' | 'todo' | 'partial' | 'note';

export interface ProgressItem {
  /** Plain text without the checkbox and the timestamp. */
  text: string;
  state: ProgressState;
  /** ISO 8601 with the precision and zone that the plan gives; `null` where none can be read. */
  at: string | null;
  /** The timestamp as written, brackets removed. */
  atText: string | null;
  line: number;
  /** Element id on the plan's page; depends on the item's words, not on its place. */
  anchor: string;
}

/** Steps under one heading: a phase, a milestone, a sub-heading of Progress. */
export interface Phase {
  title: string;
  line: number;
  total: number;
  done: number;
  partial: number;
}

export interface Pace {
  /** Done steps that say when. */
  steps: number;
  /** Calendar days from the first of them to the last, both counted. */
  days: number;
}

export interface Progress {
  source: 'progress-section' | 'task-lists' | 'none';
  /** done + todo + partial */
  total: number;
  done: number;
  partial: number;
  notes: number;
  /** Calendar date (YYYY-MM-DD) of the latest dated done step. */
  lastDone: string | null;
  /** How fast steps were done, by their own dates; `null` where fewer than two of them are dated. */
  pace: Pace | null;
  items: ProgressItem[];
  /** In document order; empty where all steps stand directly in the Progress section. */
  phases: Phase[];
}

export interface Decision {
  text: string;
  rationale: string | null;
  date: string | null;
  dateText: string | null;
  author: string | null;
  line: number;
  anchor: string;
}

export interface Surprise {
  text: string;
  evidence: string | null;
  date: string | null;
  dateText: string | null;
  line: number;
  anchor: string;
}

export interface RevisionNote {
  text: string;
  date: string | null;
  dateText: string | null;
  author: string | null;
  line: number;
}

export type CitationKind =
  | 'spec'
  | 'architecture'
  | 'constraints'
  | 'contributing'
  | 'adr'
  | 'plan'
  | 'package'
  | 'file';

export interface Citation {
  /** The path as cited, without its line or section; a package's name, an ADR's id, `spec` for `spec §4.2`. */
  target: string;
  section: string | null;
  kind: CitationKind;
  line: number;
  /** The sentence that cites it, plain text. */
  text: string;
}

export type StatusValue = 'not-started' | 'active' | 'stalled' | 'done' | 'unknown';

/** Derived from what the plan counts, never from what it says of itself. */
export interface Status {
  value: StatusValue;
  /** One line for people: `7 of 12 steps done; last dated activity 2025-11-10`. */
  reason: string;
  /** The line that proves it; `null` where nothing in the file does. */
  line: number | null;
}

/** A `Status: …` line or front-matter key: what the author says. */
export interface StatedStatus {
  text: string;
  line: number;
  /** The status that the author's words mean, `null` where they mean none of them. */
  meaning: StatusValue | null;
  /** Whether it says something else than the derived status. */
  contradicts: boolean;
}

export type Outcomes = 'absent' | 'placeholder' | 'written';

export interface Plan {
  schemaVersion: 1;
  path: string;
  plan: boolean;
  title: string;
  fenced: boolean;
  status: Status;
  statedStatus: StatedStatus | null;
  progress: Progress;
  decisions: Decision[];
  surprises: Surprise[];
  outcomes: Outcomes;
  revisionNotes: RevisionNote[];
  citations: Citation[];
  sections: Section[];
  /** Calendar dates of the first and last dated entry of any kind; `null` where the plan has none. */
  started: string | null;
  lastActivity: string | null;
}
