/** The lists of plans and decisions: pages that read as they are, and filters that live in the address. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page, Request} from '@playwright/test';
import {packShard} from '../plugins/docusaurus-plugin-execplan/lists/decision-shard.ts';
import {findViolations, READERS} from './axe.ts';
import {watch} from './incidents.ts';
import {listFiles} from './output.ts';
import {act, expect, type OpenedSite, test} from './test.ts';

test.use({siteName: 'example'});

const OPENING_HOURS = 'Show opening hours on the noticeboard';
const CALENDAR = 'Import the calendar of the municipality';
const HOLIDAYS = "Keep last year's holidays until the new ones are there.";

const rows = (page: Page) => page.locator('[data-row]:visible');
const summary = (page: Page) => page.getByRole('status');
const isData = (request: Request) => request.url().includes('/api/');
const address = (opened: OpenedSite, path: string, query: string) => `${opened.url(path)}/?${query}`;

async function choose(page: Page, label: string, choice: string): Promise<void> {
  await page.getByRole('combobox', {name: label, exact: true}).selectOption(choice);
}

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('plans are listed, by status and by year as well', async ({opened, page}) => {
    await page.goto(opened.url('plans'));
    await expect(rows(page)).toHaveCount(4);
    const row = page.getByRole('row', {name: OPENING_HOURS});
    for (const fact of ['Active', '3 of 7', '2026-03-05', 'Ada, Grace'])
      await expect(row).toContainText(fact);
    await expect(page.getByRole('form')).toBeHidden();

    await page.getByRole('link', {name: 'Done 1'}).click();
    await expect(page.locator('h1')).toHaveText('Plans: done');
    await expect(rows(page)).toHaveText([new RegExp(CALENDAR)]);
    await page.getByRole('link', {name: /^2026/}).click();
    await expect(page.locator('h1')).toHaveText('Plans of 2026');
    await expect(rows(page)).toHaveCount(3);
    await page.getByRole('link', {name: 'All', exact: true}).click();
    await expect(rows(page)).toHaveCount(4);
  });

  test('decisions stand by month, each leads to its place', async ({opened, page}) => {
    await page.goto(opened.url('decisions'));
    await expect(page.locator('h2')).toHaveText(['March 2026', 'February 2026']);
    const decision = rows(page).filter({hasText: HOLIDAYS});
    await expect(decision).toContainText("An empty feed isn't a year without holidays.");
    await expect(decision).toContainText(`Ada · ${CALENDAR}`);
    await expect(decision.locator('time')).toHaveAttribute('datetime', '2026-02-11');

    const links = rows(page).locator('a[href*="#"]');
    const hrefs = await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    expect(hrefs.length).toBe(await rows(page).count());
    for (const href of hrefs) {
      await page.goto(href);
      await expect(page.locator(':target')).toHaveAttribute('data-decision', /.*/);
    }
  });
});

test('nothing is loaded for a filter before it is used', async ({opened, page}) => {
  const requests: string[] = [];
  page.on('request', (request) => isData(request) && requests.push(request.url()));
  for (const list of ['plans', 'decisions']) {
    await page.goto(opened.url(list));
    await act(page);
    await page.waitForLoadState('networkidle');
  }
  expect(requests).toEqual([]);
});

test('a filter is a step that the back button undoes', async ({opened, page}) => {
  const incidents = watch(page, opened.origin);
  await page.goto(opened.url('plans'));
  await act(page);
  const status = page.getByRole('combobox', {name: 'Status', exact: true});
  await status.focus();
  await choose(page, 'Status', 'Done');
  await expect(page).toHaveURL(address(opened, 'plans', 'status=done'));
  await expect(status).toBeFocused();
  await expect(summary(page)).toHaveText('1 of 4 plans');
  await expect(rows(page)).toHaveText([new RegExp(CALENDAR)]);

  await choose(page, 'Author', 'Grace');
  await expect(summary(page)).toHaveText('0 of 4 plans');
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', {name: 'Any status'}).click();
  await expect(page).toHaveURL(address(opened, 'plans', 'author=Grace'));
  await expect(rows(page)).toHaveText([new RegExp(OPENING_HOURS)]);

  await page.goBack();
  await expect(summary(page)).toHaveText('0 of 4 plans');
  await page.goBack();
  await expect(rows(page)).toHaveText([new RegExp(CALENDAR)]);
  await expect(page.getByRole('combobox', {name: 'Status'})).toHaveValue('done');
  await page.goBack();
  await expect(rows(page)).toHaveCount(4);
  await expect(summary(page)).toHaveText('4 plans, latest activity first');
  await expect(page.getByRole('combobox', {name: 'Status'})).toHaveValue('');
  await page.goForward();
  await expect(rows(page)).toHaveText([new RegExp(CALENDAR)]);
  expect(incidents).toEqual([]);
});

test('an address with a filter shows what it asks for, without the reader’s doing', async ({
  opened,
  page,
}) => {
  await page.goto(address(opened, 'plans', 'author=Ada&sort=title'));
  await expect(rows(page)).toHaveText([new RegExp(CALENDAR), new RegExp(OPENING_HOURS)]);
  await expect(page.getByRole('combobox', {name: 'Sort by'})).toHaveValue('title');
  await page.getByRole('button', {name: 'Reset'}).click();
  await expect(rows(page)).toHaveCount(4);
  expect(new URL(page.url()).search).toBe('');
});

