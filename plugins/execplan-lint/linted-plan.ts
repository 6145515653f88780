import {
  type MarkdownDocument,
  type OutlineSection,
  type Plan,
  type PlanSyntax,
  parseDocument,
  readPlan,
  type SectionKind,
} from 'execplan';
import type {LintOptions} from './options.ts';
import type {LintedRepository} from './repository.ts';

/** A plan as rules see it. Each file is parsed once, however many rules there are. */
export interface LintedPlan {
  path: string;
  /** The file's text without its byte-order mark; offsets of all positions count in it. */
  source: string;
  /** Its lines without their ends. */
  lines: readonly string[];
  /** Its tree, unwrapped from a fence, with positions of the file. */
  document: MarkdownDocument;
  plan: Plan;
  syntax: PlanSyntax;
  /** `null` for a text that lies in no repository, such as standard input. */
  repository: LintedRepository | null;
  /** The present, for dates in the future. */
  now: Date;
  options: LintOptions;
}

export interface LintedPlanInput {
  path: string;
  /** The file's text. */
  source: string;
  now: Date;
  repository: LintedRepository | null;
  options: LintOptions;
}

/** Reads a text as a plan to be linted. */
export function toLintedPlan({path, source, now, repository, options}: LintedPlanInput): LintedPlan {
  const document = parseDocument(source);
  const isPlanPlace = repository?.isPlanPlace ?? (() => true);
  const {plan, syntax} = readPlan(document, {path, now, isPlanPlace});
  const lines = document.source.split(/\r\n|\r|\n/);
  return {path, source: document.source, lines, document, plan, syntax, repository, now, options};
}

/** @returns the sections of a kind, in document order. */
export function sectionsOf({syntax}: Pick<LintedPlan, 'syntax'>, kind: SectionKind): OutlineSection[] {
  return syntax.outline.all.filter((section) => section.kind === kind);
}
