import {mkdtempSync} from 'node:fs';
import {join} from 'node:path';
import {writeSearchSite} from '../search-site.ts';
import type {Subject} from '../subject.ts';
import {manifestOf} from '../whole-index.ts';
import type {AskingPage} from './peer.ts';

/** Writes a page that asks the embedded engine. */
export async function writeOurs({files}: Subject, work: string): Promise<AskingPage> {
  const folder = mkdtempSync(join(work, 'ours-'));
  await writeSearchSite(folder, files);
  const parts = manifestOf(files).texts.length;
  return {
    folder,
    path: '/',
    async loadAll(page) {
      await page.evaluate(() => window.searchBench.open());
      await page.waitForFunction((all) => window.searchBench.parts() >= all, parts);
    },
  };
}