test('a choice that is made before the scripts are there counts', async ({opened, page}) => {
  await page.route('**/assets/js/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto(opened.url('plans'));
  await choose(page, 'Status', 'Done');
  await expect(page.locator('html')).not.toHaveAttribute('data-has-hydrated', 'true');
  await page.getByRole('combobox', {name: 'Status'}).focus();
  await expect(rows(page)).toHaveText([new RegExp(CALENDAR)]);
  await expect(page).toHaveURL(address(opened, 'plans', 'status=done'));
});

test('the page of a part is filtered from where it stands', async ({opened, page}) => {
  await page.goto(opened.url('plans/status/done'));
  await act(page);
  await expect(page.getByRole('combobox', {name: 'Status'})).toHaveValue('done');
  await choose(page, 'Status', 'Active');
  await expect(page.locator('h1')).toHaveText('Plans');
  await expect(rows(page)).toHaveText([new RegExp(OPENING_HOURS)]);
  await choose(page, 'Status', 'Any status');
  await expect(rows(page)).toHaveCount(4);
  await page.reload();
  await expect(rows(page)).toHaveCount(4);
  await page.goBack();
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Plans: done');
  await expect(rows(page)).toHaveCount(1);
});

test('a filter that can’t be loaded can be tried again', async ({opened, page}) => {
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.goto(opened.url('plans'));
  await act(page);
  await choose(page, 'Status', 'Done');
  await expect(summary(page)).toHaveText('The plans could not be loaded.');
  // What is there stays there.
  await expect(rows(page)).toHaveCount(4);
  await page.unroute('**/api/v1/**');
  await page.getByRole('button', {name: 'Try again'}).click();
  await expect(rows(page)).toHaveText([new RegExp(CALENDAR)]);
});

test('decisions are filtered by author, plan and year', async ({opened, page}) => {
  const incidents = watch(page, opened.origin);
  await page.goto(opened.url('decisions'));
  await act(page);
  await page.getByRole('combobox', {name: 'Author'}).focus();
  await expect(page.locator('[name=author] option')).toHaveText(['Any author', 'Ada', 'Grace']);
  await choose(page, 'Author', 'Ada');
  await expect(rows(page)).toHaveCount(2);
  await choose(page, 'Plan', CALENDAR);
  await expect(rows(page)).toHaveText([new RegExp(HOLIDAYS)]);
  await choose(page, 'Year', '2026');
  await expect(summary(page)).toHaveText(/^1 of \d+ decisions$/);
  await rows(page).getByRole('link', {name: HOLIDAYS}).click();
  await expect(page.locator(':target')).toContainText(HOLIDAYS);
  await page.goBack();
  await expect(rows(page)).toHaveText([new RegExp(HOLIDAYS)]);
  expect(incidents).toEqual([]);
});

test('only the shards of the rows that are shown are loaded', async ({opened, page}) => {
  const decision = (row: number) => ({
    text: `Choice ${row}.`,
    rationale: null,
    date: null,
    author: 'Ada',
    plan: {title: 'A plan', href: `${opened.basePath}plans`},
    href: `${opened.basePath}plans#choice-${row}`,
  });
  const numbers = Array.from({length: 600}, (_, row) => row);
  const index = {
    schemaVersion: 1,
    perShard: 200,
    years: [[null, 600]],
    plans: [{path: 'a.md', title: 'A plan'}],
    authors: ['Ada'],
    packages: [],
    planOf: numbers.map(() => 0),
    // The last of the first shard, then the whole third one.
    authorOf: numbers.map((row) => (row === 199 || row >= 400 ? 0 : null)),
    rowsOfPackage: [],
  };
  const shards: string[] = [];
  await page.route('**/api/v1/decisions/*.json', (route) => {
    const name = route.request().url().split('/').at(-1)?.replace('.json', '') ?? '';
    if (name === 'index') return route.fulfill({json: index});
    shards.push(name);
    const start = Number(name) * 200;
    return route.fulfill({json: packShard(numbers.slice(start, start + 200).map(decision))});
  });
  await page.goto(address(opened, 'decisions', 'author=Ada'));
  await expect(summary(page)).toHaveText(/^201 of /);
  await expect(rows(page)).toHaveCount(50);
  await expect(rows(page).nth(1)).toContainText('Choice 400.');
  expect(shards.sort()).toEqual(['0', '2']);
  await page.getByRole('button', {name: 'Show more'}).click();
  await expect(rows(page)).toHaveCount(100);
  await expect(page.getByRole('link', {name: 'Choice 449.'})).toBeFocused();
  expect(shards).toHaveLength(2);
});

test('no script holds what stands in a list', ({opened}) => {
  const scripts = listFiles(opened.build).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  const found = scripts.filter((file) => {
    const text = readFileSync(join(opened.build, file), 'utf8');
    return text.includes(OPENING_HOURS) || /(?:listing|rows)-[0-9a-f]{16}/.test(text);
  });
  expect(found).toEqual([]);
});

for (const {theme, device, viewport} of READERS) {
  test(`what a filter shows is accessible, ${theme}, ${device}`, async ({opened, page}) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
    for (const [list, query] of [
      ['plans', 'author=Ada'],
      ['plans', 'author=Ada&status=active'],
      ['decisions', 'author=Ada'],
    ] as const) {
      await page.goto(address(opened, list, query));
      await expect(summary(page)).toHaveText(/^\d+ of /);
      expect(await findViolations(page), `${list}?${query}`).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
  });
}
