import type {Heading} from 'mdast';
import type {Edit} from '../finding.ts';
import type {LintedPlan} from '../linted-plan.ts';
import {createParagraphLines, type ParagraphLine} from '../paragraph-lines.ts';
import type {Report, Rule} from '../rule.ts';
import {nodesOf} from '../tree-index.ts';

const DEEPEST = 6;
/** A run of `#` with words right behind it. A single one may be a tag, a number or a command (`#29`, `#include`). */
const UNSPACED = /^(?<marks>#{2,6})(?<space>[\u00a0\u3000]*)(?=[\p{L}\p{N}`*_])/u;
const TOO_DEEP = /^#{7,}(?=[ \t]+\S)/;
const ATX = /^#{1,6}(?=[ \t]|$)/;
/** A sentence, not a title. */
const SENTENCE_END = /[.!?;,。！？；，…][)"'”’）」』]?$/u;

/** The convention marks headings with `#`, `##` and so on, in correct syntax. */
export const headingSyntax: Rule = {
  name: 'heading-syntax',
  asks: 'Headings are marked with `#`, a space and their words, and go down level by level',
  preset: 'convention',
  severity: 'error',
  check(plan: LintedPlan, report: Report) {
    const {root} = plan.document;
    const linesOf = createParagraphLines(plan);
    for (const {node} of nodesOf(root, 'paragraph')) {
      // Of a line inside a paragraph only what could have been a heading there counts.
      for (const line of linesOf(node)) if (line.isText) checkLine(line, report);
    }
    let depth: number | null = null;
    for (const node of root.children) {
      if (node.type !== 'heading') continue;
      checkHeading(node, depth, plan, report);
      depth = node.depth;
    }
  },
};

function checkLine({text, line, column, offset}: ParagraphLine, report: Report): void {
  const at = {line, column};
  const found = UNSPACED.exec(text)?.groups;
  if (found?.marks !== undefined) {
    const start = offset + found.marks.length;
    const end = start + (found.space?.length ?? 0);
    const message = `unexpected \`${found.marks}\` without a space behind it, expected \`${found.marks} \` and the heading's words`;
    report(at, message, {edits: [{start, end, text: ' '}]});
    return;
  }
  const marks = TOO_DEEP.exec(text)?.[0];
  if (marks !== undefined)
    report(at, `unexpected heading of level ${marks.length}, expected at most ${DEEPEST}`);
}

function checkHeading(heading: Heading, above: number | null, plan: LintedPlan, report: Report): void {
  const {start, end} = heading.position ?? {};
  if (!start || !end) return;
  const source = plan.source.slice(start.offset, end.offset);
  const isUnderlined = !ATX.test(source);
  if (heading.children.length === 0) report(heading, 'unexpected heading without words, expected a title');
  else if (isUnderlined) checkUnderline(heading, source, report);
  if (above !== null && heading.depth > above + 1 && !isUnderlined)
    report(
      heading,
      `unexpected heading of level ${heading.depth} below one of level ${above}, expected level ${above + 1}`,
    );
}

/** A line of hyphens right below a text makes a heading of it; often a rule was meant. */
function checkUnderline(heading: Heading, source: string, report: Report): void {
  const offset = heading.position?.start.offset ?? 0;
  const underline = /(?:\r\n|\r|\n)[^\r\n]*$/.exec(source);
  if (!underline) return;
  const words = source.slice(0, underline.index).trimEnd();
  const isSentence = heading.depth === 2 && (/[\r\n]/.test(words) || SENTENCE_END.test(words));
  if (isSentence) {
    const at = {line: heading.position?.end.line ?? 1};
    const message =
      'unexpected rule right below a text, which makes a heading of it, expected an empty line between';
    const eol = /^(?:\r\n|\r|\n)/.exec(underline[0])?.[0] ?? '\n';
    const start = offset + underline.index;
    report(at, message, {edits: [{start, end: start, text: eol}]});
    return;
  }
  const marks = '#'.repeat(heading.depth);
  const isOneLine = !/[\r\n]/.test(words);
  const edits: Edit[] = [
    {start: offset, end: offset, text: `${marks} `},
    {start: offset + words.length, end: offset + source.length, text: ''},
  ];
  report(
    heading,
    `unexpected underlined heading, expected \`${marks}\` before its words`,
    isOneLine ? {edits} : {},
  );
}
