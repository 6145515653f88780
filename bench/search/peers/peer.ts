import type {Browser, Page} from 'playwright';
import {measureEach, type QueryDownloads, typical} from '../first-query.ts';
import type {Qualities} from '../questions.ts';

/** One engine over the same plans and the same questions as the others. */
export interface PeerResult {
  name: string;
  qualities: Qualities;
  /** Bytes of the index, compressed as they are sent; what is shown of a hit included where it's stored apart. */
  indexBytes: number;
  indexFiles: number;
  /** Of the query with the median sum. */
  firstQuery: QueryDownloads;
  buildMs: number;
}

/** Where an engine can be asked: a page whose `window.searchBench` has `ask`. */
export interface AskingPage {
  /** Folder that is served. */
  folder: string;
  /** Of the page, with slashes around it. */
  path: string;
  /** Waits until everything has loaded that loads by itself. */
  loadAll?(page: Page): Promise<void>;
}

/** Asks an engine through a page. */
export function askIn(page: Page, query: string, hits: number): Promise<string[]> {
  return page.evaluate(([asked, count]) => window.searchBench.ask(asked, count), [query, hits] as const);
}

/** What is downloaded for a query by a page that has done nothing yet; that of the query with the median sum. */
export async function measureAsking(
  browser: Browser,
  page: AskingPage,
  queries: readonly string[],
  hits: number,
): Promise<QueryDownloads> {
  return typical(
    await measureEach(browser, page, queries, async (asking, query) => {
      await askIn(asking, query, hits);
    }),
  );
}
