/** `pnpm start` follows what is written to the content root. */
import {cpSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type DevServer, startDevServer} from './dev-server.ts';
import {PROJECT, SITES_FOLDER} from './sites.ts';
import {expect, test} from './test.ts';

// One server for all; the steps build on one another.
test.describe.configure({mode: 'serial', timeout: 180_000});

/** Generous, since the machine may be building something else; the time it took is printed. */
const PATIENCE = 30_000;

// Always the same folder, so that the caches don't grow with each run.
const root = join(SITES_FOLDER, 'dev');
let server: DevServer;

test.beforeAll(async () => {
  rmSync(root, {recursive: true, force: true});
  cpSync(join(PROJECT, 'e2e/fixtures/example'), root, {recursive: true});
  server = await startDevServer(root);
});

test.afterAll(async () => {
  await server?.stop();
  rmSync(root, {recursive: true, force: true});
});

test('a page appears, an edit, a new file and a deleted one follow', async ({page}) => {
  const {origin, log} = server;
  const plan = 'docs/plans/2026-04-01-draw-the-flow';
  await page.goto(`${origin}/${plan}`);
  await expect(page.locator('h1')).toHaveText(/Draw how hours reach/, {timeout: 60_000});

  const since = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  let start = performance.now();
  writeFileSync(
    join(root, `${plan}.md`),
    '# Draw it twice\n\n## Progress\n\n- [x] Edited.\n- [ ] Not yet.\n',
  );
  await expect(page.locator('h1')).toHaveText(/Draw it twice/, {timeout: PATIENCE});
  await expect(page.locator('article [data-progress="done"]')).toHaveCount(1);
  console.log(`an edit appeared after ${since(start)}`);

  start = performance.now();
  writeFileSync(
    join(root, 'docs/plans/2026-05-01-brand-new.md'),
    '# Brand new\n\n## Progress\n\n- [ ] One.\n',
  );
  await expect(async () => {
    await page.goto(`${origin}/docs/plans/2026-05-01-brand-new`);
    await expect(page.locator('h1')).toHaveText(/Brand new/, {timeout: 1_000});
  }).toPass({timeout: PATIENCE});
  console.log(`a new file appeared after ${since(start)}`);
  await page.goto(`${origin}/plans`);
  await expect(page.getByRole('link', {name: 'Brand new'}).first()).toBeVisible();

  start = performance.now();
  rmSync(join(root, 'docs/plans/2026-05-01-brand-new.md'));
  await expect(async () => {
    await page.goto(`${origin}/docs/plans/2026-05-01-brand-new`);
    await expect(page.locator('h1')).not.toHaveText(/Brand new/, {timeout: 1_000});
  }).toPass({timeout: PATIENCE});
  console.log(`a deleted file was gone after ${since(start)}`);

  // What was gone doesn't come back, and the server still lives.
  await page.goto(`${origin}/docs/guide/venues`);
  await expect(page.locator('h1')).toHaveText(/Venues/);
  expect(log()).not.toMatch(/\[ERROR\]|Module not found|Uncaught/);
});

test('the source is served while developing, too', async ({request}) => {
  const response = await request.get(`${server.origin}/docs/guide/venues.md`);
  expect(await response.text()).toContain('> [!NOTE]');
});
