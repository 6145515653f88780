/** A host that speaks Algolia's API, filled by `search:push` with the example's records, for the site that asks it. */
import {spawn} from 'node:child_process';
import type {Page} from '@playwright/test';
import {type AlgoliaServer, startAlgoliaServer} from '../plugins/execplan-search/testing/algolia-server.ts';
import {ALGOLIA, PROJECT, site, siteEnvironment} from './sites.ts';

const ADMIN_KEY = 'may-write';

/** Starts the host and sends it the records. @throws with what the push printed where it failed */
export async function startAlgolia(): Promise<AlgoliaServer> {
  const server = await startAlgoliaServer({
    appId: ALGOLIA.ALGOLIA_APP_ID,
    searchKey: ALGOLIA.ALGOLIA_SEARCH_KEY,
    adminKey: ADMIN_KEY,
  });
  const env = {...site('algolia').env, ALGOLIA_ADMIN_KEY: ADMIN_KEY, ALGOLIA_HOST: server.url};
  const push = spawn(process.execPath, ['--import', 'tsx', 'scripts/search-push.ts'], {
    cwd: PROJECT,
    env: siteEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [push.stdout, push.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  const code = await new Promise((resolve) => push.once('close', resolve));
  if (code === 0) return server;
  await server.close();
  throw new Error(`search:push ended with ${code}:\n${printed}`);
}

/** Lets a page reach the host by the name that its site was built with: the port is known only now. */
export async function routeToAlgolia(page: Page, {url}: AlgoliaServer): Promise<void> {
  // Not the pattern that tests route and unroute by.
  await page.route(
    (requested) => requested.origin === ALGOLIA.ALGOLIA_HOST,
    async (route) => {
      const request = route.request();
      const {pathname, search} = new URL(request.url());
      const response = await fetch(`${url}${pathname}${search}`, {
        method: request.method(),
        headers: request.headers(),
        body: request.postData(),
      });
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    },
  );
}
