/** Search beside its pages: on the development server, with hostile content, for every reader. */
import {cpSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {findViolations, READERS} from './axe.ts';
import {type DevServer, startDevServer} from './dev-server.ts';
import {inspect, layCanaries, watch} from './incidents.ts';
import {
  chosen,
  dialog,
  field,
  filter,
  hits,
  options,
  PLAN,
  said,
  search,
  searchPage,
  summary,
  test,
} from './search.ts';
import {SITES_FOLDER, site} from './sites.ts';
import {act, expect} from './test.ts';

test.use({siteName: 'example'});

test.describe('on the development server', () => {
  test.describe.configure({mode: 'serial', timeout: 180_000});
  const root = join(SITES_FOLDER, 'dev-search');
  let server: DevServer;

  test.beforeAll(async () => {
    rmSync(root, {recursive: true, force: true});
    cpSync(site('example').contentRoot, root, {recursive: true});
    server = await startDevServer(root, {BASE_URL: '/docs-of/town/'});
  });
  test.afterAll(async () => {
    await server?.stop();
    rmSync(root, {recursive: true, force: true});
  });

  test('the dialog and the page of results do the same', async ({page}) => {
    const base = `${server.origin}/docs-of/town/`;
    const incidents = watch(page, server.origin);
    await page.goto(`${base}plans`);
    await expect(page.locator('html[data-has-hydrated="true"]')).toBeAttached({timeout: 60_000});
    await search(page, 'thirty minutes closing');
    await expect(chosen(page)).toContainText('closing soon', {timeout: 30_000});
    await page.keyboard.press('Enter');
    // A router's step makes no element the target.
    await expect(page).toHaveURL(new RegExp(`^${base}${PLAN}#decision-`));
    const decision = page.locator('[data-decision]').filter({hasText: 'closing soon'});
    await expect(decision).toBeInViewport({timeout: 30_000});
    await expect(dialog(page)).toHaveCount(0);

    await page.goto(`${base}search?q=venue`);
    await expect(hits(page).first()).toBeVisible({timeout: 30_000});
    // The words of sections follow, and with them more hits.
    await page.waitForLoadState('networkidle');
    const all = await hits(page).count();
    await filter(page, 'Decision').check();
    await expect.poll(() => hits(page).count()).toBeLessThan(all);
    await page.goBack();
    await expect(hits(page)).toHaveCount(all);
    expect(incidents).toEqual([]);
  });

  test('a decision can be found as soon as it is written, without leaving the page', async ({page}) => {
    await page.goto(`${server.origin}/docs-of/town/docs/guide/venues`);
    await expect(page.locator('html[data-has-hydrated="true"]')).toBeAttached({timeout: 60_000});
    await search(page, 'turquoise');
    await expect(said(page)).toHaveText('No results for “turquoise”.', {timeout: 30_000});
    await page.keyboard.press('Escape');

    const start = performance.now();
    const written = '- Decision: Paint the board turquoise.\n  Rationale: It is seen from afar.\n';
    writeFileSync(
      join(root, 'docs/plans/2026-05-02-paint.md'),
      `# Paint it\n\n## Decision Log\n\n${written}`,
    );
    await expect(async () => {
      // Opened anew, the dialog looks whether there is something new.
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
      await search(page, 'turquoise');
      await expect(chosen(page)).toContainText('Paint the board turquoise', {timeout: 1_000});
    }).toPass({timeout: 30_000, intervals: [100]});
    console.log(
      `a decision was found ${((performance.now() - start) / 1000).toFixed(1)} s after it was written`,
    );
  });
});

test('no page loads a script for search before its reader turns to it', async ({opened, page}) => {
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  const loaded = async () => (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0);
  await page.goto(opened.url(PLAN));
  await page.waitForLoadState('networkidle');
  expect(await loaded()).toBe(0);
  await act(page);
  await page.waitForLoadState('networkidle');
  const acted = await loaded();
  expect(acted).toBeLessThan(120_000);
  await search(page, 'thirty minutes');
  await expect(chosen(page)).toContainText('closing soon');
  // The dialog and the worker.
  expect((await loaded()) - acted).toBeLessThan(35_000);
});

test.describe('hostile content', () => {
  test.use({siteName: 'hostile'});

  test('is text in the dialog, on the page of results and in its filters, of which long ones fold', async ({
    opened,
    page,
    context,
  }) => {
    await layCanaries(context);
    const incidents = watch(page, opened.origin);
    await page.goto(opened.url('plans'));
    await search(page, 'img src onerror alert');
    const listed = options(page).filter({hasText: '<img src='});
    await expect(listed.first()).toBeVisible();
    await expect(dialog(page).locator('img, script, iframe, style, form')).toHaveCount(0);

    await page.goto(searchPage(opened, '?q=img+src+onerror+alert&type=decision'));
    await expect(hits(page).filter({hasText: '<img src='}).first()).toBeVisible();
    await expect(hits(page).locator('img, script, iframe, style, form')).toHaveCount(0);

    await page.goto(searchPage(opened, '?type=decision'));
    const authors = page.getByRole('group', {name: 'Author'});
    const values = authors.getByRole('checkbox');
    await expect(values).toHaveCount(6);
    await authors.getByRole('button', {name: 'More of author'}).click();
    await expect.poll(() => values.count()).toBeGreaterThan(6);
    await expect(authors.locator('img, script, iframe, style, form')).toHaveCount(0);
    await values.last().check();
    await expect(values.first()).toBeChecked();
    await expect(hits(page).first()).toBeVisible();
    await authors.getByRole('button', {name: 'Fewer of author'}).click();
    await expect(values).toHaveCount(6);
    await expect(values.first()).toBeChecked();
    await page.reload();
    await expect(values.first()).toBeChecked();
    expect(await inspect(page, `${opened.origin}${opened.basePath}`)).toEqual([]);
    expect(incidents).toEqual([]);
  });
});

for (const {theme, device, viewport} of READERS) {
  test(`search is accessible, ${theme}, ${device}`, async ({opened, page}) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

    await page.goto(opened.url('plans'));
    await search(page, 'venue');
    await expect(chosen(page)).toBeVisible();
    expect(await findViolations(page), 'results').toEqual([]);
    await field(page).fill('qqqzzzxxx');
    await expect(said(page)).toHaveText(/^No results/);
    expect(await findViolations(page), 'nothing').toEqual([]);
    expect(await overflow()).toBe(0);

    await page.goto(searchPage(opened, '?q=venue'));
    await expect(summary(page)).toHaveText(/results$/);
    if (device === 'telephone') await page.getByRole('button', {name: 'Filters'}).click();
    await filter(page, 'Decision').check();
    await expect(page).toHaveURL(/type=decision/);
    expect(await findViolations(page), 'page').toEqual([]);
    expect(await overflow()).toBe(0);
    await page.goto(searchPage(opened, '?q=qqqzzzxxx'));
    await expect(summary(page)).toHaveText(/^No results/);
    expect(await findViolations(page), 'page without results').toEqual([]);
  });
}
