import {LIVING_SECTIONS} from 'execplan';
import type {LintedPlan} from '../linted-plan.ts';
import {LIVING_NAMES, livingSectionsOf} from '../living-sections.ts';
import type {Report, Rule} from '../rule.ts';

const ORDER = LIVING_SECTIONS.map((kind) => LIVING_NAMES[kind]).join(', ');

/** Whoever reads many plans finds each living section in its place; the convention's skeleton gives the order. */
export const livingOrder: Rule = {
  name: 'living-order',
  asks: 'The living sections stand in the order Progress, Surprises & Discoveries, Decision Log, Outcomes & Retrospective',
  preset: 'convention',
  severity: 'warning',
  ofWholePlan: true,
  check(plan: LintedPlan, report: Report) {
    const found = LIVING_SECTIONS.flatMap((kind, rank) =>
      livingSectionsOf(plan, kind)
        .slice(0, 1)
        .map(({heading, line}) => ({name: LIVING_NAMES[kind], rank, heading, line})),
    ).sort((a, b) => a.line - b.line);
    // Once is enough: where one section is moved, others often come right.
    for (const [index, section] of found.entries()) {
      const before = found[index - 1];
      if (!before || before.rank < section.rank) continue;
      report(section.heading, `unexpected \`${section.name}\` behind \`${before.name}\`, expected ${ORDER}`);
      return;
    }
  },
};
