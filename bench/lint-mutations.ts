/**
 * Lints and mends plans as their authors spoil them: `pnpm bench:lint-mutations [--runs 10000] [--seed 1] [FOLDER]`.
 * Fails where linting throws, points outside the text, loses a word, finds something to mend a second time, or takes
 * too long.
 */
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import fc from 'fast-check';
import {mutatedPlans} from '../plugins/execplan/testing/mutations.ts';
import {fixtureSources} from '../plugins/execplan/testing/sources.ts';
import {findingProblem, fixProblem, lintText} from '../plugins/execplan-lint/testing/invariants.ts';
import {CORPUS, readPlanTexts} from './plan-texts.ts';
import {median} from './statistics.ts';
import {exitStatus, formatTargets, type Target} from './target.ts';

const MOST_MS = 50;
const PER_CHARACTERS = 10_000;
/** A plan shorter than this is measured as one of this length: starting takes its time, too. */
const SHORTEST = 10_000;
const CHUNK = 100;
const TRIES = 3;
/** What took too long beside other work, or before the machine had compiled the code, is timed again at the end. */
const TRIES_AGAIN = 10;
/** More of them are no accident. */
const MOST_AGAIN = 200;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {runs: {type: 'string', default: '10000'}, seed: {type: 'string', default: '1'}},
});
const runs = Number(values.runs);
const sources = readSources(positionals[0] ?? CORPUS);
const times: number[] = [];
const tooLong: string[] = [];
const problems: string[] = [];
for (let done = 0; done < runs; done += CHUNK) {
  const parameters = {numRuns: Math.min(CHUNK, runs - done), seed: Number(values.seed) + done};
  for (const source of fc.sample(mutatedPlans(sources), parameters)) lintOne(source);
  if (done % 1000 === 0) console.error(`${done} of ${runs}`);
}
for (const source of tooLong) times.push(msPer10kB(source, timed(source, TRIES_AGAIN).ms));
times.sort((a, b) => a - b);
console.log(
  `${runs} mutations of ${sources.length} plans; linting takes ${median(times).toFixed(1)} ms per 10 kB in the median, ${times.at(-1)?.toFixed(1)} ms at most`,
);
for (const problem of problems.slice(0, 10)) console.log(`  ${problem}`);
const targets: Target[] = [
  {title: 'mutations that linting or mending fails on', value: problems.length, limit: 0, sense: 'at most'},
  {
    title: 'ms of linting per 10 kB, the longest',
    value: times.at(-1) ?? null,
    limit: MOST_MS,
    sense: 'at most',
  },
];
console.log(`\n${formatTargets(targets)}`);
process.exitCode = exitStatus(targets);

function readSources(folder: string): string[] {
  const texts = existsSync(folder) ? readPlanTexts(folder) : fixtureSources();
  return texts.map(({source}) => source);
}

function lintOne(source: string): void {
  try {
    const {findings, ms} = timed(source, TRIES);
    const perLength = msPer10kB(source, ms);
    if (perLength > MOST_MS && tooLong.length < MOST_AGAIN) tooLong.push(source);
    else times.push(perLength);
    const problem = findingProblem(source, findings) ?? fixProblem(source);
    if (problem !== null) problems.push(problem);
  } catch (error) {
    problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function msPer10kB(source: string, ms: number): number {
  return (ms * PER_CHARACTERS) / Math.max(SHORTEST, source.length);
}

/** The shortest of some tries where one took long: a collection of garbage is no property of a plan. */
function timed(source: string, most: number): {findings: ReturnType<typeof lintText>; ms: number} {
  let shortest = Number.POSITIVE_INFINITY;
  for (let tries = 0; ; tries += 1) {
    const start = performance.now();
    const findings = lintText(source);
    shortest = Math.min(shortest, performance.now() - start);
    if (msPer10kB(source, shortest) <= MOST_MS || tries === most - 1) return {findings, ms: shortest};
  }
}
