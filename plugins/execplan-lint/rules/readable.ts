import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';

/** Stands where bytes were no UTF-8. */
const REPLACEMENT = '\uFFFD';

/** A plan that can't be read as it was meant is shown as plain text; this says why. */
export const readable: Rule = {
  name: 'readable',
  asks: 'A plan can be read: as UTF-8, with front matter in YAML, and without nesting that nobody follows',
  preset: 'convention',
  severity: 'error',
  check({document, lines}: LintedPlan, report: Report) {
    for (const message of document.messages) {
      const {line = 1, column = 1, reason} = message;
      report({line, column}, toMessage(reason));
    }
    for (const [index, text] of lines.entries()) {
      const at = text.indexOf(REPLACEMENT);
      if (at < 0) continue;
      report({line: index + 1, column: at + 1}, 'unexpected bytes or U+FFFD, expected text in UTF-8');
      return;
    }
  },
};

/** The parser of front matter counts lines from its own first one. */
function toMessage(reason: string): string {
  return reason
    .replace(/^Unexpected/, 'unexpected')
    .replace(/ at line \d+, column \d+/, '')
    .replace(/\s+/g, ' ');
}
