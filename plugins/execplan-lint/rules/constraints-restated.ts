import type {SectionKind} from 'execplan';
import type {LintedPlan} from '../linted-plan.ts';
import {type Passage, readBlocks, sentencesOf, withoutCode} from '../passages.ts';
import type {Report, Rule} from '../rule.ts';
import {createSectionAt} from '../section-at.ts';
import {saysUnaffected} from '../unaffected.ts';
import {isUnfilled} from '../unfilled.ts';

/** What the convention asks to be repeated of it. */
interface Topic {
  name: string;
  /** Words of prose that speak of it. */
  mention: RegExp;
  /** Words of the sentence that mean another thing of that name. */
  otherwise: RegExp;
  /** Words of the sentence without which a common word says nothing of the product. */
  about?: RegExp;
  /** What tells that something is listed, in a passage or the block behind it. */
  evidence(text: string): boolean;
  expected: string;
}

const FIGURE =
  /\d[\d,.]*\s*(?:ms|s|secs?|seconds?|mins?|minutes?|hours?|h|days?|[kKMG]i?B|bytes|%|rps|rpm|requests?|calls?|events?|items?|entries|times|sessions?|毫秒|秒|分|小时|時間|天|日|次|回|件)(?![\p{L}\p{N}])|[≤≥<>]=?\s*\d|\bP\d\d\b|\b(?:at most|at least|no more than|up to|maximum(?: of)?|最多|最大)\s+\d|max-age=\d|maxage=\d/iu;
/** `card_click`, `sdk.mount`, `composer.*` */
const NAME = /^[a-z][a-zA-Z0-9]*(?:[._](?:[a-zA-Z0-9]+|\*))+$/;
const SPAN = /^[a-z]\w*(?:\.(?:\w+|\*))+$/;
const FILE = /\.(?:[cm]?[jt]sx?|json|md|css|html|ya?ml|toml|rs|py|go|java|sh|sql|lock|log)$/;
const PAYLOAD =
  /\bpayloads?\b|\bpropert(?:y|ies)\b|\bfields?\b|\battributes?\b|["']?(?:type|event|name)["']?\s*:\s*["']/i;

const TOPICS: readonly Topic[] = [
  {
    name: 'analytics',
    mention: /\banalytics\b|アナリティクス|埋点/i,
    otherwise: /\bGoogle analytics\b/i,
    evidence: (text) => hasName(text, NAME) && (PAYLOAD.test(text) || /\bevents?\b/i.test(text)),
    expected: 'the payloads of its events listed',
  },
  {
    name: 'telemetry',
    mention: /\btelemetry\b|\bOpenTelemetry\b|\bOTel\b|\btrac(?:e|ing) spans\b|テレメトリ|遥测/i,
    otherwise: /\btelemetry opt-out\b/i,
    evidence: (text) => hasName(text, SPAN),
    expected: 'its spans listed',
  },
  {
    name: 'caching',
    mention: /\bcach(?:es?|ed|ing)\b|キャッシュ|缓存/i,
    otherwise:
      /\b(?:build|docker|npm|pnpm|cargo|turbo\w*|remote|CI|compiler|warm|cold|package|module|browser|bytecode|lint|test|git|pip|type)[ -](?:\w+ )?cach(?:es?|ed|ing)\b/i,
    about:
      /\b(?:answers?|responses?|pages?|providers?|CDN|edge|TTL|HTTP|KV|Redis|tenants?|publishers?|visitors?|stale-while\S*|embeds?|cache (?:polic(?:y|ies)|headers?|keys?))\b|响应|页面|レスポンス|ページ/i,
    evidence: (text) => FIGURE.test(text),
    expected: 'its lifetimes and limits in figures',
  },
  {
    name: 'streaming',
    mention: /\bstream(?:s|ed|ing)\b|ストリーミング|流式/i,
    otherwise:
      /\b(?:log|output|standard|stdout|stderr|byte|I\/O|file)[ -]stream(?:s|ed|ing)\b|\bstream(?:s|ed|ing) (?:logs?|output|std\w+)\b/i,
    about:
      /\b(?:answers?|responses?|pages?|blocks?|rows?|heroe?s?|SSE|server-sent|NDJSON|chunks?|clients?|browsers?|HTTP|API|routes?|tokens?|composer|chat|visitors?|render\w*|UI)\b|响应|页面|レスポンス|ページ/i,
    evidence: (text) => FIGURE.test(text),
    expected: 'its budgets in figures',
  },
  {
    name: 'quotas',
    mention: /\bquotas?\b|クォータ|配额/i,
    otherwise: /\bdisk quotas?\b/i,
    evidence: (text) => FIGURE.test(text),
    expected: 'its thresholds in figures',
  },
];
/** A topic of a plan comes back; a single word in passing is none. */
const ENOUGH = 2;
/** How many blocks behind a heading, and behind another block, may hold what is listed. */
const SECTION = 8;
const NEXT = 2;
/** What happened while the work was done; what the work is about stands in the other sections. */
const RECORDS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  ...(['progress', 'surprises', 'outcomes', 'idempotence', 'artifacts', 'revision-notes'] as const),
]);
const LEFT_ALONE = /\bun(?:affected|touched|changed)\b|\bnot affected\b|不受影响|影響なし/i;
/** Parts of the product, of which a sentence that names several says what it leaves alone. */
const PARTS = [/\bembed/i, /\badmin\b/i, /\banalytics\b/i, /\bproviders?\b/i, /\bquotas?\b/i, /\bspans?\b/i];

