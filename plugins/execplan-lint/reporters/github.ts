import type {LintReport} from '../report.ts';

/** Workflow commands that GitHub shows as annotations of the changed lines. */
export function formatGithub({findings}: LintReport): string {
  return findings
    .map(({path, line, endLine, column, severity, message, rule, url}) => {
      const properties = {
        file: path,
        line: String(line),
        endLine: String(endLine),
        col: String(column),
        title: rule,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
      return `::${severity} ${list.join(',')}::${escapeData(`${message} (${url})`)}\n`;
    })
    .join('');
}

/** GitHub's own escapes; a path or a message from a plan must not begin a command of its own. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
