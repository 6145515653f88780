/** Taking a plan up: its restart page with Markdown and JSON, the plan as one file, and pages on paper. */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Plan, Restart} from 'execplan';
import {findViolations} from './axe.ts';
import {PROJECT, siteEnvironment} from './sites.ts';
import {act, expect, test} from './test.ts';

const OPEN = 'docs/plans/2026-03-02-show-opening-hours';
const DONE = 'docs/plans/2026-02-10-fenced';
const SCHEMES = ['light', 'dark'] as const;

/** Runs the command as a person does. @returns what it prints */
function execplan(args: string[], env: Record<string, string>): string {
  const program = join(PROJECT, 'plugins/execplan-cli/bin.ts');
  return execFileSync(process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: PROJECT,
    env: siteEnvironment(env),
    encoding: 'utf8',
  });
}

test('a plan leads to its restart page and back, which loads no script before its reader acts', async ({
  opened,
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(opened.url(OPEN));
  await page.getByRole('link', {name: 'Restart from here'}).click();
  await expect(page).toHaveURL(new RegExp(`/restart/${OPEN}/?$`));
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/^Restart: /);

  const source = join(opened.contentRoot, `${OPEN}.md`);
  const [plan]: Plan[] = JSON.parse(execplan(['show', '--json', source], opened.env));
  const open = plan?.progress.items.filter(({state}) => state === 'todo' || state === 'partial') ?? [];
  expect(open.length).toBeGreaterThan(0);
  const steps = page.locator('[data-open-step]');
  await expect(steps).toHaveCount(open.length);
  for (const [index, {text}] of open.entries()) await expect(steps.nth(index)).toContainText(text);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, follow');
  const back = page.getByRole('main').getByRole('link', {name: 'The whole plan'});
  await expect(back).toHaveAttribute('href', `${opened.basePath}${OPEN}`);

  scripts.length = 0;
  await page.goto(opened.url(`restart/${OPEN}`));
  await page.waitForLoadState('networkidle');
  expect(scripts).toEqual([]);
  expect(readFileSync(join(opened.build, 'sitemap.xml'), 'utf8')).not.toContain('/restart/');
});

test('commands are copied by their button', async ({opened, page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: opened.origin});
  await page.goto(opened.url(`restart/${OPEN}`));
  await act(page);
  const block = page.locator('.code-block[data-piece="command"]').first();
  await block.getByRole('button', {name: 'Copy code'}).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await block.locator('pre').textContent());
});

test('the same as Markdown and JSON, and the Markdown of a plan that is done', async ({
  opened,
  page,
  request,
}) => {
  const markdownOf = async (address: string) =>
    (await request.get(opened.url(`restart/${address}.md`))).text();
  const json = await request.get(opened.url(`restart/${OPEN}.json`));
  const restart: Restart = await json.json();
  expect(restart.path).toBe(`${OPEN}.md`);
  const markdown = await markdownOf(OPEN);
  for (const {line} of restart.openSteps) expect(markdown).toContain(`(line ${line})`);
  for (const address of [OPEN, DONE]) expect(await markdownOf(address)).toContain(`\`${address}.md\``);
  await page.goto(opened.url(DONE));
  await expect(page.getByRole('link', {name: 'Restart notes'})).toHaveAttribute(
    'href',
    `${opened.basePath}restart/${DONE}.md`,
  );
});

for (const colorScheme of SCHEMES) {
  test(`the page is accessible and fits a phone, ${colorScheme}`, async ({opened, page}) => {
    await page.emulateMedia({colorScheme});
    await page.setViewportSize({width: 390, height: 800});
    await page.goto(opened.url(`restart/${OPEN}`));
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test(`an exported plan opens from the disk without any request, ${colorScheme}`, async ({
    opened,
    page,
  }, info) => {
    const file = info.outputPath('plan.html');
    execplan(['export', join(opened.contentRoot, `${OPEN}.md`), '--output', file], opened.env);
    const requests: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests.push(request.url());
    });
    page.on('console', (message) => messages.push(message.text()));
    await page.emulateMedia({colorScheme});
    const address = pathToFileURL(file).href;
    await page.goto(address);
    await expect(page.locator('[data-plan-status]')).toHaveText('Active');
    await expect(page.locator('[data-progress]').first()).toBeVisible();
    // The style sheet is the one that the policy names.
    const list = page.locator('.execplan-steps').first();
    expect(await list.evaluate((node) => getComputedStyle(node).listStyleType)).toBe('none');
    expect(requests).toEqual([address]);
    expect(messages).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
  });
}

test('on paper there is the document and nothing to press', async ({opened, page}) => {
  for (const address of [OPEN, `restart/${OPEN}`, 'plans', 'decisions']) {
    await page.goto(opened.url(address));
    await page.emulateMedia({media: 'print'});
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    for (const hidden of ['.navbar', '.footer', '.breadcrumbs', 'form', 'button'])
      for (const element of await page.locator(hidden).all()) await expect(element).toBeHidden();
    const {width, wanted} = await page.evaluate(() => ({
      width: document.documentElement.clientWidth,
      wanted: document.documentElement.scrollWidth,
    }));
    expect(wanted).toBeLessThanOrEqual(width);
    await page.emulateMedia({media: 'screen'});
  }
});
