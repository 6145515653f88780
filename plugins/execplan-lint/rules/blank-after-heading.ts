import {visit} from 'unist-util-visit';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';

/** The convention asks for two newlines after each heading: one ends its line, the other leaves a line empty. */
export const blankAfterHeading: Rule = {
  name: 'blank-after-heading',
  asks: 'An empty line follows every heading',
  preset: 'convention',
  severity: 'error',
  check({document, lines, source}: LintedPlan, report: Report) {
    visit(document.root, 'heading', (heading) => {
      const end = heading.position?.end;
      if (!end || !lines[end.line]?.trim()) return;
      const at = end.offset ?? 0;
      report(heading, 'unexpected text directly below a heading, expected an empty line', {
        edits: [{start: at, end: at, text: endOfLine(source)}],
      });
    });
  },
};

/** @returns what ends the lines of a file. */
function endOfLine(source: string): string {
  return /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
}
