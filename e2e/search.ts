/** What tests of search share: a site whose searches another host answers, and what a reader sees of search. */
import type {Page} from '@playwright/test';
import type {AlgoliaServer} from '../plugins/execplan-search/testing/algolia-server.ts';
import {routeToAlgolia, startAlgolia} from './algolia.ts';
import {ALGOLIA} from './sites.ts';
import {expect, type OpenedSite, test as withSites} from './test.ts';

/** The site named `algolia` reaches the host that answers its searches. */
export const test = withSites.extend<{engine: undefined}, {algolia: () => Promise<AlgoliaServer>}>({
  algolia: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are used from this pattern
    async ({}, use) => {
      let server: Promise<AlgoliaServer> | undefined;
      await use(() => {
        server ??= startAlgolia();
        return server;
      });
      await (await server)?.close();
    },
    {scope: 'worker'},
  ],
  engine: [
    async ({siteName, page, algolia}, use) => {
      if (siteName === 'algolia') await routeToAlgolia(page, await algolia());
      await use(undefined);
    },
    {auto: true},
  ],
});

export const OPENING_HOURS = 'Show opening hours on the noticeboard';
export const SOON = 'Say "closing soon" from thirty minutes before the end.';
export const ZONE = "Keep hours in the venue's own time zone.";
export const PLAN = 'docs/plans/2026-03-02-show-opening-hours';

/** The same of both engines, and what a page asks of each. */
export const ENGINES = [
  {engine: 'the embedded engine', siteName: 'example', asked: '**/api/v1/search/**'},
  {engine: 'Algolia', siteName: 'algolia', asked: `${ALGOLIA.ALGOLIA_HOST}/**`},
] as const;

export const dialog = (page: Page) => page.getByRole('dialog', {name: 'Search'});
export const field = (page: Page) => dialog(page).getByRole('combobox', {name: 'Search'});
export const options = (page: Page) => dialog(page).getByRole('option');
export const chosen = (page: Page) => dialog(page).locator('[role="option"][aria-selected="true"]');
export const said = (page: Page) => dialog(page).getByRole('status');

export const hits = (page: Page) => page.locator('[data-row]');
export const summary = (page: Page) => page.getByRole('region', {name: 'Results'}).getByRole('status');
export const filter = (page: Page, name: string) =>
  page.getByRole('checkbox', {name: new RegExp(`^${name}`)});
export const searchPage = (opened: OpenedSite, query: string) => `${opened.url('search')}/${query}`;

/** The texts of sections follow the first answer and refine it: waits until the number of hits stays what it is. */
export async function countSettled(page: Page): Promise<number> {
  let before = 0;
  await expect(async () => {
    const now = await hits(page).count();
    const isSettled = now > 0 && now === before;
    before = now;
    expect(isSettled).toBe(true);
  }).toPass({intervals: [500]});
  return before;
}

/** Waits until nothing is asked any more: from then on the reader says when. */
export async function settled(page: Page, tries: () => number): Promise<void> {
  await expect(async () => {
    const before = tries();
    await page.waitForTimeout(500);
    expect(tries()).toBe(before);
  }).toPass({timeout: 10_000});
}

/** Opens the dialog by its key and types. */
export async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await expect(field(page)).toHaveValue(words);
}
