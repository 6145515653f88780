/** What a rule is: one question about a plan, asked of values. */
import type {Node} from 'mdast';
import type {Edit, Severity} from './finding.ts';
import type {LintedPlan} from './linted-plan.ts';

/** A set of rules; each has those of the one before. */
export const PRESETS = ['convention', 'events-hub'] as const;
export type Preset = (typeof PRESETS)[number];

/** Where something was found: a node of the tree, or a place in the file, 1-based. */
export type Place = Node | {line: number; column?: number; endLine?: number};

export interface Remedy {
  /** Edits that mend it and leave every word in its place. */
  edits?: readonly Edit[];
  /** The name that the file should have. */
  newName?: string;
}

/**
 * Says what was found.
 *
 * @param message `unexpected X, expected Y`, without a full stop
 */
export type Report = (place: Place, message: string, remedy?: Remedy) => void;

export interface Rule {
  /** In kebab-case; also the name of its file and of its page below `docs/lint/`. */
  name: string;
  /** What it asks of a plan, in one sentence without a full stop. */
  asks: string;
  /** The smallest preset that has it. */
  preset: Preset;
  /** Unless the configuration says otherwise. */
  severity: Severity;
  /** Whether what it finds belongs to no single line: with `--since`, it is reported for every plan that changed. */
  ofWholePlan?: boolean;
  check(plan: LintedPlan, report: Report): void;
}
