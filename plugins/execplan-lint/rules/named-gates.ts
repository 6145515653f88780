import type {Citation, SectionKind} from 'execplan';
import {citationsOf} from '../citations.ts';
import type {LintedPlan} from '../linted-plan.ts';
import {readBlocks, sentencesOf} from '../passages.ts';
import type {Report, Rule} from '../rule.ts';
import {createSectionAt} from '../section-at.ts';
import {saysUnaffected} from '../unaffected.ts';

interface Gate {
  name: string;
  /** Files and packages whose change the gate is for. */
  paths: RegExp;
  /** Words of what the plan does for which the gate is, whatever the file. */
  words: RegExp | null;
  /** The plan names the gate. */
  named: RegExp;
  expected: string;
}

const GATES: readonly Gate[] = [
  {
    name: 'accessibility',
    paths:
      /^(?:packages\/(?:ui|blocks?|block-[\w-]+|embed[\w-]*|tokens)(?:$|\/.*\.(?:[cm]?[jt]sx?|s?css|html|vue|svelte)$)|apps\/(?:admin|demo[\w-]*|web|site)\/.*\.(?:[jt]sx|s?css|html|vue|svelte)$)/,
    words: null,
    named: /\baccessib\w*|\ba11y\b|\baxe\b|\bWCAG\b|无障碍|アクセシビリティ/i,
    expected: 'the accessibility gate named, such as `pnpm -w check:a11y`',
  },
  {
    name: 'bundle sizes',
    paths: /^packages\/(?:ui|blocks?|block-[\w-]+|embed[\w-]*|tokens)(?:\/|$)/,
    words: null,
    named: /\bbundles?\b|\bbundle[- ]size|\bbudgets?\b|\bgzip\w*|\bsize-limit\b|包体积|バンドル/i,
    expected: 'the bundle gate named, such as `pnpm -w check:bundles`',
  },
  {
    name: 'security',
    paths: /^packages\/(?:security|auth[\w-]*)(?:\/|$)/,
    words:
      /\bCSP\b|\bcontent security policy\b|\btrusted types\b|\b(?:add|chang|implement|requir|replac|introduc|extend)\w*\s+(?:[\w-]+\s+){0,4}authentication\b|\b(?:adds?|added|adding|installs?|introduc\w+)\s+(?:(?:a|an|the|new|npm|runtime|external)\s+){0,3}(?:dependency|dependencies)\b|\binline scripts?\b/i,
    named:
      /\bsecurity[: -](?:sbom|provenance|gates?|checks?|scans?|reviews?|tests?|audits?)|\bSBOM\b|\bbill of materials\b|\bprovenance\b|\bCodeQL\b|\bpnpm audit\b|\bsupply[- ]chain\b|安全(?:扫描|检查|审查)|セキュリティ(?:検査|チェック|ゲート)/i,
    expected: 'the security gates named, such as `pnpm -w security:sbom`',
  },
];

/** Sections that say what is changed. */
const WORK: ReadonlySet<SectionKind> = new Set<SectionKind>([
  ...(['progress', 'plan-of-work', 'milestones', 'concrete-steps', 'interfaces', 'other'] as const),
]);

const CHANGE =
  /\b(?:add|chang|edit|extend|updat|creat|implement|refactor|replac|wir|modif|rewrit|mov|remov|introduc|fix|expand|enforc|mak)(?:e|es|ed|s|ing|y|ies|ied)?\b|新增|修改|追加|変更/i;
const HYPOTHETICAL = /\b(?:no|not|if|any|avoid|without|unless|never|stop|instead of)\b|n[’']t\b/i;

/** Of a sentence; one that goes on is a list. */
const LONGEST = 600;

/** The convention: a plan mentions the gates that its change affects. */
export const namedGates: Rule = {
  name: 'named-gates',
  asks: 'The gates for accessibility, bundle sizes and security are named where the change meets them',
  preset: 'events-hub',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    const blocks = readBlocks(plan.document.root);
    const touched = readTouched(plan);
    for (const {name, paths, words, named, expected} of GATES) {
      const reason = touched.find(({target}) => paths.test(target)) ?? (words && findWords(plan, words));
      if (!reason || blocks.some(({text}) => named.test(text))) continue;
      const {line, target} = reason;
      const column = Math.max(0, plan.lines[line - 1]?.indexOf(target) ?? 0) + 1;
      report(
        {line, column},
        `unexpected change of \`${target}\` without a word on ${name}, expected ${expected}`,
      );
    }
  },
};

type Touched = Pick<Citation, 'target' | 'line'>;

/** The files and packages that the work is on. */
function readTouched(plan: LintedPlan): Touched[] {
  const sectionAt = createSectionAt(plan);
  return citationsOf(plan)
    .filter(({kind, line, text}) => isWork(kind) && isOfWork(sectionAt(line), text.slice(0, LONGEST)))
    .map(({target, line}) => ({target: target.replace(/^(?:\.{0,2}\/)+/, ''), line}));
}

function isWork(kind: Citation['kind']): boolean {
  return kind === 'file' || kind === 'package';
}

/** Steps of Progress tell in passing what else was done. */
function findWords(plan: LintedPlan, words: RegExp): Touched | null {
  const sectionAt = createSectionAt(plan);
  for (const block of readBlocks(plan.document.root)) {
    if (block.node.type === 'code' || !words.test(block.text)) continue;
    for (const {text, start} of sentencesOf(block)) {
      const match = words.exec(text);
      if (!match || HYPOTHETICAL.test(text)) continue;
      const line = block.lineAt(start + match.index);
      const kind = sectionAt(line);
      if (kind !== 'progress' && isOfWork(kind, text)) return {target: match[0].replace(/\s+/g, ' '), line};
    }
  }
  return null;
}

/** In a section of its own, a file may be named to tell how things stand. */
function isOfWork(kind: SectionKind, sentence: string): boolean {
  return WORK.has(kind) && (kind !== 'other' || CHANGE.test(sentence)) && !saysUnaffected(sentence);
}
