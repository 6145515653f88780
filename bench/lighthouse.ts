/**
 * Runs Lighthouse (its default: a slow phone) on pages of a built site: home, a plan, decisions, a search, and those
 * that are named: `pnpm bench:lighthouse [FOLDER] [--page ADDRESS]…`.
 */
import {existsSync, readdirSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {createServer} from 'node:net';
import {join, relative, sep} from 'node:path';
import {parseArgs} from 'node:util';
import lighthouse from 'lighthouse';
import {chromium} from 'playwright';
import {provideBrowser} from '../scripts/browser.ts';
import {serveCompressed} from './compressed-server.ts';
import {median} from './statistics.ts';
import {formatBytes, formatTable} from './table.ts';
import {exitStatus, formatTargets, type Target} from './target.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Of a page that people read; all else is at its best or it isn't done. */
const LIMITS: Record<(typeof CATEGORIES)[number], number> = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

/** One run on one page; scores from 0 to 100. */
interface Run {
  scores: Record<(typeof CATEGORIES)[number], number>;
  largestPaint: number;
  blocking: number;
  shift: number;
  bytes: number;
  /** Titles of audits outside performance that the page fails. */
  failures: string[];
}

/** The plan page in the middle of the folder's list of plans. */
function anyPlanPage(folder: string): string {
  const pages = readdirSync(join(folder, 'docs/plans'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => `/${relative(folder, entry.parentPath).split(sep).join('/')}/`)
    .filter((address) => address !== '/docs/plans/')
    .sort();
  const page = pages[Math.floor(pages.length / 2)];
  if (page === undefined) throw new Error(`Unexpected ${folder} without plans, expected pages in docs/plans`);
  return page;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function runLighthouse(url: string, port: number): Promise<Run> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`Unexpected empty result for ${url}, expected a report of Lighthouse`);
  const {categories, audits, runtimeError} = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse failed on ${url}: ${runtimeError.message}`);
  const value = (audit: string): number => audits[audit]?.numericValue ?? Number.NaN;
  const score = (category: string): number => Math.round((categories[category]?.score ?? 0) * 100);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    largestPaint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
    failures: CATEGORIES.slice(1)
      .flatMap((category) => categories[category]?.auditRefs ?? [])
      .flatMap(({id}) => (audits[id]?.score === 0 ? [`${audits[id].title} (${id})`] : [])),
  };
}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {page: {type: 'string', multiple: true, default: []}, runs: {type: 'string', default: '3'}},
});
const [folder = 'build'] = positionals;
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`Unexpected ${folder}, expected the output folder of a build (\`pnpm build\`)`);
  process.exit(2);
}
const pages = ['/', anyPlanPage(folder), '/decisions/', '/search/?q=decision', ...values.page];
const found = provideBrowser(console.error);
const port = await freePort();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: [...found.args, `--remote-debugging-port=${port}`],
});
const server = await serveCompressed(folder);
const rows: string[][] = [];
const failures: string[] = [];
const targets: Target[] = [];
try {
  for (const page of pages) {
    const runs: Run[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) {
      runs.push(await runLighthouse(`${server.origin}${page}`, port));
    }
    const middle = (of: (run: Run) => number): number => median(runs.map(of));
    rows.push([
      page,
      ...CATEGORIES.map((category) => String(middle(({scores}) => scores[category]))),
      `${(middle((run) => run.largestPaint) / 1000).toFixed(2)} s`,
      `${middle((run) => run.blocking).toFixed(0)} ms`,
      middle((run) => run.shift).toFixed(3),
      formatBytes(middle((run) => run.bytes)),
    ]);
    failures.push(...new Set(runs.flatMap((run) => run.failures.map((failure) => `${page}: ${failure}`))));
    for (const category of CATEGORIES)
      targets.push({
        title: `${page}: ${category}`,
        value: middle(({scores}) => scores[category]),
        limit: LIMITS[category],
        sense: 'at least',
      });
  }
} finally {
  await server.close();
  await browser.close();
}
console.log(
  formatTable([
    ['', 'performance', 'accessibility', 'practices', 'SEO', 'LCP', 'TBT', 'CLS', 'bytes'],
    ...rows,
  ]),
);
if (failures.length > 0) console.log(`\n${failures.join('\n')}`);
console.log(`\n${formatTargets(targets)}`);
process.exitCode = exitStatus(targets);
