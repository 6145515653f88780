import type {IncomingMessage} from 'node:http';
import type {Browser, Page} from 'playwright';
import {serveCompressed} from '../compressed-server.ts';
import {median} from '../statistics.ts';

/** What a file is to a search. Those of `text` follow the first answer, which doesn't wait for them. */
const DOWNLOAD_KINDS = [
  'script',
  'style',
  'worker',
  'manifest',
  'register',
  'shown',
  'text',
  'other',
] as const;
export type DownloadKind = (typeof DOWNLOAD_KINDS)[number];

/** Bytes of bodies as they are sent, compressed. */
export type QueryDownloads = Record<DownloadKind, number>;

const SILENCE_MS = 1000;
const ANSWER_LIMIT_MS = 30_000;
const KEY_MS = 100;

/** @returns what is downloaded before the first answer is shown */
export function beforeAnswer({text: _text, ...others}: QueryDownloads): number {
  return Object.values(others).reduce((sum, bytes) => sum + bytes, 0);
}

/** The download of the query whose sum is the median of all. */
export function typical(downloads: readonly QueryDownloads[]): QueryDownloads {
  const middle = median(downloads.map(beforeAnswer));
  const found = downloads.find((one) => beforeAnswer(one) === middle);
  if (!found) throw new Error('Unexpected empty list, expected at least one query');
  return found;
}

/**
 * Opens a built site's search on one of its pages with an empty cache, once for each query, and counts what is downloaded
 * from the moment it opens. The page's own scripts are there by then.
 *
 * @param folder of the built site
 * @param path of the page, with slashes around it
 * @param isTyped letter by letter, with answers in between; else the whole query is there at once
 */
export function measureFirstQueries(
  browser: Browser,
  folder: string,
  {path, queries, isTyped}: {path: string; queries: readonly string[]; isTyped: boolean},
): Promise<QueryDownloads[]> {
  return measureEach(browser, {folder, path}, queries, async (page, query) => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', {name: 'Search'});
    await field.waitFor({timeout: ANSWER_LIMIT_MS});
    if (isTyped) await field.pressSequentially(query, {delay: KEY_MS});
    else await field.fill(query);
    await page.getByRole('option').first().waitFor({timeout: ANSWER_LIMIT_MS});
  });
}

/**
 * Opens a page with an empty cache, once for each query, lets its scripts load, and counts what is downloaded while it
 * is asked.
 */
export async function measureEach(
  browser: Browser,
  {folder, path}: {folder: string; path: string},
  queries: readonly string[],
  ask: (page: Page, query: string) => Promise<void>,
): Promise<QueryDownloads[]> {
  let downloads = nothing();
  const server = await serveCompressed(folder, (request, bytes) => {
    downloads[kindOf(request)] += bytes;
  });
  const measured: QueryDownloads[] = [];
  try {
    for (const query of queries) {
      const context = await browser.newContext({serviceWorkers: 'block'});
      const page = await context.newPage();
      const silence = watchSilence(page);
      await page.goto(`${server.origin}${path}`, {waitUntil: 'load'});
      // Scripts wait for the reader.
      await page.mouse.move(300, 500);
      await page.mouse.move(320, 520);
      await silence();
      downloads = nothing();
      await ask(page, query);
      // What is still on its way counts as what came before; the texts are told apart by their names.
      await silence();
      measured.push(downloads);
      downloads = nothing();
      await context.close();
    }
  } finally {
    await server.close();
  }
  return measured;
}

function nothing(): QueryDownloads {
  return {script: 0, style: 0, worker: 0, manifest: 0, register: 0, shown: 0, text: 0, other: 0};
}

/** @returns waits until nothing was requested for a second */
function watchSilence(page: Page): () => Promise<void> {
  let open = 0;
  let lastChange = Date.now();
  const change = (by: number): void => {
    open += by;
    lastChange = Date.now();
  };
  page.on('request', () => change(1));
  page.on('requestfailed', () => change(-1));
  page.on('requestfinished', () => change(-1));
  return async () => {
    lastChange = Date.now();
    while (open > 0 || Date.now() - lastChange < SILENCE_MS) await page.waitForTimeout(100);
  };
}

function kindOf({url = '', headers}: IncomingMessage): DownloadKind {
  const path = url.replace(/\?.*/, '');
  const [, part] = /\/(register|shown|text)-[0-9a-f]+\.bin$/.exec(path) ?? [];
  if (part) return part as DownloadKind;
  if (path.endsWith('/index.json')) return 'manifest';
  if (path.endsWith('.css')) return 'style';
  if (!path.endsWith('.js')) return 'other';
  // What a worker asks for names it as the place that it comes from.
  const isOfWorker = headers['sec-fetch-dest'] === 'worker' || headers.referer?.endsWith('.js');
  return isOfWorker ? 'worker' : 'script';
}