/** The convention: whoever speaks of these topics repeats what limits them, and lists spans, payloads and quotas. */
export const constraintsRestated: Rule = {
  name: 'constraints-restated',
  asks: 'Where analytics, telemetry, caching, streaming or quotas matter, their events, spans and figures are listed',
  preset: 'events-hub',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    if (isUnfilled(plan)) return;
    const blocks = readBlocks(plan.document.root);
    if (blocks.some(leavesProductAlone)) return;
    const sectionAt = createSectionAt(plan);
    const isRecord = (line: number) => RECORDS.has(sectionAt(line));
    for (const topic of TOPICS) {
      const found = findUnbacked(topic, blocks, isRecord);
      if (!found) continue;
      const {line, word} = found;
      const column = Math.max(0, plan.lines[line - 1]?.indexOf(word) ?? 0) + 1;
      report({line, column}, `unexpected ${topic.name} without its limits, expected ${topic.expected}`);
    }
  },
};

/** Whether a text has a name in code that is no file's. */
function hasName(text: string, form: RegExp): boolean {
  for (const [, code = ''] of text.matchAll(/`([^`]*)`/g)) {
    const isName = code.split(/[\s"'(){}[\],:;=|]+/).some((word) => form.test(word) && !FILE.test(word));
    if (isName) return true;
  }
  return false;
}

function leavesProductAlone(passage: Passage): boolean {
  return (
    LEFT_ALONE.test(passage.text) &&
    sentencesOf(passage).some(
      ({text}) => LEFT_ALONE.test(text) && PARTS.filter((part) => part.test(text)).length >= 3,
    )
  );
}

interface Found {
  line: number;
  word: string;
}

/** @returns the first place of a topic that comes back and of which nothing is listed anywhere. */
function findUnbacked(
  {mention, otherwise, about, evidence}: Topic,
  blocks: readonly Passage[],
  isRecord: (line: number) => boolean,
): Found | null {
  let first: Found | null = null;
  let count = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.node.type === 'code' || !mention.test(block.text)) continue;
    if (evidence(block.text) || neighboursOf(blocks, index).some(evidence)) return null;
    for (const {text, start} of sentencesOf(block)) {
      if (!mention.test(text)) continue;
      const prose = withoutPaths(text);
      const [word] = mention.exec(prose) ?? [];
      if (word === undefined) continue;
      if (saysUnaffected(prose)) return null;
      const line = block.lineAt(start + Math.max(0, text.indexOf(word)));
      if (otherwise.test(prose) || about?.test(prose) === false || isRecord(line)) continue;
      count += 1;
      first ??= {line, word};
    }
  }
  return count >= ENOUGH ? first : null;
}

/** The folder of a package is no word of the topic. */
function withoutPaths(text: string): string {
  return withoutCode(text)
    .split(/(\s+)/)
    .map((word) => (/\w\/\w+[/.]|\/$/.test(word) ? '' : word))
    .join('');
}

/** What stands behind a heading or a paragraph and belongs to it; of code, the value counts as inline code does. */
function neighboursOf(blocks: readonly Passage[], index: number): string[] {
  const texts: string[] = [];
  const reach = blocks[index]?.node.type === 'heading' ? SECTION : NEXT;
  for (const {node, text} of blocks.slice(index + 1, index + 1 + reach)) {
    if (node.type === 'heading') break;
    texts.push(node.type === 'code' ? `\`${text.replaceAll('`', "'")}\`` : text);
  }
  return texts;
}
