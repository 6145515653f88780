import {mkdtempSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser} from 'playwright';
import {copyProject} from '../checkout.ts';
import {runMeasured} from '../measured-run.ts';
import {buildCommand} from '../site-build.ts';
import {beforeAnswer, measureFirstQueries, type QueryDownloads, typical} from './first-query.ts';
import {makeQuestions, mixQuestions} from './questions.ts';
import type {Subject} from './subject.ts';

/** What a reader of a built site downloads for a first search. */
export interface SiteDownloads {
  /** Of the query with the median sum, put into the field as a whole. */
  typical: QueryDownloads;
  /** The largest sum of all queries. */
  largest: number;
  /** Of the query with the median sum, typed letter by letter: answers on the way have their own hits. */
  typed: QueryDownloads;
}

/** Two of each kind. */
const QUERIES = 8;

/** Builds the site of a repository and searches it in Chromium. */
export async function measureSiteDownloads(
  browser: Browser,
  subject: Subject,
  work: string,
): Promise<SiteDownloads> {
  const folder = mkdtempSync(join(work, 'site-'));
  const outDir = join(folder, 'out');
  const checkout = copyProject(join(folder, 'checkout'));
  await runMeasured(buildCommand('ours', checkout, subject.root, outDir));
  const queries = queriesAbout(subject);
  const plan = subject.records.find(({type}) => type === 'plan');
  const path = plan ? `/${plan.page}/` : '/';
  const whole = await measureFirstQueries(browser, outDir, {path, queries, isTyped: false});
  const typed = await measureFirstQueries(browser, outDir, {path, queries, isTyped: true});
  return {typical: typical(whole), largest: Math.max(...whole.map(beforeAnswer)), typed: typical(typed)};
}

/** About its decisions, or about sections where there is none. */
function queriesAbout({records, questions}: Subject): string[] {
  const hasDecisions = questions.rare.length > 0;
  const asked = hasDecisions ? questions : makeQuestions(records, 'section', QUERIES);
  return mixQuestions(asked, QUERIES).map(({query}) => query);
}
