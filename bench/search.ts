/**
 * Measures search: how well decisions are found, what the index costs, what a reader downloads and waits for.
 * `pnpm bench:search [--corpus FOLDER] [--sizes 1000] [--only PARTS] [--all] [--peers] [--json FILE]`.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {type Browser, chromium} from 'playwright';
import {provideBrowser} from '../scripts/browser.ts';
import {JUDGED_HITS} from './search/judge.ts';
import {formatPeers, measurePeers, type PeerResults} from './search/peers/peers.ts';
import {judgeAnswers, type Qualities} from './search/questions.ts';
import {
  formatDownloads,
  formatIndex,
  formatQuality,
  formatSpeed,
  type SubjectResult,
  toTargets,
} from './search/report.ts';
import {measureSiteDownloads} from './search/site-downloads.ts';
import {prepareSubject, type Subject, writeCorpusOf, writeGenerated} from './search/subject.ts';
import {findTwins} from './search/twins.ts';
import {measureSpeed} from './search/warm-queries.ts';
import {openWhole} from './search/whole-index.ts';
import {exitStatus, formatTargets} from './target.ts';

/** Real plans, and a real repository, beside the project; they are not part of it. */
const CORPUS = '../shared/corpus';
const EVENTS_HUB = '../shared/events-hub/checkout.sh';
const THOUSAND = 1000;
/** Plans with 20,000 decisions. */
const LARGE = 2500;
const PEER_PLANS = 300;
/** Decisions that are asked about without `--all`. */
const ASKED = 2000;
const PARTS = ['quality', 'downloads', 'speed'] as const;
type Part = (typeof PARTS)[number];

async function judgeEngine({files, records, questions}: Subject): Promise<Qualities> {
  const engine = await openWhole(files);
  const twins = findTwins(records.filter(({type}) => type === 'decision'));
  const ask = async (query: string) =>
    (await engine.answer({indexName: 'records', query, hitsPerPage: JUDGED_HITS})).hits;
  return judgeAnswers(questions, ask, (hit, {objectID}) => twins(objectID).has(hit.objectID));
}

function checkOutEventsHub(work: string): string | null {
  if (!existsSync(EVENTS_HUB)) return null;
  const folder = join(work, 'events-hub');
  const {status, stderr} = spawnSync('bash', [EVENTS_HUB, folder], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`\`${EVENTS_HUB}\` failed (${status}):\n${stderr}`);
  return folder;
}

interface Wanted {
  parts: ReadonlySet<Part>;
  decisions: number;
}

interface Workplace {
  browser: Browser;
  work: string;
}

async function measure(
  title: string,
  root: string,
  {parts, decisions}: Wanted,
  {browser, work}: Workplace,
): Promise<SubjectResult> {
  const say = (what: string): void => console.error(`${title}: ${what} …`);
  say('index');
  const subject = await prepareSubject(title, root, work, decisions);
  if (parts.has('quality')) say('queries');
  const qualities = parts.has('quality') ? await judgeEngine(subject) : null;
  if (parts.has('speed')) say('queries in Chromium');
  const speed = parts.has('speed') ? await measureSpeed(browser, subject, work) : null;
  if (parts.has('downloads')) say('building its site, a first query');
  const downloads = parts.has('downloads') ? await measureSiteDownloads(browser, subject, work) : null;
  return {
    title,
    plans: subject.plans,
    decisions: subject.records.filter(({type}) => type === 'decision').length,
    qualities,
    index: subject.cost,
    downloads,
    speed,
  };
}

function readSizes(given: string): number[] {
  const sizes = given.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new Error(`--sizes: Unexpected \`${given}\`, expected numbers of plans such as \`300,1000\``);
  }
  return sizes.sort((a, b) => a - b);
}

function readParts(given: string): Set<Part> {
  const parts = given.split(',');
  const unknown = parts.find((part) => !(PARTS as readonly string[]).includes(part));
  if (unknown !== undefined) {
    throw new Error(`--only: Unexpected \`${unknown}\`, expected some of ${PARTS.join(', ')}`);
  }
  return new Set(parts as Part[]);
}

const {values} = parseArgs({
  options: {
    corpus: {type: 'string', default: CORPUS},
    sizes: {type: 'string', default: String(THOUSAND)},
    only: {type: 'string', default: PARTS.join()},
    all: {type: 'boolean', default: false},
    peers: {type: 'boolean', default: false},
    json: {type: 'string'},
  },
});
const sizes = readSizes(values.sizes);
const only = readParts(values.only);
const decisions = values.all ? Number.POSITIVE_INFINITY : ASKED;
const wanted = (...parts: Part[]): Wanted => ({
  parts: new Set(parts.filter((part) => only.has(part))),
  decisions,
});
const found = provideBrowser(console.error);
const browser = await chromium.launch({executablePath: found.executablePath, args: found.args});
const work = mkdtempSync(join(tmpdir(), 'events-hub-bench-'));
const results: SubjectResult[] = [];
let corpus: SubjectResult | null = null;
let hub: SubjectResult | null = null;
let large: SubjectResult | null = null;
let peers: PeerResults | null = null;
try {
  const workplace = {browser, work};
  if (existsSync(values.corpus)) {
    const root = writeCorpusOf(values.corpus, work);
    corpus = await measure('the corpus', root, wanted('quality'), workplace);
    results.push(corpus);
  } else console.log(`${values.corpus} is absent: nothing was measured over real plans.`);
  const hubRoot = checkOutEventsHub(work);
  if (hubRoot !== null) {
    hub = await measure('Events Hub', hubRoot, wanted('quality', 'downloads'), workplace);
    results.push(hub);
  } else console.log(`${EVENTS_HUB} is absent: nothing was measured on the Events Hub.`);
  for (const plans of sizes) {
    const root = writeGenerated(plans, work);
    results.push(await measure(`${plans} plans`, root, wanted('quality', 'downloads', 'speed'), workplace));
  }
  if (only.has('speed')) {
    large = await measure(`${LARGE} plans`, writeGenerated(LARGE, work), wanted('speed'), workplace);
    results.push(large);
  }
  if (values.peers) {
    const subject = await prepareSubject(
      `${PEER_PLANS} plans`,
      writeGenerated(PEER_PLANS, work),
      work,
      decisions,
    );
    peers = await measurePeers(subject, workplace);
  }
} finally {
  await browser.close();
  rmSync(work, {recursive: true, force: true});
}
const thousand = results.find(({title}) => title === `${THOUSAND} plans`) ?? null;
const targets = toTargets({corpus, thousand, hub, large});
const machine = {node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown'};
console.log(`Node ${machine.node}, ${machine.cores} cores of ${machine.processor}`);
const tables = [
  ...(only.has('quality') ? [formatQuality(results)] : []),
  formatIndex(results),
  ...(only.has('downloads') ? [formatDownloads(results)] : []),
  ...(only.has('speed') ? [formatSpeed(results)] : []),
  ...(peers ? [formatPeers(peers)] : []),
  formatTargets(targets),
];
console.log(`\n${tables.join('\n\n')}`);
if (values.json) {
  writeFileSync(values.json, `${JSON.stringify({machine, results, peers, targets}, null, 2)}\n`);
}
process.exitCode = exitStatus(targets);
