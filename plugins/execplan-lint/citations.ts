import {type Citation, readCitations} from 'execplan';
import type {LintedPlan} from './linted-plan.ts';

const known = new WeakMap<LintedPlan['document'], readonly Citation[]>();

/** @returns what a plan cites; looked for once, and only where a rule asks for it. */
export function citationsOf({document}: Pick<LintedPlan, 'document'>): readonly Citation[] {
  const before = known.get(document);
  if (before) return before;
  const citations = readCitations(document.root);
  known.set(document, citations);
  return citations;
}
