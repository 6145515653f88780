/** A comparison for a terminal. */
import {detailsOf} from '../details.ts';
import {alarmText, phrasesOf, wordsOfAlarm} from '../phrases.ts';
import type {PlanDiff} from '../plan-diff.ts';
import type {DiffReport} from '../report.ts';
import {HIDDEN} from './inert.ts';
import {summaryOf} from './summary.ts';

const RED = 31;
const DIM = 2;
const BOLD = 1;

/**
 * Alarms first, then each plan with what changed, entry by entry.
 *
 * @param isColored whether the output is a terminal that wants colours
 */
export function formatDiffText(report: DiffReport, {isColored}: {isColored: boolean}): string {
  const paint = (code: number, text: string) => (isColored ? `\u001b[${code}m${text}\u001b[0m` : text);
  const alarms = report.plans.flatMap((diff) =>
    diff.alarms.map(
      (alarm) =>
        `${printable(diff.path)}: ${paint(RED, alarmText(alarm))}\n  ${wordsOfAlarm(alarm).map(printable).join(' → ')}`,
    ),
  );
  const plans = report.plans.map((diff) =>
    [paint(BOLD, headOf(diff)), ...linesOf(diff, (text) => paint(DIM, text))].join('\n'),
  );
  return `${[...alarms, ...plans, `Plans: ${summaryOf(report)}`].join('\n\n')}\n`;
}

function headOf({path, renamedFrom}: PlanDiff): string {
  return printable(`${path}${renamedFrom === null ? '' : `, was ${renamedFrom}`}`);
}

function linesOf(diff: PlanDiff, dim: (text: string) => string): string[] {
  const head =
    diff.fate === 'unchanged'
      ? dim('  no change in meaning')
      : `  ${phrasesOf(diff).map(printable).join(', ')}`;
  const details = detailsOf(diff).flatMap(({title, details: list}) =>
    list.map(
      ({what, words}) =>
        `  ${dim(`${title}:`)} ${[what, words.map(printable).join(' → ')].filter(Boolean).join(': ')}`,
    ),
  );
  return [head, ...details];
}

/** A plan's words can't move the cursor or change colours. */
function printable(text: string): string {
  return text.replace(HIDDEN, ' ');
}
