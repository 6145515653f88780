/**
 * Compares reading a plan into its model with parsing its Markdown alone, on the same texts in one process:
 * `pnpm bench:parse [FOLDER]`.
 */
import {existsSync} from 'node:fs';
import {parseDocument, readPlan} from 'execplan';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {generateCorpus} from './generator/corpus.ts';
import {CORPUS, type PlanText, readPlanTexts} from './plan-texts.ts';
import {median} from './statistics.ts';
import {formatTable} from './table.ts';
import {exitStatus, formatTargets} from './target.ts';

const ROUNDS = 5;
const GENERATED = 200;
/** Enough to have both sides compiled before they are timed. */
const WARM_UP = 30;
const NOW = new Date();

/** Time in milliseconds of one round over all texts. */
interface Round {
  baseline: number;
  parse: number;
  read: number;
}

const markdown = unified().use(remarkParse).use(remarkGfm);

function timeBaseline({source}: PlanText): Pick<Round, 'baseline'> {
  const start = performance.now();
  markdown.parse(source);
  return {baseline: performance.now() - start};
}

function timeReading({path, source}: PlanText): Pick<Round, 'parse' | 'read'> {
  const start = performance.now();
  const document = parseDocument(source);
  const parsed = performance.now();
  readPlan(document, {path, now: NOW});
  return {parse: parsed - start, read: performance.now() - parsed};
}

/** Both sides of each text directly after each other, the order alternating, so that noise falls on both. */
function runRound(texts: readonly PlanText[], round: number): Round {
  const sum: Round = {baseline: 0, parse: 0, read: 0};
  for (const [index, text] of texts.entries()) {
    const first = (index + round) % 2 === 0;
    const ahead = first ? timeBaseline(text) : null;
    const reading = timeReading(text);
    const {baseline} = ahead ?? timeBaseline(text);
    sum.baseline += baseline;
    sum.parse += reading.parse;
    sum.read += reading.read;
  }
  return sum;
}

const [folder = CORPUS] = process.argv.slice(2);
const texts = existsSync(folder)
  ? readPlanTexts(folder)
  : generateCorpus(GENERATED).plans.map(({path, text}) => ({path, source: text}));
const bytes = texts.reduce((sum, {source}) => sum + Buffer.byteLength(source), 0);
console.log(
  `${texts.length} ${existsSync(folder) ? `texts of ${folder}` : 'generated plans'}, ${(bytes / 1e6).toFixed(1)} MB, ${ROUNDS} rounds`,
);

runRound(texts.slice(0, WARM_UP), 0);
const rounds = Array.from({length: ROUNDS}, (_, round) => runRound(texts, round));
const per10kB = (side: keyof Round): string =>
  ((median(rounds.map((round) => round[side])) / bytes) * 10_000).toFixed(2);
console.log(
  formatTable([
    ['', 'ms per 10 kB', 'share'],
    ...(['baseline', 'parse', 'read'] as const).map((side) => [
      {baseline: 'remark-parse, GFM', parse: 'parseDocument', read: 'readPlan'}[side],
      per10kB(side),
      median(rounds.map((round) => round[side] / round.baseline)).toFixed(2),
    ]),
  ]),
);
const targets = [
  {
    title: 'reading a plan into its model, share of remark-parse with GFM',
    value: median(rounds.map(({baseline, parse, read}) => (parse + read) / baseline)),
    limit: 1.5,
    sense: 'at most',
  },
] as const;
console.log(`\n${formatTargets(targets)}`);
process.exitCode = exitStatus(targets);
