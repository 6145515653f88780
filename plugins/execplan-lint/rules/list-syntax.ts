import type {ListItem} from 'mdast';
import type {Edit} from '../finding.ts';
import type {LintedPlan} from '../linted-plan.ts';
import {createParagraphLines, type ParagraphLine} from '../paragraph-lines.ts';
import type {Report, Rule} from '../rule.ts';
import {nodesOf} from '../tree-index.ts';

/** How a line looks that was meant as an item. */
interface Slip {
  form: RegExp;
  /** Whether a single line is plain enough; else two are needed that follow each other. */
  single: boolean;
  expected: string;
  /** What stands in place of the match; `null` where only the author knows. */
  mend: ((mark: string) => string) | null;
}

const SPACE_BEHIND = 'a space behind the mark of the item';

const SLIPS: readonly Slip[] = [
  {
    // A hyphen with a word behind it may be an option (`-x`, `-Xlinker …`), a bracket or bold text may not.
    form: /^[-*+](?=\[[ xX]\]\s|\*\*\S|`[^`]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u,
    single: true,
    expected: SPACE_BEHIND,
    mend: (mark) => `${mark} `,
  },
  {
    form: /^[-*+](?=\p{L}{2,}[\s,:])/u,
    single: false,
    expected: SPACE_BEHIND,
    mend: (mark) => `${mark} `,
  },
  {
    form: /^\d{1,3}[.)](?=\p{Lu}\p{Ll}+[\s,:]|\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\*\*\S|\[[ xX]\]\s)/u,
    single: true,
    expected: SPACE_BEHIND,
    mend: (mark) => `${mark} `,
  },
  {
    form: /^\d{1,3}[.)](?=\p{L}{2,}[\s,:])/u,
    single: false,
    expected: SPACE_BEHIND,
    mend: (mark) => `${mark} `,
  },
  {
    form: /^[•‣▪●◦∙][ \t\u00a0\u3000]*(?=\S)/u,
    single: true,
    expected: '`-` for an item of a list',
    mend: () => '- ',
  },
  {form: /^[–—][ \t]+(?=\S)/u, single: false, expected: '`-` for an item of a list', mend: () => '- '},
  {
    form: /^\[[ xX]\](?=[ \t]+\S)/,
    single: true,
    expected: '`- ` before a checkbox',
    mend: (mark) => `- ${mark}`,
  },
  {form: /^\d{1,3}[、．](?=\S)/u, single: false, expected: '`1. ` for an item of a list', mend: null},
];

/** Boxes of items that no tool takes for one. */
const BAD_BOX = /^(?:\[\](?=[ \t]+\S)|\[[ xX]\](?=[^\s([:])|\[(?: {2,}| [xX] ?|[xX] )\](?=[ \t]*\S))/;

/** The convention asks for correct syntax of ordered and unordered lists. */
export const listSyntax: Rule = {
  name: 'list-syntax',
  asks: 'Items of lists begin with `-` or a number, a space, and where they are steps `[ ]` or `[x]`',
  preset: 'convention',
  severity: 'error',
  check(plan: LintedPlan, report: Report) {
    const linesOf = createParagraphLines(plan);
    for (const {node, index, parent} of nodesOf(plan.document.root, 'paragraph')) {
      const lines = linesOf(node);
      const item = parent.type === 'listItem' && index === 0 ? parent : null;
      if (item) checkBox(item, lines[0], report);
      checkLines(lines, item !== null, report);
    }
  },
};

/** Looks for lines of a paragraph that were meant as items: its first ones, or those behind a colon. */
function checkLines(lines: readonly ParagraphLine[], isItem: boolean, report: Report): void {
  for (let index = isItem ? 1 : 0; index < lines.length; index += 1) {
    const before = lines[index - 1];
    if (before && !/[:：]\s*$/.test(before.text)) continue;
    const run = findRun(lines, index);
    if (!run) continue;
    reportRun(run, before !== undefined, report);
    return;
  }
}

interface Run {
  slip: Slip;
  lines: ParagraphLine[];
}

/** @returns the lines that look like the one at `index`; one alone proves nothing where text stands above it */
function findRun(lines: readonly ParagraphLine[], index: number): Run | null {
  const first = lines[index];
  if (!first?.isText) return null;
  for (const slip of SLIPS) {
    if (!slip.form.test(first.text)) continue;
    const run = lines.slice(index).filter(({text, isText}) => isText && slip.form.test(text));
    if (run.length > 1 || (slip.single && index === 0)) return {slip, lines: run};
  }
  return null;
}

function reportRun({slip, lines}: Run, isInside: boolean, report: Report): void {
  const [first] = lines;
  if (!first) return;
  const {mend} = slip;
  // Inside a paragraph, a numbered list can only begin with 1.
  const isMendable = mend !== null && (!isInside || !/^\d/.test(first.text) || /^0*1\D/.test(first.text));
  const edits: Edit[] = isMendable
    ? lines.map(({text, offset}) => {
        const mark = slip.form.exec(text)?.[0] ?? '';
        return {start: offset, end: offset + mark.length, text: mend(mark)};
      })
    : [];
  const shown = first.text
    .split(/[ \t]+/)
    .slice(0, 2)
    .join(' ')
    .slice(0, 30);
  report({line: first.line, column: first.column}, `unexpected \`${shown}\`, expected ${slip.expected}`, {
    edits,
  });
}

/** `[]`, `[ ]step` and `[ x ]` look like boxes and count as none. */
function checkBox({checked}: ListItem, line: ParagraphLine | undefined, report: Report): void {
  const box = typeof checked === 'boolean' || !line?.isText ? null : BAD_BOX.exec(line.text)?.[0];
  if (!line || !box) return;
  const proper = /x/i.test(box) ? '[x]' : '[ ]';
  const isSpaced = /^[ \t]/.test(line.text.slice(box.length));
  report(
    {line: line.line, column: line.column},
    `unexpected box \`${box}\`${isSpaced ? '' : ' without a space behind it'}, expected \`${proper} \``,
    {
      edits: [{start: line.offset, end: line.offset + box.length, text: isSpaced ? proper : `${proper} `}],
    },
  );
}
