/**
 * What an author lets stand, and why: `<!-- lint-ignore RULE: reason -->` in a plan. It holds for the block behind
 * it; before a heading, for the whole section; before the title, for the whole plan. Pure.
 */
import type {Heading, RootContent} from 'mdast';
import type {Finding} from './finding.ts';
import type {LintedPlan} from './linted-plan.ts';
import type {Report} from './rule.ts';
import {nodesOf} from './tree-index.ts';

const COMMENT = /<!--\s*lint-ignore\s+(?<rule>[\w-]+)\s*(?::(?<reason>.*?))?-->/gs;

export interface Silence {
  rule: string;
  reason: string;
  line: number;
  column: number;
  /** First and last line that it holds for. */
  from: number;
  to: number;
}

/** @returns every silence of a plan, in document order. */
export function readSilences({document, lines}: Pick<LintedPlan, 'document' | 'lines'>): Silence[] {
  const silences: Silence[] = [];
  for (const {node, index, parent} of nodesOf(document.root, 'html')) {
    const next = parent.children.slice(index + 1).find((sibling) => !isSilence(sibling as RootContent));
    const range = next ? reachOf(next as RootContent, parent.children as RootContent[], lines.length) : null;
    const start = node.position?.start ?? {line: 1, column: 1};
    for (const match of node.value.matchAll(COMMENT)) {
      const {rule = '', reason = ''} = match.groups ?? {};
      const line = start.line + node.value.slice(0, match.index).split(/\r\n|\r|\n/).length - 1;
      silences.push({
        rule,
        reason: reason.replace(/\s+/g, ' ').trim(),
        line,
        column: start.column,
        from: range?.from ?? line,
        to: range?.to ?? line,
      });
    }
  }
  return silences;
}

function isSilence(node: RootContent): boolean {
  return node.type === 'html' && node.value.search(COMMENT) >= 0;
}

/** A heading stands for its section, and the title for the plan. */
function reachOf(
  node: RootContent,
  siblings: readonly RootContent[],
  lastLine: number,
): {from: number; to: number} {
  const from = node.position?.start.line ?? 1;
  if (node.type !== 'heading') return {from, to: node.position?.end.line ?? from};
  if (node.depth === 1) return {from: 1, to: lastLine};
  const next = siblings
    .slice(siblings.indexOf(node) + 1)
    .find((sibling): sibling is Heading => sibling.type === 'heading' && sibling.depth <= node.depth);
  return {from, to: (next?.position?.start.line ?? lastLine + 1) - 1};
}

/**
 * Puts an author's reasons to the findings that they are for.
 *
 * @param names of all rules
 * @param report takes silences that silence nothing, name no rule or give no reason
 */
export function applySilences(
  findings: readonly Finding[],
  silences: readonly Silence[],
  {names, report}: {names: readonly string[]; report: Report},
): Finding[] {
  const used = new Set<Silence>();
  const result = findings.map((finding) => {
    const silence = silences.find(
      ({rule, reason, from, to}) =>
        rule === finding.rule && reason !== '' && finding.line >= from && finding.line <= to,
    );
    if (!silence) return finding;
    used.add(silence);
    return {...finding, silenced: silence.reason};
  });
  for (const silence of silences) {
    const {rule, reason, line, column} = silence;
    if (!names.includes(rule)) report({line, column}, `unexpected \`${rule}\`, expected the name of a rule`);
    else if (reason === '')
      report({line, column}, `unexpected silence without a reason, expected \`lint-ignore ${rule}: why\``);
    else if (!used.has(silence))
      report(
        {line, column},
        `unexpected silence of \`${rule}\`, which finds nothing here, expected it to be taken out`,
      );
  }
  return result;
}
