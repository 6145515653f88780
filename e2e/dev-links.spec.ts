/** Links follow what is written while `pnpm start` runs: on the page, on what it cites and on generated pages. */
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {type DevServer, startDevServer} from './dev-server.ts';
import {PROJECT, SITES_FOLDER} from './sites.ts';
import {expect, test} from './test.ts';

// One server for all; each test leaves the content as it found it.
test.describe.configure({mode: 'serial', timeout: 180_000});

/** Generous, since the machine may be building something else; the time it took is printed. */
const PATIENCE = {timeout: 30_000};
/** As long as a change needs that must not come. */
const SETTLED_MS = 2_000;

const PLAN = 'docs/plans/2026-04-01-draw-the-flow';
const CITED = 'docs/product/spec';
/** The plan's page, what the edit cites, and every generated page that tells of it. */
const ADDRESSES = [
  PLAN,
  CITED,
  'ai/constraints',
  'plans',
  'decisions',
  'coverage',
  `coverage/${CITED}`,
  'workspace',
];
const DATA = ['plans', 'decisions', 'graph'];

// Always the same folder, so that the caches don't grow with each run.
const root = join(SITES_FOLDER, 'dev-links');
let server: DevServer;

test.beforeAll(async () => {
  rmSync(root, {recursive: true, force: true});
  cpSync(join(PROJECT, 'e2e/fixtures/example'), root, {recursive: true});
  server = await startDevServer(root, {NOW: '2026-04-02T12:00:00Z'});
});

test.afterAll(async () => {
  await server?.stop();
  rmSync(root, {recursive: true, force: true});
});

const source = (address: string) => join(root, `${address}.md`);
const data = (name: string) => fetch(`${server.origin}/api/v1/${name}.json`).then((answer) => answer.text());

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${server.origin}/${address}`);
  await expect(page.locator('h1').first()).toBeVisible({timeout: 60_000});
}

/** Everything that the pages and the data say. */
async function readSite(page: Page): Promise<Record<string, string>> {
  const site: Record<string, string> = {};
  for (const address of ADDRESSES) {
    await open(page, address);
    site[address] = await page.locator('main').evaluate(withoutDrawings);
  }
  for (const name of DATA) site[name] = await data(name);
  return site;
}

/** Runs in the page. A diagram may be drawn by now or not: its source counts. */
function withoutDrawings(main: HTMLElement | SVGElement): string {
  const copy = main.cloneNode(true) as HTMLElement;
  for (const figure of copy.querySelectorAll('figure.diagram'))
    figure.replaceWith(figure.querySelector('code')?.textContent ?? '');
  return copy.innerHTML;
}

function report(what: string, start: number): void {
  console.log(`${what} after ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

