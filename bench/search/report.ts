/** Turns what was measured into tables and verdicts; pure. */
import {formatBytes, formatTable} from '../table.ts';
import type {Target} from '../target.ts';
import {beforeAnswer, type QueryDownloads} from './first-query.ts';
import type {IndexCost} from './index-cost.ts';
import {QUERY_KINDS, type QueryKind} from './queries.ts';
import type {Qualities} from './questions.ts';
import type {SiteDownloads} from './site-downloads.ts';
import type {Speed} from './warm-queries.ts';

/** Everything that was measured of one repository. */
export interface SubjectResult {
  title: string;
  plans: number;
  decisions: number;
  qualities: Qualities | null;
  index: IndexCost;
  downloads: SiteDownloads | null;
  speed: Speed | null;
}

const KIND_TITLES: Record<QueryKind, string> = {
  rare: 'three rare words',
  ordinary: 'three ordinary words',
  prefix: 'a prefix',
  misspelt: 'one wrong letter',
};

const MRR_LIMITS: Record<QueryKind, number> = {rare: 0.97, ordinary: 0.8, prefix: 0.97, misspelt: 0.95};
const REBUILD_LIMIT_MS = 2000;
const FIRST_QUERY_LIMIT_KB = 60;
const REGISTER_LIMIT_MB = 1.2;
const P95_LIMIT_MS = 50;
const LARGE_P95_LIMIT_MS = 100;
const TASK_LIMIT_MS = 50;

/** Titles of the columns of `qualityCells`. */
export function qualityHead(): string[] {
  return QUERY_KINDS.map((kind) => KIND_TITLES[kind]);
}

/** MRR@10 and recall@5 in one cell, for each kind of query. */
export function qualityCells(qualities: Qualities): string[] {
  return QUERY_KINDS.map((kind) => {
    const {mrr, recall, queries} = qualities[kind];
    return queries === 0 ? '–' : `${mrr.toFixed(3)} / ${recall.toFixed(3)}`;
  });
}

/** How well decisions are found. */
export function formatQuality(results: readonly SubjectResult[]): string {
  const rows = results.flatMap(({title, decisions, qualities}) =>
    qualities && decisions > 0
      ? [[title, String(decisions), String(qualities.rare.queries), ...qualityCells(qualities)]]
      : [],
  );
  return formatTable([['MRR@10 / recall@5', 'decisions', 'asked', ...qualityHead()], ...rows]);
}

/** What the index costs. */
export function formatIndex(results: readonly SubjectResult[]): string {
  return formatTable([
    ['index', 'records', 'register', 'texts', 'shown', 'files', 'build', 'one page changed'],
    ...results.map(({title, index}) => [
      title,
      String(index.records),
      formatBytes(index.register.bytes),
      `${formatBytes(index.text.bytes)} in ${index.text.files}`,
      formatBytes(index.shown.bytes),
      String(index.manifest.files + index.register.files + index.text.files + index.shown.files),
      `${(index.buildMs / 1000).toFixed(2)} s`,
      `${(index.rebuildMs / 1000).toFixed(2)} s`,
    ]),
  ]);
}

function downloadRow(title: string, of: QueryDownloads): string[] {
  const parts = [of.script + of.style + of.other, of.worker, of.manifest, of.register, of.shown];
  return [title, ...[...parts, beforeAnswer(of), of.text].map(formatBytes)];
}

/** What a first query downloads from a built site. */
export function formatDownloads(results: readonly SubjectResult[]): string {
  const rows = results.flatMap(({title, downloads}) =>
    downloads
      ? [
          downloadRow(title, downloads.typical),
          downloadRow(`${title}, letter by letter`, downloads.typed),
          [`${title}, the largest`, '', '', '', '', '', formatBytes(downloads.largest)],
        ]
      : [],
  );
  const kinds = ['script', 'worker', 'manifest', 'register', 'shown', 'all', 'texts that follow'];
  return formatTable([['a first query downloads', ...kinds], ...rows]);
}

/** How quickly the worker answers. */
export function formatSpeed(results: readonly SubjectResult[]): string {
  const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  const rows = results.flatMap(({title, speed}) =>
    speed
      ? [
          [
            title,
            String(speed.decisions),
            ms(speed.firstAnswer),
            ms(speed.everything),
            ms(speed.median),
            ms(speed.p95),
            ms(speed.again.median),
            ms(speed.again.p95),
            speed.typing.longestTask === 0 ? 'none' : ms(speed.typing.longestTask),
            ms(speed.typing.longestWait),
          ],
        ]
      : [],
  );
  return formatTable([
    [
      'in Chromium',
      'decisions',
      'first answer',
      'all loaded',
      'p50',
      'p95',
      'again: p50',
      'p95',
      'long tasks',
      'longest wait',
    ],
    ...rows,
  ]);
}

/** Which of the subjects is which. */
export interface Roles {
  corpus: SubjectResult | null;
  thousand: SubjectResult | null;
  hub: SubjectResult | null;
  /** 20,000 decisions. */
  large: SubjectResult | null;
}

/** The targets; what this run didn't measure has the value `null`. */
export function toTargets({corpus, thousand, hub, large}: Roles): Target[] {
  const atMost = (title: string, value: number | null, limit: number): Target => ({
    title,
    value,
    limit,
    sense: 'at most',
  });
  const qualityTargets = (title: string, result: SubjectResult | null): Target[] =>
    QUERY_KINDS.map((kind) => ({
      title: `${title}: MRR@10, ${KIND_TITLES[kind]}`,
      value: result?.qualities?.[kind].mrr ?? null,
      limit: MRR_LIMITS[kind],
      sense: 'at least',
    }));
  return [
    ...qualityTargets('the corpus', corpus),
    ...qualityTargets('1,000 plans', thousand),
    atMost(
      '1,000 plans: ms to rebuild after one page changed',
      thousand?.index.rebuildMs ?? null,
      REBUILD_LIMIT_MS,
    ),
    atMost(
      'Events Hub: kB of a first query',
      hub?.downloads ? beforeAnswer(hub.downloads.typical) / 1000 : null,
      FIRST_QUERY_LIMIT_KB,
    ),
    atMost(
      '1,000 plans: MB of the register',
      thousand ? thousand.index.register.bytes / 1e6 : null,
      REGISTER_LIMIT_MB,
    ),
    atMost('1,000 plans: ms of a warm query, p95', thousand?.speed?.p95 ?? null, P95_LIMIT_MS),
    atMost('20,000 decisions: ms of a warm query, p95', large?.speed?.p95 ?? null, LARGE_P95_LIMIT_MS),
    atMost(
      '20,000 decisions: ms of the longest task of 50 ms and more while typing',
      large?.speed?.typing.longestTask ?? null,
      TASK_LIMIT_MS,
    ),
  ];
}
