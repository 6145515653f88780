import {nameOf, plainText} from 'execplan';
import type {Heading} from 'mdast';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';

/** Longer ones aren't looked at word by word. */
const LONGEST = 1000;

const LABEL_ALONE =
  /^(?:(?:the )?(?:(?:exec|execution|implementation|project|work|development|feature|design|technical) ?)?(?:plan|specification|spec|design|overview|summary|introduction|readme|draft|untitled|title|todo)s?|execution plan \(execplan\)|执行计划|实施计划|计划|実行計画|計画)[:.：]?$/i;
const LABEL_FIRST =
  /^(?:(?:exec|execution|implementation|project|work) ?plan(?: \(execplan\))?(?:\s*[:：]|\s+[-–—]\s|\s+(?:for|to|of)\b)|plan(?:\s*[:：]|\s+[-–—]\s|\s+for\b)|(?:执行|实施)计划\s*[:：]|実行計画\s*[:：])/i;
const LABEL_LAST =
  /(?:\bexec ?plan|\b(?:execution|implementation|project|work|development|migration|refactoring|rollout|remediation) plan|\s[-–—]\s+plan|[:：]\s*plan|(?:执行|实施)计划|実行計画)$/i;
const ID_FIRST =
  /^(?:(?:[Ii]ssue|[Tt]icket|[Tt]ask|[Ss]tory|[Bb]ug|PR|[Pp]ull [Rr]equest)\s*#?\d+|#\d+|[A-Z][A-Z0-9]{0,9}-\d{1,6})(?=\s*[:：]|\s+[-–—]\s)/u;
const FILE_NAME =
  /^(?:\S+\.(?:md|markdown)|[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+|\d{4}-\d{2}-\d{2}(?:-[\p{L}\p{N}]+)+)$/iu;

/** A plan opens with one title, short and action-oriented. */
export const title: Rule = {
  name: 'title',
  asks: 'The plan has one title, short, that says what will be done',
  preset: 'convention',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    const {syntax, document} = plan;
    const {title: heading} = syntax;
    if (!heading) {
      const line = document.root.children[0]?.position?.start.line ?? 1;
      report({line}, 'unexpected plan without a title, expected `# ` and what will be done');
    } else checkWords(heading, plan, report);
    for (const node of document.root.children) {
      if (node.type !== 'heading' || node.depth !== 1 || node === heading || !heading) continue;
      // `  # Start the API` in a transcript that isn't indented far enough.
      const isIndented = (node.position?.start.column ?? 1) > 1;
      const expected = isIndented ? '`##`, or four spaces where this is code' : '`##` below the title';
      report(node, `unexpected second heading of level 1, expected ${expected}`);
    }
  },
};

function checkWords(heading: Heading, {path, options}: LintedPlan, report: Report): void {
  const text = plainText(heading).trim();
  // As many as a reader counts: an emoji is one, whatever it is made of.
  const length = [...text].length;
  if (length > options.titleLength)
    report(heading, `unexpected title of ${length} characters, expected at most ${options.titleLength}`);
  const found = text.length > LONGEST ? null : labelOf(text, nameOf(path));
  if (found) report(heading, `unexpected ${found}, expected only what will be done`);
}

/** @returns what of a title says nothing of what will be done; `null` where all does */
function labelOf(text: string, name: string): string | null {
  const stem = name.replace(/\.(?:md|markdown)$/i, '');
  if (LABEL_ALONE.test(text)) return `title \`${text}\``;
  if (text === stem || FILE_NAME.test(text)) return 'title that is the name of a file';
  const first = LABEL_FIRST.exec(text) ?? ID_FIRST.exec(text);
  if (first) return `\`${first[0].trim()}\` at the beginning of the title`;
  const last = LABEL_LAST.exec(text);
  return last ? `\`${last[0].replace(/^[\s:：–—-]+/, '')}\` at the end of the title` : null;
}
