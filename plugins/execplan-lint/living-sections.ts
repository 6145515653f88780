/** The four sections that every plan keeps current, as the convention names and orders them. */
import {isLivingTitle, type LIVING_SECTIONS, type OutlineSection} from 'execplan';
import {type LintedPlan, sectionsOf} from './linted-plan.ts';

export type LivingKind = (typeof LIVING_SECTIONS)[number];

export const LIVING_NAMES: Readonly<Record<LivingKind, string>> = {
  progress: 'Progress',
  surprises: 'Surprises & Discoveries',
  decisions: 'Decision Log',
  outcomes: 'Outcomes & Retrospective',
};

/**
 * The sections that stand for a living one. Where one has its full name, a chapter that only uses its words
 * (`Outcomes` that are hoped for, beside `Outcomes & Retrospective`) is left out.
 *
 * @returns in document order
 */
export function livingSectionsOf(plan: Pick<LintedPlan, 'syntax'>, kind: LivingKind): OutlineSection[] {
  const all = sectionsOf(plan, kind);
  const named = all.filter(({title}) => isLivingTitle(title));
  return named.length > 0 ? named : all;
}
