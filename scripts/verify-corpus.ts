/**
 * `pnpm verify:corpus [FOLDER…]`: builds plans that other people wrote in one site and checks that every file has
 * its page, that no word is lost, and that the pages count what `execplan show` counts.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readBuiltPage} from './corpus/built-page.ts';
import {openBuiltSite} from './corpus/built-site.ts';
import {layOut, listMarkdown} from './corpus/layout.ts';
import {lostWords} from './corpus/lost-words.ts';
import {countDifferences, showPlans} from './corpus/plan-counts.ts';
import {sourceWords} from './corpus/source-words.ts';
import {checkInWorkspace} from './workspace.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const CORPUS = join(PROJECT, '..', 'shared', 'corpus');

/** Details are for whoever mends the next one, not for reading all. */
const DETAILS = 30;

interface Findings {
  expected: number;
  built: number;
  plans: number;
  words: number;
  lost: number;
  displaced: number;
  unequal: number;
  /** One line each: file and what is wrong. */
  details: string[];
}

/**
 * Builds a content root, and gives up where the build fails.
 *
 * @returns the warnings of the build
 */
function buildSite(contentRoot: string, output: string, env: NodeJS.ProcessEnv): string[] {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/site.ts', 'build', '--out-dir', output],
    {cwd: PROJECT, env: {...env, CONTENT_ROOT: contentRoot}, encoding: 'utf8', maxBuffer: 1 << 29},
  );
  const log = `${stdout}${stderr}`;
  writeFileSync(`${output}.log`, log);
  if (status !== 0) throw new Error(`The build failed with exit code ${status}:\n${log.slice(-4_000)}`);
  return log.split('\n').filter((line) => /^\[(?:WARNING|ERROR)\]/.test(line));
}

/** Compares every file of a content root with its page. */
function compare(contentRoot: string, output: string, env: NodeJS.ProcessEnv): Findings {
  const paths = listMarkdown(contentRoot);
  const shown = showPlans(PROJECT, contentRoot, paths, env);
  const site = openBuiltSite(output);
  const findings: Findings = {
    expected: paths.length,
    built: 0,
    plans: 0,
    words: 0,
    lost: 0,
    displaced: 0,
    unequal: 0,
    details: [],
  };
  paths.forEach((path, index) => {
    const source = readFileSync(join(contentRoot, path));
    const found = site.pageOf(path, source);
    if (found === null) {
      findings.details.push(`${path}: no page, or another file's source beside it`);
      return;
    }
    findings.built += 1;
    const plan = shown[index];
    // Other Markdown may hold HTML that is drawn, which this comparison knows nothing of.
    if (!plan?.plan) return;
    findings.plans += 1;
    const page = readBuiltPage(found.html);
    const expected = sourceWords(source.toString('utf8'));
    findings.words += expected.length;
    const {lost, displaced} = lostWords(expected, page.words);
    findings.lost += lost.length;
    findings.displaced += displaced.length;
    const some = (words: string[]) => words.slice(0, 12).join(' ') + (words.length > 12 ? ' …' : '');
    if (lost.length > 0) findings.details.push(`${path}: ${lost.length} words lost: ${some(lost)}`);
    if (displaced.length > 0) {
      findings.details.push(`${path}: ${displaced.length} words out of order: ${some(displaced)}`);
    }
    const differences = countDifferences(plan, page);
    if (differences.length > 0) {
      findings.unequal += 1;
      findings.details.push(`${path}: ${differences.slice(0, 3).join('; ')}`);
    }
  });
  return findings;
}

/** Verifies one folder and prints its figures; whether all is well. */
function verify(name: string, contentRoot: string, workspace: string): boolean {
  const output = join(workspace, `${name}-build`);
  const env = {...process.env, NOW: process.env.NOW ?? new Date().toISOString(), NO_COLOR: '1'};
  const start = performance.now();
  const warnings = buildSite(contentRoot, output, env);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const {expected, built, plans, words, lost, displaced, unequal, details} = compare(
    contentRoot,
    output,
    env,
  );
  const number = new Intl.NumberFormat('en');
  console.log(`${name}, built in ${seconds} s`);
  console.log(`  pages:  ${number.format(built)} built of ${number.format(expected)}`);
  console.log(
    `  words:  ${number.format(lost)} lost and ${number.format(displaced)} out of order of ${number.format(words)} in ${number.format(plans)} plans`,
  );
  console.log(
    `  counts: ${number.format(unequal)} of ${number.format(plans)} pages differ from \`execplan show\``,
  );
  console.log(`  warnings of the build: ${warnings.length}`);
  for (const warning of warnings.slice(0, DETAILS)) console.log(`  ${warning}`);
  for (const detail of details.slice(0, DETAILS)) console.log(`  ${detail}`);
  if (details.length > DETAILS) console.log(`  … and ${details.length - DETAILS} more`);
  return built === expected && lost + displaced + unequal === 0;
}

const folders = process.argv.slice(2).filter((arg) => arg !== '--');
const workspace = mkdtempSync(join(tmpdir(), 'execplan-corpus-'));
checkInWorkspace(workspace, () => {
  if (folders.length > 0) {
    const results = folders.map((folder) => verify(basename(resolve(folder)), resolve(folder), workspace));
    return results.every(Boolean);
  }
  if (!existsSync(CORPUS)) {
    console.log(
      'Skipped: the corpus of plans is not at ../shared/corpus. Name a folder with plans to verify that one.',
    );
    return true;
  }
  const contentRoot = join(workspace, 'corpus');
  mkdirSync(contentRoot);
  layOut(CORPUS, contentRoot);
  return verify('corpus', contentRoot, workspace);
});
