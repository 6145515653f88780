import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {nodesOf} from '../tree-index.ts';

/** The convention asks for two newlines after each heading: one ends its line, the other leaves a line empty. */
export const blankAfterHeading: Rule = {
  name: 'blank-after-heading',
  asks: 'An empty line follows every heading',
  preset: 'convention',
  severity: 'error',
  check({document, lines, source}: LintedPlan, report: Report) {
    for (const {node: heading} of nodesOf(document.root, 'heading')) {
      const end = heading.position?.end;
      if (!end || !lines[end.line]?.trim()) continue;
      const at = end.offset ?? 0;
      report(heading, 'unexpected text directly below a heading, expected an empty line', {
        edits: [{start: at, end: at, text: endOfLine(source)}],
      });
    }
  },
};

/** @returns what ends the lines of a file. */
function endOfLine(source: string): string {
  return /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
}
