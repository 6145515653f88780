import type {Edit} from '../finding.ts';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {type PlacedStep, stepsOfProgress} from '../step-places.ts';

const UTC = /^(?<date>\d{4}-\d{2}-\d{2})T(?<time>\d{2}:\d{2}(?::\d{2})?)(?:Z|[+-]00:00)$/;
/** The convention's form, or the same with seconds. */
const FORM = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?Z$/;

/** One spelling for one thing: a time in UTC is written as in the convention's skeleton. */
export const timestampForm: Rule = {
  name: 'timestamp-form',
  asks: 'The time of a done step is written as `(2025-10-01 13:00Z)`',
  preset: 'convention',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    for (const placed of stepsOfProgress(plan)) {
      const {state, at, atText} = placed.item;
      const {date, time} = (state === 'done' && at !== null && UTC.exec(at)?.groups) || {};
      if (!date || !time || atText === null) continue;
      const wanted = `${date} ${time}Z`;
      const written = findWritten(plan, placed, atText);
      if (FORM.test(atText) && (!written || isInBrackets(written))) continue;
      report(placed.place, `unexpected form of the time \`${atText}\`, expected \`(${wanted})\``, {
        edits: written && isSameWords(atText, wanted) ? toForm(written, wanted) : [],
      });
    }
  },
};

/** A time in the file's text, with what stands around it in its line. */
interface Written {
  before: string;
  behind: string;
  start: number;
  end: number;
}

/** @returns `null` where marks or a line break within the time, or lines shared with other steps, hide it. */
function findWritten({source}: LintedPlan, {step}: PlacedStep, text: string): Written | null {
  const from = step.node.position?.start.offset;
  if (from === undefined || step.piece !== null) return null;
  const [line = ''] = /^[^\r\n]*/.exec(source.slice(from, from + 2000)) ?? [];
  const index = line.indexOf(text);
  if (index < 0) return null;
  const end = index + text.length;
  return {before: line.slice(0, index), behind: line.slice(end), start: from + index, end: from + end};
}

/** Words may stand beside the time: `(done 2025-10-01 13:00Z, 7fc5716)`. */
function isInBrackets({before, behind}: Written): boolean {
  return /[（(][^()（）]*$/.test(before) && /^[^()（）]*[)）]/.test(behind);
}

/** A `T` or `UTC` that goes is a letter less than the author wrote: a fix changes marks alone. */
function isSameWords(text: string, wanted: string): boolean {
  const wordsOf = (written: string) => written.match(/[\p{L}\p{N}]+/gu)?.join(' ');
  return wordsOf(text) === wordsOf(wanted);
}

/** Only marks around a time are changed, never a word; where they belong to something else, nothing is. */
function toForm(written: Written, wanted: string): Edit[] {
  const {before, behind, start, end} = written;
  if (isInBrackets(written)) return [{start, end, text: wanted}];
  const closing = /^\](?![([:])/.exec(behind);
  if (/(?<![\]!])\[$/.test(before))
    return closing ? [{start: start - 1, end: end + 1, text: `(${wanted})`}] : [];
  // A time that opens its step, with the mark that parts it from the words.
  const mark = /^(?:\s*[:：]|\s+[–—-])?(?=\s)/.exec(behind);
  if (!/\[[xX]\]\s+$/.test(before) || !mark) return [];
  return [{start, end: end + mark[0].length, text: `(${wanted})`}];
}
