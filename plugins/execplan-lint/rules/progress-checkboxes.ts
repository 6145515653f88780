import {type OutlineSection, readSteps, type Step, withDescendants} from 'execplan';
import type {ListItem, Node} from 'mdast';
import {type LintedPlan, sectionsOf} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {placeOfStep} from '../step-places.ts';

const FORM = '`- [x]` or `- [ ]`';

/** What is done and what is next is counted by checkboxes; in Progress, the convention makes them mandatory. */
export const progressCheckboxes: Rule = {
  name: 'progress-checkboxes',
  asks: 'Progress is a list with checkboxes',
  preset: 'convention',
  severity: 'error',
  check(plan: LintedPlan, report: Report) {
    const sections = sectionsOf(plan, 'progress');
    const [first] = sections;
    if (!first) return;
    if (plan.plan.progress.total === 0) {
      report(first.heading, `unexpected Progress without a checkbox, expected its steps as ${FORM}`);
      return;
    }
    for (const section of sections.flatMap(withDescendants)) {
      reportUnlisted(readSteps(section.blocks), report);
      for (const item of unmarkedItems(section))
        report(item, `unexpected entry without a checkbox among steps, expected ${FORM}`);
    }
  },
};

/** Checkboxes that a reader sees as plain text, because no list item or a table holds them. */
function reportUnlisted(steps: readonly Step[], report: Report): void {
  let last: Node['type'] | null = null;
  for (const step of steps) {
    const {type} = step.node;
    if (type === 'paragraph')
      report(placeOfStep(step), `unexpected checkbox outside a list, expected ${FORM}`);
    // Once for a table, not for each of its rows.
    else if (type === 'tableRow' && last !== 'tableRow')
      report(placeOfStep(step), `unexpected steps in a table, expected a list of ${FORM}`);
    last = type;
  }
}

/** Items beside steps of the same list; those that only hold steps of their own are groups of them. */
function unmarkedItems({blocks}: OutlineSection): ListItem[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'list') return [];
    const isSteps = block.children.some((item) => ownsStep(item, readSteps([item])));
    return isSteps ? block.children.filter((item) => readSteps([item]).length === 0) : [];
  });
}

/** Whether an item is a step itself, not only what holds some. */
function ownsStep(item: ListItem, steps: readonly Step[]): boolean {
  return steps[0]?.node === item;
}
