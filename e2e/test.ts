/** Playwright's `test` with the built sites: `test.use({siteName: 'example'})` says which one `page` opens. */
import {test as base, expect, type Page} from '@playwright/test';
import {isBuilt, type Site, type SiteName, site} from './sites.ts';
import {type StaticServer, serveFolder} from './static-server.ts';

interface TestFixtures {
  siteName: SiteName;
  /** The site that the test opens. */
  opened: OpenedSite;
}

interface WorkerFixtures {
  servers: (name: SiteName) => Promise<StaticServer>;
}

/** A site with the server that stands before it. */
export interface OpenedSite extends Site {
  origin: string;
  /** The whole address of a page, from its address under the base path (`docs/plans/x`, or empty for home). */
  url(address: string): string;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  siteName: ['example', {option: true}],
  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are used from this pattern
    async ({}, use) => {
      const running = new Map<SiteName, Promise<StaticServer>>();
      await use((name) => {
        const {build, basePath} = site(name);
        const server = running.get(name) ?? serveFolder(build, basePath);
        running.set(name, server);
        return server;
      });
      for (const server of running.values()) await (await server).close();
    },
    {scope: 'worker'},
  ],
  opened: async ({siteName, servers}, use) => {
    const described = site(siteName);
    expect(isBuilt(described), `the site "${siteName}" is built; else its log is ${described.log}`).toBe(
      true,
    );
    const {origin} = await servers(siteName);
    await use({
      ...described,
      origin,
      url: (address) =>
        `${origin}${described.basePath}${encodeURI(address).replace(/[?#]/g, encodeURIComponent)}`,
    });
  },
});

export {expect};

/** Does what a reader does first, so that the page loads its scripts, and waits until they have taken over. */
export async function act(page: Page): Promise<void> {
  await page.mouse.move(200, 200);
  await page.mouse.move(210, 215);
  await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
}