test('a new citation shows on every page that tells of it, and its undoing leaves all as it was', async ({
  page,
  context,
}) => {
  const before = await readSite(page);
  const original = readFileSync(source(PLAN), 'utf8');
  await open(page, CITED);
  const own = await context.newPage();
  await open(own, PLAN);
  const citedBy = page.locator('#cited-by');
  await expect(citedBy).not.toContainText('Zebras');

  let start = performance.now();
  const citation = 'Zebras follow `docs/product/spec.md` §1 and the widget is in `packages/widget`.';
  const log = '- Decision: Paint zebras.\n  Rationale: They are seen.\n  Date/Author: 2026-04-02 / Ada';
  writeFileSync(
    source(PLAN),
    `${original}\n${citation}\n\n## Progress\n\n- [x] (2026-04-02) Painted.\n\n## Decision Log\n\n${log}\n`,
  );
  await expect(own.locator('article a.citation', {hasText: 'docs/product/spec.md'})).toHaveAttribute(
    'href',
    /^\/docs\/product\/spec/,
    PATIENCE,
  );
  await expect(citedBy).toContainText('Zebras follow', PATIENCE);
  report('a new citation appeared on both pages', start);

  // "Cited by" leads to the very element.
  const place = await citedBy.getByRole('link', {name: /Zebras follow/}).getAttribute('href');
  const id = new URL(place ?? '', server.origin).hash.slice(1);
  await expect(own.locator(`a.citation[id="${id}"]`)).toHaveText('docs/product/spec.md');

  const title = /Draw how hours reach/;
  await open(page, 'plans');
  await expect(page.getByRole('row', {name: title})).toContainText('1 of 2');
  await open(page, 'decisions');
  await expect(page.locator('main')).toContainText('Paint zebras');
  await open(page, `coverage/${CITED}`);
  await expect(page.getByRole('link', {name: title}).first()).toBeVisible();
  await open(page, 'workspace/packages/widget');
  await expect(page.getByRole('link', {name: title}).first()).toBeVisible();
  expect(JSON.parse(await data('plans')).plans).toContainEqual(
    expect.objectContaining({path: `${PLAN}.md`, done: 1, packages: ['packages/widget']}),
  );
  expect(await data('decisions')).toContain('Paint zebras');

  await open(page, CITED);
  start = performance.now();
  writeFileSync(source(PLAN), original);
  await expect(page.locator('main')).not.toContainText('Zebras', PATIENCE);
  await expect(own.locator('article')).not.toContainText('Zebras', PATIENCE);
  report('its undoing showed on both pages', start);
  await expect.poll(() => data('graph'), PATIENCE).toBe(before.graph);
  expect(await readSite(page)).toEqual(before);
  await own.close();
});

test('a citation becomes a link when its file appears, and stops being one when the file goes', async ({
  page,
}) => {
  const original = readFileSync(source(PLAN), 'utf8');
  const pools = 'docs/guide/pools';
  const cited = page.locator('article a.citation', {hasText: `${pools}.md`});
  await open(page, PLAN);
  writeFileSync(source(PLAN), `${original}\nSeasons are in \`${pools}.md\`.\n`);
  await expect(cited).toBeVisible(PATIENCE);
  await expect(cited).not.toHaveAttribute('href');

  let start = performance.now();
  writeFileSync(source(pools), '# Pools\n');
  await expect(cited).toHaveAttribute('href', `/${pools}`, PATIENCE);
  report('a new file was linked', start);
  await cited.click();
  await expect(page.locator('h1')).toHaveText(/Pools/, PATIENCE);
  await expect(page.locator('#cited-by')).toContainText('Seasons are in');

  await open(page, PLAN);
  start = performance.now();
  rmSync(source(pools));
  await expect(cited).not.toHaveAttribute('href', PATIENCE);
  report('a deleted file was a link no more', start);
  writeFileSync(source(PLAN), original);
  await expect(cited).toHaveCount(0, PATIENCE);
});

test('fifty files saved at once settle', async ({page}) => {
  const before = await data('graph');
  const names = Array.from(
    {length: 50},
    (_, index) => `docs/plans/2026-05-${String(index + 1).padStart(3, '0')}`,
  );
  const write = (words: string) => {
    for (const name of names) writeFileSync(source(name), `# Plan ${name.slice(-3)}\n\n${words}\n`);
  };
  await open(page, CITED);
  const citedBy = page.locator('#cited-by h2');
  const sum = await citedBy.textContent();
  write('It follows `docs/product/spec.md`.');
  await expect(citedBy).toContainText(/5\d plans/, PATIENCE);

  const start = performance.now();
  write('It follows nothing.');
  await expect(citedBy).toHaveText(sum ?? '', PATIENCE);
  report('fifty files saved at once showed', start);

  for (const name of names) rmSync(source(name));
  await expect.poll(() => data('graph'), PATIENCE).toBe(before);
  await page.waitForTimeout(SETTLED_MS);
  expect(await data('graph')).toBe(before);
  expect(server.log()).not.toMatch(/\[ERROR\]|Module not found|Uncaught/);
});
