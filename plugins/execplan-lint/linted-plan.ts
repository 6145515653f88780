import {
  type MarkdownDocument,
  type OutlineSection,
  type Plan,
  type PlanReading,
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
  /** Without its citations, which `citationsOf` gives. */
  plan: Omit<Plan, 'citations'>;
  syntax: PlanSyntax;
  /** `null` for a text that lies in no repository, such as standard input. */
  repository: LintedRepository | null;
  /** What git knows of it; `null` where nobody asked. */
  history: PlanHistory | null;
  /** The present, for dates in the future. */
  now: Date;
  options: LintOptions;
}

/** What a plan was before, for rules that are asked about changes. */
export interface PlanHistory {
  /** The plan at the revision that it is compared with; `null` for a new one. */
  before: Plan | null;
  /** @returns when the commit was made that brought a line; `null` for what isn't committed or known */
  broughtAt(line: number): Date | null;
}

/** A file's text at the revision that it is compared with, and who brought its lines. */
export interface PlanHistoryInput extends Pick<PlanHistory, 'broughtAt'> {
  /** `null` for a file that wasn't there. */
  before: string | null;
}

export interface LintedPlanInput {
  path: string;
  /** The file's text. */
  source: string;
  now: Date;
  repository: LintedRepository | null;
  options: LintOptions;
  history?: PlanHistoryInput | null;
}

/** Reads a text as a plan to be linted. */
export function toLintedPlan({source, ...input}: LintedPlanInput): LintedPlan {
  const {path, now, repository, history = null} = input;
  const isPlanPlace = repository?.isPlanPlace ?? (() => true);
  const read = (text: MarkdownDocument) => readPlan(text, {path, now, isPlanPlace, findsCitations: false});
  const document = parseDocument(source);
  return lintedPlanOf(document, read(document), {
    ...input,
    history: history && {
      before: history.before === null ? null : read(parseDocument(history.before)).plan,
      broughtAt: history.broughtAt,
    },
  });
}

/**
 * Makes a plan to be linted of one that has been read already. Whoever changes its tree does so afterwards.
 *
 * @param document what was parsed
 * @param reading what was read of it
 */
export function lintedPlanOf(
  document: MarkdownDocument,
  {plan, syntax}: PlanReading,
  around: Pick<LintedPlan, 'path' | 'now' | 'repository' | 'options' | 'history'>,
): LintedPlan {
  const {source} = document;
  return {...around, source, lines: source.split(/\r\n|\r|\n/), document, plan, syntax};
}

/** @returns the sections of a kind, in document order. */
export function sectionsOf({syntax}: Pick<LintedPlan, 'syntax'>, kind: SectionKind): OutlineSection[] {
  return syntax.outline.all.filter((section) => section.kind === kind);
}
