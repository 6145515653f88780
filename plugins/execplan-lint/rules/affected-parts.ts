import type {LintedPlan} from '../linted-plan.ts';
import {readBlocks} from '../passages.ts';
import type {Report, Rule} from '../rule.ts';
import {isUnfilled} from '../unfilled.ts';

/** Parts of the product that a change may touch, and the words by which a plan speaks of them. */
const PARTS: readonly (readonly [name: string, words: RegExp])[] = [
  ['the embed SDK', /\bembed(?:s|ded|ding|-sdk)?\b|\bsdk\b|埋め込み|嵌入/i],
  ['the admin app', /\badmin\b|\bapps\/admin\b|管理(?:画面|アプリ|后台|端)/i],
  ['the demo app', /\bdemo\b|\bdemo-host\b|デモ|演示/i],
  ['analytics', /\banalytics?\b|アナリティクス|埋点|分析/i],
  [
    'the data providers',
    /\bproviders?\b|\bdata-providers\b|\bcityspark\b|\badapters?\b|プロバイダ|数据源|供应商/i,
  ],
];

/** The convention: a plan explains what changes for each part, or says that it doesn't. */
export const affectedParts: Rule = {
  name: 'affected-parts',
  asks: 'What changes for embed SDK, admin and demo apps, analytics and data providers is said, or that nothing does',
  preset: 'events-hub',
  severity: 'warning',
  ofWholePlan: true,
  check({document, lines, syntax}: LintedPlan, report: Report) {
    if (isUnfilled({lines})) return;
    const left = new Set(PARTS);
    for (const {text} of readBlocks(document.root)) {
      for (const part of left) if (part[1].test(text)) left.delete(part);
      if (left.size === 0) return;
    }
    const names = [...left].map(([name]) => name);
    const list = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
    report(
      syntax.title ?? {line: 1},
      `unexpected silence about ${list}, expected what changes there, or that nothing does`,
    );
  },
};
