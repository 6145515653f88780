/** A plan's page: what it counts, what it downloads, and how it reads. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {type ShownPlan, showPlans} from '../scripts/corpus/plan-counts.ts';
import {PROJECT, siteEnvironment} from './sites.ts';
import {act, expect, type OpenedSite, test} from './test.ts';

const PLAN = 'docs/plans/2026-03-02-show-opening-hours';
const FENCED = 'docs/plans/2026-02-10-fenced';
const DIAGRAM = 'docs/plans/2026-04-01-draw-the-flow';
const PLANS = [PLAN, FENCED, DIAGRAM, '.agent/plans/retry'];

test.use({siteName: 'example'});

const count = (page: Page, state: string) => page.locator(`article [data-progress="${state}"]`).count();
const ids = (page: Page, selector: string) =>
  page.locator(`article ${selector}`).evaluateAll((elements) => elements.map(({id}) => id));

function show(opened: OpenedSite, address: string): ShownPlan {
  const [plan] = showPlans(PROJECT, opened.contentRoot, [`${address}.md`], siteEnvironment(opened.env));
  if (!plan) throw new Error(`execplan show printed nothing for ${address}`);
  return plan;
}

for (const address of PLANS) {
  test(`${address} counts what execplan show counts`, async ({opened, page}) => {
    const plan = show(opened, address);
    expect(plan.plan).toBe(true);
    const check = async () => {
      expect(await ids(page, '[data-progress]')).toEqual(plan.progress.items.map(({anchor}) => anchor));
      for (const state of ['done', 'todo', 'partial', 'note']) {
        expect(await count(page, state)).toBe(
          plan.progress.items.filter((item) => item.state === state).length,
        );
      }
      expect(await ids(page, '[data-decision]')).toEqual(plan.decisions.map(({anchor}) => anchor));
      expect(await ids(page, '[data-surprise]')).toEqual(plan.surprises.map(({anchor}) => anchor));
      const badges = page.locator('[data-plan-status]');
      await expect(badges).toHaveCount(1);
      await expect(badges).toHaveAttribute('data-plan-status', plan.status.value);
    };
    await page.goto(opened.url(address));
    await check();
    await act(page);
    await check();
  });
}

test('the counts are those that a reader would make', async ({opened, page}) => {
  await page.goto(opened.url(PLAN));
  expect([await count(page, 'done'), await count(page, 'todo'), await count(page, 'partial')]).toEqual([
    3, 3, 1,
  ]);
  await expect(page.locator('article [data-decision]')).toHaveCount(3);
  await expect(page.locator('article [data-surprise]')).toHaveCount(2);
});

test('a fenced plan has its title, contents and sections', async ({opened, page}) => {
  await page.goto(opened.url(FENCED));
  await expect(page).toHaveTitle(/Import the calendar of the municipality/);
  await expect(page.locator('h1')).toHaveText(/Import the calendar of the municipality/);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(
    page.locator('nav a[href="#decision-log"], .table-of-contents a[href="#decision-log"]').first(),
  ).toBeAttached();
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /knows holidays/);
});

test('no script is downloaded before the reader acts, and all of it afterwards', async ({opened, page}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script' || /\.js($|\?)/.test(request.url())) scripts.push(request.url());
  });
  await page.goto(opened.url(PLAN), {waitUntil: 'networkidle'});
  expect(scripts).toEqual([]);
  await act(page);
  expect(scripts.length).toBeGreaterThan(0);
});

test('a page without a diagram never downloads Mermaid, one with a diagram draws it', async ({
  opened,
  page,
}) => {
  let size = 0;
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) size += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.goto(opened.url(PLAN));
  await act(page);
  await page.waitForLoadState('networkidle');
  expect(size).toBeLessThan(800_000);
  await page.goto(opened.url(DIAGRAM));
  await act(page);
  await expect(page.locator('article .diagram-drawing svg')).toBeVisible({timeout: 20_000});
  await expect(page.locator('article .diagram-drawing svg')).toContainText('Table of hours');
});

test('a link to a section of another page leads there, before and after the scripts have come', async ({
  opened,
  page,
}) => {
  for (const acted of [false, true]) {
    await page.goto(opened.url(PLAN));
    if (acted) await act(page);
    await page.locator('article').getByRole('link', {name: 'guide to venues'}).click();
    await expect(page.locator('h1')).toHaveText(/Venues/);
    expect(page.url().replace('/#', '#')).toBe(`${opened.url('docs/guide/venues')}#seasons`);
    await expect(page.locator('#seasons')).toBeInViewport();
  }
});

test('a link to a file without a page leads to the repository', async ({opened, page}) => {
  await page.goto(opened.url('README'));
  await expect(page.getByRole('link', {name: 'A file that has no page'})).toHaveAttribute(
    'href',
    'https://code.example.test/town/noticeboard/blob/main/packages/widget/index.js',
  );
});

test('a click made before the scripts are there is not lost', async ({opened, page}) => {
  await page.goto(opened.url(PLAN));
  await page.getByRole('link', {name: 'Plans', exact: true}).first().click();
  await expect(page).toHaveURL(new RegExp(`${opened.basePath}plans/?$`));
  await expect(page.locator('h1')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('everything reads', async ({opened, page}) => {
    await page.goto(opened.url(PLAN));
    const article = page.locator('article');
    for (const text of [
      'whether a venue is open now',
      'Reproduced the missing hours',
      'Keep hours in the venue’s own time zone'.replace('’', "'"),
      'closing is earlier than opening',
      'Leave out half days',
      'Running the import twice changes nothing',
      'half days came up again',
    ]) {
      await expect(article.getByText(text).first()).toBeVisible();
    }
    await page.goto(opened.url(DIAGRAM));
    await expect(page.locator('article').getByText('Table of hours').first()).toBeVisible();
    await page.goto(opened.url('plans'));
    await expect(page.getByRole('link', {name: /opening hours/}).first()).toBeVisible();
  });
});

test('steps and decisions have permanent links that a keyboard reaches', async ({opened, page}) => {
  await page.goto(opened.url(PLAN));
  const wanted = (await ids(page, ':is([data-progress], [data-decision], [data-surprise])')).map(
    (id) => `#${id}`,
  );
  const reached = new Set<string>();
  for (let presses = 0; presses < 150 && wanted.some((hash) => !reached.has(hash)); presses += 1) {
    await page.keyboard.press('Tab');
    const hash = await page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLAnchorElement && element.checkVisibility()
        ? decodeURIComponent(element.hash)
        : '';
    });
    reached.add(hash);
  }
  expect(wanted.filter((hash) => !reached.has(hash))).toEqual([]);
});

test('a permanent link leads to its entry', async ({opened, page}) => {
  const {anchor = ''} = show(opened, PLAN).decisions[1] ?? {};
  await page.goto(`${opened.url(PLAN)}#${anchor}`);
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
});

for (const address of [PLAN, FENCED, DIAGRAM, 'docs/guide/venues', 'plans', 'docs/plans', '']) {
  test(`nothing scrolls sideways on a telephone: /${address}`, async ({opened, page}) => {
    await page.setViewportSize({width: 390, height: 844});
    await page.goto(opened.url(address));
    const widths = () =>
      page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth]);
    expect(Math.max(...(await widths()))).toBeLessThanOrEqual(390);
    await act(page);
    expect(Math.max(...(await widths()))).toBeLessThanOrEqual(390);
  });
}

test('the source is served beside the page, byte for byte', async ({opened, request}) => {
  for (const address of [...PLANS, 'docs/guide/venues', 'README']) {
    const response = await request.get(`${opened.url(address)}.md`);
    expect(response.status()).toBe(200);
    expect((await response.body()).equals(readFileSync(join(opened.contentRoot, `${address}.md`)))).toBe(
      true,
    );
  }
});

test('a table of time has machine-readable times', async ({opened, page}) => {
  await page.goto(opened.url(PLAN));
  const times = await page
    .locator('article [data-progress] time')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('datetime')));
  expect(times).toContain('2026-03-02T09:15Z');
  expect(times).toContain('2026-03-03');
});
