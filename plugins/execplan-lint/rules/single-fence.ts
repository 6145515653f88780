import {unwrapFence} from 'execplan';
import {readCodeFence} from '../code-fence.ts';
import {lineStarts} from '../lines.ts';
import type {LintedPlan} from '../linted-plan.ts';
import {planFences} from '../plan-fence.ts';
import type {Remedy, Report, Rule} from '../rule.ts';

const OPENING = /^ {0,3}(?:`{3,}|~{3,})[ \t]*(?<label>\S*)/;

/** Lines of a fence that a plan stands in, 1-based. */
interface Envelope {
  opening: number;
  column: number;
  label: string;
  /** `null` where nothing closes it. */
  closing: number | null;
  /** Whether the file holds more than the fence and front matter. */
  isAlone: boolean;
}

/**
 * The convention's envelope: a file that holds only the plan leaves the fence out; in other text a plan is one fenced
 * block, labelled `md` and closed.
 */
export const singleFence: Rule = {
  name: 'single-fence',
  asks: 'A file that holds only the plan has no fence around it; in other text, a plan stands in one closed fence labelled `md`',
  preset: 'convention',
  severity: 'error',
  check(plan: LintedPlan, report: Report) {
    for (const envelope of plan.document.fenced ? wholeFence(plan) : quotedFences(plan)) {
      const {opening, column, label, closing, isAlone} = envelope;
      const at = {line: opening, column};
      if (isAlone) {
        const message =
          'unexpected fence around a file that holds only the plan, expected the plan without it';
        report(at, message, withoutFence(envelope, plan));
        continue;
      }
      if (label !== 'md')
        report(
          at,
          `unexpected ${label ? `label \`${label}\`` : 'fence without a label'} around a plan, expected \`md\``,
        );
      if (closing === null)
        report(
          at,
          'unexpected fence around a plan that nothing closes, expected one that ends with the plan',
        );
    }
  },
};

/** The fence that the model takes off: of its lines it leaves spaces. */
function wholeFence({source, lines}: LintedPlan): Envelope[] {
  const left = unwrapFence(source).text.split(/\r\n|\r|\n/);
  const [opening, closing = null] = lines.flatMap((line, index) => (line === left[index] ? [] : [index + 1]));
  if (opening === undefined) return [];
  const label = OPENING.exec(lines[opening - 1] ?? '')?.groups?.label ?? '';
  const isAlone = closing === null || lines.slice(closing).every((line) => line.trim() === '');
  return [{opening, column: 1, label, closing, isAlone}];
}

/** Fences with a plan in them, in a file that the model takes for no fenced plan. */
function quotedFences(plan: LintedPlan): Envelope[] {
  return planFences(plan).flatMap((node) => {
    const fence = readCodeFence(node, plan.lines);
    if (!fence || !node.position) return [];
    const {start, end} = node.position;
    const isAlone = plan.document.root.children.length === 1;
    const closing = fence.closed ? end.line : null;
    return [{opening: start.line, column: start.column, label: fence.info, closing, isAlone}];
  });
}

/** Takes the fence's lines out, unless what stands first in it would then be read as front matter. */
function withoutFence({opening, closing}: Envelope, {source, lines}: LintedPlan): Remedy {
  const first = lines.slice(opening).find((line) => line.trim() !== '');
  if (first === undefined || /^-{3,}\s*$/.test(first)) return {};
  const starts = lineStarts(source);
  return {
    edits: [opening, closing].flatMap((line) =>
      line === null ? [] : [{start: starts[line - 1] ?? 0, end: starts[line] ?? source.length, text: ''}],
    ),
  };
}
