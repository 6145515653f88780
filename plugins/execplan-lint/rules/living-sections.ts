import {LIVING_SECTIONS} from 'execplan';
import type {LintedPlan} from '../linted-plan.ts';
import {LIVING_NAMES, livingSectionsOf} from '../living-sections.ts';
import type {Report, Rule} from '../rule.ts';

/** Somebody who takes a plan up looks for its state in four places. The convention says of them: not optional. */
export const livingSections: Rule = {
  name: 'living-sections',
  asks: 'Progress, Surprises & Discoveries, Decision Log and Outcomes & Retrospective are there, each once',
  preset: 'convention',
  severity: 'error',
  ofWholePlan: true,
  check(plan: LintedPlan, report: Report) {
    const title = plan.syntax.title ?? {line: 1};
    for (const kind of LIVING_SECTIONS) {
      const name = LIVING_NAMES[kind];
      const [first, ...others] = livingSectionsOf(plan, kind);
      if (!first) report(title, `unexpected plan without \`${name}\`, expected all four living sections`);
      for (const {heading} of others)
        report(heading, `unexpected second \`${name}\`, expected only the one in line ${first?.line}`);
    }
  },
};
