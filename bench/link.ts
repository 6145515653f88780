/**
 * Measures linking alone: from documents that have been read to the data of every page, list and output.
 * `pnpm bench:link [--sizes 500,1000,2000]`.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {createAnalyser} from '../plugins/docusaurus-plugin-execplan/analyse.ts';
import {type Collected, collect} from '../plugins/docusaurus-plugin-execplan/collect.ts';
import {createConventionPage} from '../plugins/docusaurus-plugin-execplan/convention/convention-page.ts';
import {readRulePages} from '../plugins/docusaurus-plugin-execplan/convention/read-rule-pages.ts';
import {toGraph} from '../plugins/docusaurus-plugin-execplan/graph/content-graph.ts';
import {listDecisions} from '../plugins/docusaurus-plugin-execplan/graph/decisions.ts';
import {createPageData, linkTargets} from '../plugins/docusaurus-plugin-execplan/page-metadata.ts';
import {toSiteContent} from '../plugins/docusaurus-plugin-execplan/site-content.ts';
import {openStaging} from '../plugins/docusaurus-plugin-execplan/staging.ts';
import {generateCorpus, writeCorpus} from './generator/corpus.ts';
import {median} from './statistics.ts';
import {formatTable} from './table.ts';
import {exitStatus, formatTargets, type Target} from './target.ts';

const ROUNDS = 5;
/** A repository of this size has to be linked in at most this long (issue B). */
const TARGET = {plans: 1000, ms: 3000};
/** Twice the plans may take this much more than twice the time. */
const LINEAR = 1.25;
const NOW = new Date('2026-11-01T00:00:00Z');

const conventionPage = createConventionPage(await readRulePages());

interface Result {
  plans: number;
  citations: number;
  decisions: number;
  /** Milliseconds; medians of several rounds. */
  graph: number;
  pages: number;
  lists: number;
}

async function collectGenerated(plans: number, folder: string): Promise<Collected> {
  const root = join(folder, 'content');
  writeCorpus(generateCorpus(plans), root);
  const analyser = createAnalyser({now: NOW, folder});
  const staging = await openStaging(join(folder, 'pages'));
  return collect({root, skip: [], isReserved: () => false}, staging, analyser);
}

function runRound(collected: Collected): Omit<Result, 'plans'> {
  const start = performance.now();
  const targets = linkTargets(collected, '/', null);
  const graph = toGraph(collected, targets);
  const linked = performance.now();
  const toPageData = createPageData({
    content: collected,
    graph,
    targets,
    folders: new Map(),
    allCiting: new Map(),
  });
  for (const page of collected.pages) toPageData(page);
  const told = performance.now();
  // Links everything once more, which is taken off.
  toSiteContent(collected, null, {
    baseUrl: '/',
    siteTitle: 'Benchmark',
    siteUrl: 'http://localhost:3000/',
    repository: null,
    pageOf: () => undefined,
    siteRecords: null,
    hasHome: false,
    conventionPage,
  });
  const listed = performance.now();
  return {
    citations: [...graph.citations.values()].reduce((sum, list) => sum + list.length, 0),
    decisions: listDecisions(graph).length,
    graph: linked - start,
    pages: told - linked,
    lists: Math.max(0, listed - told - (linked - start)),
  };
}

async function measure(plans: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'execplan-link-'));
  try {
    const collected = await collectGenerated(plans, folder);
    const rounds = Array.from({length: ROUNDS}, () => runRound(collected));
    const of = (name: 'graph' | 'pages' | 'lists') => median(rounds.map((round) => round[name]));
    const [{citations, decisions} = {citations: 0, decisions: 0}] = rounds;
    return {plans, citations, decisions, graph: of('graph'), pages: of('pages'), lists: of('lists')};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function sum({graph, pages, lists}: Result): number {
  return graph + pages + lists;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

const {values} = parseArgs({options: {sizes: {type: 'string', default: '500,1000,2000'}}});
const sizes = values.sizes.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error(`Unexpected sizes \`${values.sizes}\`, expected numbers of plans: 500,1000`);
  process.exit(2);
}
const results: Result[] = [];
for (const size of sizes) results.push(await measure(size));

console.log(
  formatTable([
    ['', 'citations', 'decisions', 'graph', 'data of pages', 'lists, outputs', 'all'],
    ...results.map((result) => [
      `${result.plans} plans`,
      String(result.citations),
      String(result.decisions),
      seconds(result.graph),
      seconds(result.pages),
      seconds(result.lists),
      seconds(sum(result)),
    ]),
  ]),
);
const atTarget = results.find(({plans}) => plans === TARGET.plans);
const [small, large] = results.slice(-2);
const growth =
  small && large && large !== small ? sum(large) / sum(small) / (large.plans / small.plans) : null;
const targets: Target[] = [
  {
    title: `${TARGET.plans.toLocaleString('en')} plans: seconds of linking alone`,
    value: atTarget ? sum(atTarget) / 1000 : null,
    limit: TARGET.ms / 1000,
    sense: 'at most',
  },
  {title: 'growth of the time against that of the plans', value: growth, limit: LINEAR, sense: 'at most'},
];
console.log(`\n${formatTargets(targets)}`);
process.exitCode = exitStatus(targets);
