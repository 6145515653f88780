/**
 * Builds the same generated plans with this site and with bare Docusaurus and compares what it costs:
 * `pnpm bench:build [--sizes 100,500,1000,2000] [--json FILE]`.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {type Browser, chromium} from 'playwright';
import {provideBrowser} from '../scripts/browser.ts';
import {
  formatCosts,
  formatDownloads,
  formatSlopes,
  type SiteResult,
  type SizeResult,
  toTargets,
} from './build-report.ts';
import {copyProject} from './checkout.ts';
import {serveCompressed} from './compressed-server.ts';
import {type Corpus, generateCorpus, writeCorpus} from './generator/corpus.ts';
import type {GeneratedPlan} from './generator/plan.ts';
import {runMeasured} from './measured-run.ts';
import {measureOutput} from './output-size.ts';
import {measurePageLoad, type PageLoad} from './page-load.ts';
import {buildCommand, type Site} from './site-build.ts';
import {exitStatus, formatTargets} from './target.ts';

/** Of the build that is made first and not counted. */
const WARM_UP_PLANS = 20;

/** The page of a plan: its path without `.md`, on both sites. */
function pageUrl(origin: string, {path}: GeneratedPlan): string {
  return `${origin}/${path.replace(/\.md$/, '')}/`;
}

/** The plan without a diagram whose length is the median of all. */
function ordinaryPlan({plans}: Corpus): GeneratedPlan {
  const sorted = plans
    .filter(({shape}) => !shape.diagram)
    .sort((a, b) => a.text.length - b.text.length || a.path.localeCompare(b.path));
  const plan = sorted[Math.floor(sorted.length / 2)];
  if (!plan) throw new Error('Unexpected corpus without an ordinary plan, expected at least one');
  return plan;
}

async function openPages(
  browser: Browser,
  folder: string,
  plans: readonly GeneratedPlan[],
): Promise<PageLoad[]> {
  const server = await serveCompressed(folder);
  try {
    const loads: PageLoad[] = [];
    for (const plan of plans) loads.push(await measurePageLoad(browser, pageUrl(server.origin, plan)));
    return loads;
  } finally {
    await server.close();
  }
}

interface Built {
  result: SiteResult;
  diagramPage: PageLoad | null;
}

async function measureSite(site: Site, corpus: Corpus, browser: Browser, work: string): Promise<Built> {
  const folder = mkdtempSync(join(work, `${site}-`));
  try {
    const content = join(work, 'content');
    const outDir = join(folder, 'out');
    const checkout = copyProject(join(folder, 'checkout'));
    const cost = await runMeasured(buildCommand(site, checkout, content, outDir));
    console.error(`${corpus.plans.length} plans, ${site}: ${cost.seconds.toFixed(1)} s`);
    const withDiagram = site === 'ours' ? corpus.plans.find(({shape}) => shape.diagram) : undefined;
    const pages = [ordinaryPlan(corpus), ...(withDiagram ? [withDiagram] : [])];
    const [page, diagramPage = null] = await openPages(browser, outDir, pages);
    if (!page) throw new Error('Unexpected missing page, expected that of the ordinary plan');
    return {result: {...cost, output: measureOutput(outDir), page}, diagramPage};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Reads dependencies from a cold disk and compiles the configurations once, which would else burden whoever is first. */
async function warmUp(work: string): Promise<void> {
  writeCorpus(generateCorpus(WARM_UP_PLANS), join(work, 'content'));
  for (const site of ['bare', 'ours'] as const) {
    const folder = mkdtempSync(join(work, `${site}-`));
    const checkout = copyProject(join(folder, 'checkout'));
    await runMeasured(buildCommand(site, checkout, join(work, 'content'), join(folder, 'out')));
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Both sites directly after each other; which one is first alternates from size to size. */
async function measureSize(plans: number, first: Site, browser: Browser, work: string): Promise<SizeResult> {
  const corpus = generateCorpus(plans);
  const content = join(work, 'content');
  rmSync(content, {recursive: true, force: true});
  writeCorpus(corpus, content);
  const measure = (site: Site): Promise<Built> => measureSite(site, corpus, browser, work);
  const early = await measure(first);
  const late = await measure(first === 'ours' ? 'bare' : 'ours');
  const [ours, bare] = first === 'ours' ? [early, late] : [late, early];
  return {plans, ours: ours.result, bare: bare.result, diagramPage: ours.diagramPage};
}

function readSizes(given: string): number[] {
  const sizes = given.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new Error(`--sizes: Unexpected \`${given}\`, expected numbers of plans such as \`100,500\``);
  }
  return sizes.sort((a, b) => a - b);
}

const {values} = parseArgs({
  options: {sizes: {type: 'string', default: '100,500,1000,2000'}, json: {type: 'string'}},
});
const sizes = readSizes(values.sizes);
const found = provideBrowser(console.error);
const browser = await chromium.launch({executablePath: found.executablePath, args: found.args});
const work = mkdtempSync(join(tmpdir(), 'events-hub-bench-'));
const results: SizeResult[] = [];
try {
  await warmUp(work);
  for (const [index, plans] of sizes.entries()) {
    results.push(await measureSize(plans, index % 2 === 0 ? 'ours' : 'bare', browser, work));
  }
} finally {
  await browser.close();
  rmSync(work, {recursive: true, force: true});
}
const targets = toTargets(results);
const machine = {node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown'};
console.log(`Node ${machine.node}, ${machine.cores} cores of ${machine.processor}; cold builds`);
const tables = [formatCosts(results), formatDownloads(results)];
if (results.length > 1) tables.splice(1, 0, formatSlopes(results));
console.log(`\n${[...tables, formatTargets(targets)].join('\n\n')}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify({machine, results, targets}, null, 2)}\n`);
process.exitCode = exitStatus(targets);
