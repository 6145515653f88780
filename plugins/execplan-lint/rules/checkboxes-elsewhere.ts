import {type OutlineSection, readSteps, type Step, withDescendants} from 'execplan';
import {type LintedPlan, sectionsOf} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';

/** Two places that say what is done soon say two things; the convention allows checklists in Progress only. */
export const checkboxesElsewhere: Rule = {
  name: 'checkboxes-elsewhere',
  asks: 'Checkboxes stand in Progress and nowhere else',
  preset: 'convention',
  severity: 'error',
  check(plan: LintedPlan, report: Report) {
    const {outline} = plan.syntax;
    const progress = new Set<OutlineSection>(sectionsOf(plan, 'progress').flatMap(withDescendants));
    const others = outline.all.filter((section) => !progress.has(section));
    for (const {title, blocks} of [{title: null, blocks: outline.preamble}, ...others]) {
      const steps = readSteps(blocks).filter((step) => isCheckbox(step, plan));
      const [first] = steps;
      if (!first) continue;
      const count = steps.length === 1 ? 'checkbox' : `${steps.length} checkboxes`;
      const place = title === null || title === '' ? 'before the first heading' : `in \`${title}\``;
      report(
        {line: first.line, column: columnOf(first), endLine: steps.at(-1)?.line ?? first.line},
        `unexpected ${count} ${place}, expected checkboxes in Progress only`,
      );
    }
  },
};

/** A letter in brackets is more often a name of something than a mark of half-done work. */
function isCheckbox({state, line}: Step, {lines}: LintedPlan): boolean {
  return state !== 'partial' || /\[[~/>!-]\]/.test(lines[line - 1]?.slice(0, 2000) ?? '');
}

function columnOf({piece, node, line}: Step): number {
  const start = node.position?.start;
  return piece === null && start?.line === line ? start.column : 1;
}
