import type {Finding} from '../finding.ts';
import {count, type LintReport} from '../report.ts';

const RED = 31;
const YELLOW = 33;
const DIM = 2;

/**
 * A line for each finding, as compilers print them, and a summary with where each rule is explained.
 *
 * @param isColored whether the output is a terminal that wants colours
 */
export function formatText(report: LintReport, {isColored}: {isColored: boolean}): string {
  const paint = (code: number, text: string) => (isColored ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = report.findings.map(({severity, message, rule, ...place}) => {
    const word = severity === 'error' ? paint(RED, 'error') : paint(YELLOW, 'warning');
    return `${placeOf(place)}: ${word}: ${message} ${paint(DIM, `[${rule}]`)}`;
  });
  const silenced = report.silenced.map(({rule, silenced: reason, ...place}) =>
    paint(DIM, `${placeOf(place)}: silenced: ${rule}: ${reason}`),
  );
  const pages = [...new Map(report.findings.map(({rule, url}) => [rule, url]))].map(
    ([rule, url]) => `  ${rule}  ${paint(DIM, url)}`,
  );
  const names = report.findings.flatMap(({path, newName}) =>
    newName === null ? [] : [`  git mv ${quote(path)} ${quote(withName(path, newName))}`],
  );
  return [
    ...block('', [...lines, ...silenced]),
    ...block('Why these are rules:', pages),
    ...block('Names that would be right:', names),
    `${summary(report)}\n`,
  ].join('\n');
}

function block(head: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [...(head === '' ? [] : [head]), ...lines, ''];
}

function placeOf({path, line, column}: Pick<Finding, 'path' | 'line' | 'column'>): string {
  return `${path}:${line}:${column}`;
}

/** `6 plans: 1 error, 2 warnings, 1 silenced, 12 in the baseline` */
function summary(report: LintReport): string {
  if (report.plans === 0) return 'No plans to check.';
  const parts = [
    words(count(report, 'error'), 'error'),
    words(count(report, 'warning'), 'warning'),
    ...(report.silenced.length > 0 ? [`${report.silenced.length} silenced`] : []),
    ...(report.known > 0 ? [`${report.known} in the baseline`] : []),
  ];
  return `${words(report.plans, 'plan')}: ${parts.join(', ')}`;
}

function words(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function withName(path: string, name: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1) + name;
}

/** As a POSIX shell takes it. */
function quote(path: string): string {
  return /^[\w./@%+:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
