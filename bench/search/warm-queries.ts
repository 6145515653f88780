import {mkdtempSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright';
import {serveFolder} from '../../e2e/static-server.ts';
import {percentile} from '../statistics.ts';
import type {PageTasks} from './browser/search-page.ts';
import {mixQuestions} from './questions.ts';
import {writeSearchSite} from './search-site.ts';
import type {Subject} from './subject.ts';
import {manifestOf} from './whole-index.ts';

/** What a reader feels once everything is loaded, and meanwhile. Milliseconds. */
export interface Speed {
  decisions: number;
  /** From the start of the worker until titles and decisions are found, files from this machine. */
  firstAnswer: number;
  /** Until the words of all sections are. */
  everything: number;
  median: number;
  p95: number;
  /** Of the same queries once more: what is shown of their hits is known then, the answers are not. */
  again: {median: number; p95: number};
  /** While someone types, from before anything is loaded. */
  typing: PageTasks;
}

const QUERIES = 250;
/** Asked before anything is timed, so that the engine's code is compiled. */
const WARM_UP = 20;
const TYPED = 20;
/** Between two keys: quick fingers. */
const KEY_MS = 60;
const LOADING_LIMIT_MS = 120_000;

/** Asks the shipped worker in Chromium, from a page without a site around it. */
export async function measureSpeed(browser: Browser, subject: Subject, work: string): Promise<Speed> {
  const folder = mkdtempSync(join(work, 'speed-'));
  await writeSearchSite(folder, subject.files);
  const server = await serveFolder(folder);
  try {
    const queries = mixQuestions(subject.questions, WARM_UP + QUERIES).map(({query}) => query);
    const parts = manifestOf(subject.files).texts.length;
    return {
      decisions: subject.records.filter(({type}) => type === 'decision').length,
      ...(await inPage(browser, server.origin, (page) => timeQueries(page, queries, parts))),
      typing: await inPage(browser, server.origin, (page) => typeQueries(page, queries.slice(0, TYPED))),
    };
  } finally {
    await server.close();
  }
}

async function inPage<T>(browser: Browser, origin: string, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(origin, {waitUntil: 'load'});
    return await use(page);
  } finally {
    await page.close();
  }
}

async function timeQueries(
  page: Page,
  queries: readonly string[],
  parts: number,
): Promise<Omit<Speed, 'decisions' | 'typing'>> {
  const start = performance.now();
  const time = (query: string): Promise<number> =>
    page.evaluate((asked) => window.searchBench.time(asked), query);
  await time(queries[0] ?? '');
  const firstAnswer = performance.now() - start;
  await page.waitForFunction((all) => window.searchBench.parts() >= all, parts, {timeout: LOADING_LIMIT_MS});
  const everything = performance.now() - start;
  for (const query of queries.slice(0, WARM_UP)) await time(query);
  const timeAll = async (): Promise<{median: number; p95: number}> => {
    const times: number[] = [];
    for (const query of queries.slice(WARM_UP)) times.push(await time(query));
    return {median: percentile(times, 0.5), p95: percentile(times, 0.95)};
  };
  return {firstAnswer, everything, ...(await timeAll()), again: await timeAll()};
}

/** The first keys are pressed when nothing is loaded yet. */
async function typeQueries(page: Page, queries: readonly string[]): Promise<PageTasks> {
  const field = page.getByRole('textbox');
  await page.evaluate(() => window.searchBench.tasks());
  for (const query of queries) {
    await field.fill('');
    await field.pressSequentially(query, {delay: KEY_MS});
  }
  return page.evaluate(() => window.searchBench.tasks());
}
