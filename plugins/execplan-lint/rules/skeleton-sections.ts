import type {SectionKind} from 'execplan';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {isInLivingSection} from '../section-content.ts';
import {isSectionNamed, SKELETON_SECTIONS} from '../skeleton.ts';

/**
 * The convention starts every plan from its skeleton. Of its sections it calls four obligatory, which another rule
 * asks for; the others are what a good plan has, hence a warning.
 */
export const skeletonSections: Rule = {
  name: 'skeleton-sections',
  asks: "The skeleton's sections are all there",
  preset: 'convention',
  severity: 'warning',
  ofWholePlan: true,
  check({plan, syntax}: LintedPlan, report: Report) {
    const kinds = new Set<SectionKind>(plan.sections.map(({kind}) => kind));
    if (kinds.has('milestones')) kinds.add('plan-of-work');
    const others = syntax.outline.all.filter(
      (section) => section.heading !== syntax.title && !isInLivingSection(section),
    );
    const missing = SKELETON_SECTIONS.filter(
      ({kind}) => !kinds.has(kind) && !others.some(({title}) => isSectionNamed(title, kind)),
    );
    if (missing.length === 0) return;
    report(
      syntax.title ?? {line: 1},
      `unexpected plan without ${inWords(missing.map(({title}) => `\`${title}\``))}, expected all sections of the skeleton`,
    );
  },
};

function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
