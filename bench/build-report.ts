/** Turns what was measured into tables and verdicts; pure. */
import type {Cost} from './measured-run.ts';
import type {OutputSize} from './output-size.ts';
import type {Downloads, PageLoad} from './page-load.ts';
import {formatBytes, formatTable} from './table.ts';
import type {Target} from './target.ts';

/** One site, built once. */
export interface SiteResult extends Cost {
  output: OutputSize;
  /** A plan's page without a diagram. */
  page: PageLoad;
}

/** Both sites on the same plans. */
export interface SizeResult {
  plans: number;
  ours: SiteResult;
  bare: SiteResult;
  /** Page of a plan with a diagram on this site; `null` where no plan has one. */
  diagramPage: PageLoad | null;
}

const TIME_LIMIT = 0.45;
const BYTES_LIMIT = 0.3;
/** A plan may cost a fifth more at the largest size: what is called flat. */
const FLAT_LIMIT = 1.2;
const SCRIPT_LIMIT_KB = 120;

function seconds(value: number | null): string {
  return value === null ? '–' : `${value.toFixed(1)} s`;
}

function bytes(value: number | null): string {
  return value === null ? '–' : formatBytes(value);
}

function ratio(ours: number | null, bare: number | null): string {
  return ours === null || bare === null ? '–' : (ours / bare).toFixed(2);
}

/** Time, memory and bytes of both sites at every size. */
export function formatCosts(results: readonly SizeResult[]): string {
  const rows = results.flatMap(({plans, ours, bare}) => {
    const row = (site: string, result: SiteResult): string[] => [
      `${plans} plans, ${site}`,
      seconds(result.seconds),
      seconds(result.cpuSeconds),
      bytes(result.peakMemory),
      bytes(result.output.rest),
      bytes(result.output.sources),
      bytes(result.output.searchIndex),
      String(result.output.files),
    ];
    const share: string[] = [
      `${plans} plans, share`,
      ratio(ours.seconds, bare.seconds),
      ratio(ours.cpuSeconds, bare.cpuSeconds),
      ratio(ours.peakMemory, bare.peakMemory),
      ratio(ours.output.rest, bare.output.rest),
      '',
      '',
      ratio(ours.output.files, bare.output.files),
    ];
    return [row('this site', ours), row('bare', bare), share];
  });
  return formatTable([['', 'time', 'CPU', 'peak memory', 'output', 'sources', 'search', 'files'], ...rows]);
}

/** What one more plan costs between two sizes. */
interface Slope {
  from: number;
  to: number;
  milliseconds: number;
  bytes: number;
}

function slopes(results: readonly SizeResult[], site: 'ours' | 'bare'): Slope[] {
  return results.slice(1).map((large, index) => {
    const small = results[index] ?? large;
    const plans = large.plans - small.plans;
    return {
      from: small.plans,
      to: large.plans,
      milliseconds: ((large[site].seconds - small[site].seconds) / plans) * 1000,
      bytes: (large[site].output.rest - small[site].output.rest) / plans,
    };
  });
}

/** Time and bytes that each further plan costs, from size to size. */
export function formatSlopes(results: readonly SizeResult[]): string {
  const bare = slopes(results, 'bare');
  return formatTable([
    ['a further plan costs', 'time', 'output', 'bare: time', 'bare: output'],
    ...slopes(results, 'ours').map((slope, index) => [
      `${slope.from} to ${slope.to} plans`,
      `${slope.milliseconds.toFixed(1)} ms`,
      formatBytes(Math.round(slope.bytes)),
      `${(bare[index]?.milliseconds ?? 0).toFixed(1)} ms`,
      formatBytes(Math.round(bare[index]?.bytes ?? 0)),
    ]),
  ]);
}

function downloadRow(title: string, {requests, total, bytes: of}: Downloads): string[] {
  const kinds = [of.html, of.style, of.script, of.font + of.image + of.other];
  return [title, String(requests), ...kinds.map(formatBytes), formatBytes(total)];
}

/** What a plan's page downloads, compressed. */
export function formatDownloads(results: readonly SizeResult[]): string {
  const rows = results.flatMap(({plans, ours, bare, diagramPage}) => [
    downloadRow(`${plans} plans, this site, before acting`, ours.page.before),
    downloadRow(`${plans} plans, this site, after`, ours.page.after),
    ...(diagramPage
      ? [downloadRow(`${plans} plans, this site, with a diagram, after`, diagramPage.after)]
      : []),
    downloadRow(`${plans} plans, bare, before acting`, bare.page.before),
    downloadRow(`${plans} plans, bare, after`, bare.page.after),
  ]);
  return formatTable([
    ['a plan page downloads', 'requests', 'HTML', 'CSS', 'script', 'others', 'all'],
    ...rows,
  ]);
}

/** Cost a plan at 2,000 plans over that at 500, the fixed cost left out. */
function flatness(results: readonly SizeResult[], of: (site: SiteResult) => number): number | null {
  const at = (plans: number): number | null => {
    const found = results.find((result) => result.plans === plans);
    return found ? of(found.ours) : null;
  };
  const [small, middle, large] = [at(500), at(1000), at(2000)];
  if (small === null || middle === null || large === null) return null;
  return (large - middle) / 1000 / ((middle - small) / 500);
}

/** The targets; what this run didn't measure has the value `null`. */
export function toTargets(results: readonly SizeResult[]): Target[] {
  const thousand = results.find(({plans}) => plans === 1000);
  const hundred = results.find(({plans}) => plans === 100);
  const atMost = (title: string, value: number | null, limit: number): Target => ({
    title,
    value,
    limit,
    sense: 'at most',
  });
  const scriptsBefore = Math.max(...results.map(({ours}) => ours.page.before.bytes.script));
  const mermaid = results.reduce((sum, {ours}) => sum + ours.page.mermaid.length, 0);
  const diagrams = results.flatMap(({diagramPage}) => diagramPage ?? []);
  return [
    atMost(
      '1,000 plans: time, share of bare Docusaurus',
      thousand ? thousand.ours.seconds / thousand.bare.seconds : null,
      TIME_LIMIT,
    ),
    atMost(
      '1,000 plans: bytes, share of bare Docusaurus',
      thousand ? thousand.ours.output.rest / thousand.bare.output.rest : null,
      BYTES_LIMIT,
    ),
    atMost(
      'time of a further plan, 1,000 to 2,000 against 500 to 1,000',
      flatness(results, (site) => site.seconds),
      FLAT_LIMIT,
    ),
    atMost(
      'bytes of a further plan, 1,000 to 2,000 against 500 to 1,000',
      flatness(results, (site) => site.output.rest),
      FLAT_LIMIT,
    ),
    atMost('a plan page: bytes of script before the reader acts', scriptsBefore, 0),
    atMost(
      '100 plans: kB of script of a plan page after the reader acts',
      hundred ? hundred.ours.page.after.bytes.script / 1000 : null,
      SCRIPT_LIMIT_KB,
    ),
    atMost('a plan page without a diagram: scripts with Mermaid', mermaid, 0),
    {
      // Without it the line above would also hold for a mark that Mermaid doesn't have.
      title: 'a plan page with a diagram: scripts with Mermaid',
      value: diagrams.length > 0 ? Math.min(...diagrams.map((page) => page.mermaid.length)) : null,
      limit: 1,
      sense: 'at least',
    },
  ];
}
