import type {Node, Root} from 'mdast';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {isInLivingSection} from '../section-content.ts';
import {nodesOf} from '../tree-index.ts';

/** A paragraph on one line weighs as much as the same text wrapped. */
const LINE_WIDTH = 100;
/** Of a few lines a share says nothing. */
const LEAST_LINES = 20;

/** The convention prefers sentences to lists: what a plan tells a beginner, and why, is lost in key words. */
export const proseFirst: Rule = {
  name: 'prose-first',
  asks: 'Prose carries the plan; lists and tables are the exception',
  preset: 'convention',
  severity: 'warning',
  ofWholePlan: true,
  check({document, lines, syntax, options}: LintedPlan, report: Report) {
    // Lists have their place in the living sections.
    const sections = syntax.outline.all.filter((section) => !isInLivingSection(section));
    const code = codeLines(document.root);
    const measured = {prose: 0, listed: 0};
    for (const block of [...syntax.outline.preamble, ...sections.flatMap(({blocks}) => blocks)]) {
      if (block.type === 'code' || block.type === 'html' || block.type === 'thematicBreak') continue;
      const isListed = block.type === 'list' || block.type === 'table';
      measured[isListed ? 'listed' : 'prose'] += linesOf(block, lines, code);
    }
    const total = measured.prose + measured.listed;
    const share = measured.listed / total;
    if (total < LEAST_LINES || share <= options.listShare) return;
    report(
      syntax.title ?? {line: 1},
      `unexpected ${percent(share)} of lines in lists and tables, expected at most ${percent(options.listShare)}`,
    );
  },
};

/** Lines of blocks of code, also of those in lists. */
function codeLines(root: Root): Set<number> {
  const found = new Set<number>();
  for (const {
    node: {position},
  } of nodesOf(root, 'code')) {
    for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line += 1) found.add(line);
  }
  return found;
}

/** Lines that a block takes, long ones counted as if they were wrapped. */
function linesOf({position}: Node, lines: readonly string[], code: ReadonlySet<number>): number {
  let count = 0;
  for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line += 1) {
    if (!code.has(line)) count += Math.ceil((lines[line - 1] ?? '').trim().length / LINE_WIDTH);
  }
  return count;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
