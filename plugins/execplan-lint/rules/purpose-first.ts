import type {OutlineSection} from 'execplan';
import {type LintedPlan, sectionsOf} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';

/** A table of contents leads to sections and is none. */
const CONTENTS = /^(?:table of )?contents$|^toc$|^目次$|^目录$/i;

/** The convention lets purpose and intent come first: whoever reads on knows what for. */
export const purposeFirst: Rule = {
  name: 'purpose-first',
  asks: 'The purpose is the first section',
  preset: 'convention',
  severity: 'error',
  check(plan: LintedPlan, report: Report) {
    const [purpose] = sectionsOf(plan, 'purpose');
    if (!purpose) return;
    const around = new Set(ancestorsOf(purpose));
    const first = plan.syntax.outline.all.find(
      (section) =>
        section.heading !== plan.syntax.title && !around.has(section) && !CONTENTS.test(section.title.trim()),
    );
    if (!first || first === purpose) return;
    report(
      first.heading,
      `unexpected section before \`${purpose.title}\` (line ${purpose.line}), expected the purpose to come first`,
    );
  },
};

/** The sections that a section stands in; one that only opens the plan isn't before it. */
function ancestorsOf({parent}: OutlineSection): OutlineSection[] {
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}
