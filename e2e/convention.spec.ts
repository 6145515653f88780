/** How plans keep the convention: said on each plan's page, in the list of plans, and explained on a page. */
import {spawnSync} from 'node:child_process';
import type {Page} from '@playwright/test';
import type {Finding} from '../plugins/execplan-lint/index.ts';
import {findViolations} from './axe.ts';
import {PROJECT, siteEnvironment} from './sites.ts';
import {act, expect, type OpenedSite, test} from './test.ts';

test.use({siteName: 'example'});

const PLAN = 'docs/plans/2026-03-02-show-opening-hours';
const RULE = 'step-timestamps';

const panel = (page: Page) => page.locator('details').filter({hasText: /^Convention:/});
const rows = (page: Page) => page.locator('[data-row]:visible');

/** What the command line finds, which reads the same files. */
function lint({env}: OpenedSite): Finding[] {
  const command = ['--import', 'tsx', 'plugins/execplan-cli/bin.ts', 'lint', '--format', 'json'];
  const {stdout} = spawnSync(process.execPath, command, {
    cwd: PROJECT,
    env: siteEnvironment(env),
    encoding: 'utf8',
  });
  return (JSON.parse(stdout) as {findings: Finding[]}).findings;
}

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('each plan says what execplan lint says, and leads to line and rule', async ({opened, page}) => {
    const findings = lint(opened);
    const paths = new Set(findings.map(({path}) => path));
    expect(paths.size).toBe(4);
    for (const path of paths) {
      const own = findings.filter((finding) => finding.path === path);
      const count = (severity: string) => own.filter((finding) => finding.severity === severity).length;
      await page.goto(opened.url(path.replace(/\.md$/, '')));
      const words = [
        ...(count('error') > 0 ? [`${count('error')} error`] : []),
        ...(count('warning') > 0 ? [`${count('warning')} warning`] : []),
      ];
      for (const part of words) await expect(panel(page).locator('summary')).toContainText(part);
      await panel(page).locator('summary').click();
      const said = await panel(page).locator('li').allTextContents();
      for (const {message} of own) {
        expect(said.some((text) => text.includes(message.replaceAll('`', '')))).toBe(true);
      }
    }
  });

  test('a finding leads to its very step and to its rule', async ({opened, page}) => {
    await page.goto(opened.url(PLAN));
    await panel(page).locator('summary').click();
    const finding = panel(page).locator('li').filter({hasText: 'unexpected done step without a time'});
    await finding.getByRole('link', {name: 'line 19'}).click();
    await expect(page.locator(':target')).toHaveAttribute('data-progress', 'done');
    await expect(page.locator(':target')).toBeInViewport();

    await finding.getByRole('link', {name: RULE}).click();
    await expect(page).toHaveURL(new RegExp(`^${opened.url('convention')}/?#${RULE}$`));
    await expect(page.locator(':target')).toHaveText(RULE);
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('the page of the convention has the rules with their examples', async ({opened, page}) => {
    await page.goto(opened.url('plans'));
    await page.getByRole('link', {name: 'How to write an ExecPlan'}).click();
    await expect(page.locator('h1')).toHaveText('How to write an ExecPlan');
    const rules = await page.locator('h3').evaluateAll((headings) => headings.map(({id}) => id));
    expect(rules).toEqual(expect.arrayContaining([...new Set(lint(opened).map(({rule}) => rule))]));
    await page.getByRole('link', {name: RULE}).first().click();
    await expect(page.locator(':target')).toHaveText(RULE);
    const broken = await page
      .locator('main a[href^="#"]:not([hidden])')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href')?.slice(1) ?? '')
          .filter((id) => document.getElementById(decodeURIComponent(id)) === null),
      );
    expect(broken).toEqual([]);
  });
});

test('the list of plans can be limited by it', async ({opened, page}) => {
  await page.goto(opened.url('plans'));
  const convention = page.getByRole('combobox', {name: 'Convention'});
  await act(page);
  await expect(rows(page)).toHaveCount(4);
  await convention.selectOption({label: 'Errors'});
  await expect(page).toHaveURL(/\?convention=errors$/);
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).first()).toContainText(/\d errors?/);
  await convention.selectOption({label: 'Nothing found'});
  await expect(page.getByRole('status')).toHaveText('0 of 4 plans');
});

test('it stays open and leads on when the scripts have come', async ({opened, page}) => {
  await page.goto(opened.url(PLAN));
  await panel(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  await act(page);
  await expect(panel(page)).toHaveAttribute('open', '');
  await panel(page).getByRole('link', {name: 'line 19'}).press('Enter');
  await expect(page.locator(':target')).toHaveAttribute('data-progress', 'done');
});

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`axe finds nothing in findings and rules, ${theme}, ${width} wide`, async ({opened, page}) => {
    await page.emulateMedia({colorScheme: theme});
    await page.setViewportSize({width, height: 900});
    await page.goto(opened.url(PLAN));
    await panel(page).locator('summary').click();
    expect(await findViolations(page)).toEqual([]);
    await page.goto(opened.url('convention'));
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
