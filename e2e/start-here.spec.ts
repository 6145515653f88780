/** The way in for somebody new: read without script, on this project's own site and on a foreign one. */
import {findViolations} from './axe.ts';
import type {SiteName} from './sites.ts';
import {act, expect, test} from './test.ts';

test.describe('without JavaScript', () => {
  test.use({siteName: 'own', javaScriptEnabled: false});

  test('the bar leads to what this is, what to read, and plans chosen by rule', async ({opened, page}) => {
    await page.goto(opened.url('plans'));
    await page.getByRole('navigation', {name: 'Main'}).getByRole('link', {name: 'Start here'}).click();
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', {level: 1})).toHaveText('Start here');
    await expect(main).toContainText('This site shows a repository');

    await expect(main.locator('#data-flow-diagram')).toContainText('flowchart TD');
    await expect(main).toContainText('A visitor opens a host page.');
    await main.getByText('The diagram in words').click();
    await expect(main.getByText('From Composer (packages/ai-composer) to Providers')).toBeVisible();

    const reading = main.getByRole('listitem').filter({hasText: /\d+ minutes? ·/});
    await expect(reading.first()).toContainText('docs/product/spec-v1.6.md');
    await expect(main).toContainText('Chosen by rule');
    await main.getByRole('link', {name: 'The convention', exact: true}).click();
    await expect(page).toHaveURL(/convention\/?$/);
  });
});

test.describe('a foreign repository', () => {
  test.use({siteName: 'example', javaScriptEnabled: false});

  test('says nothing that isn’t so, and leads to a package’s own list', async ({opened, page}) => {
    await page.goto(opened.url('start-here'));
    const main = page.getByRole('main');
    await expect(main).not.toContainText('Events Hub');
    await expect(main.getByText('CONTENT_ROOT=').first()).toBeVisible();
    await expect(page.locator('#data-flow')).toHaveCount(0);
    await main.getByRole('link', {name: 'packages/widget'}).click();
    await expect(main.getByRole('heading', {level: 2})).toHaveText([
      'Constraints',
      'Plans',
      'Latest decisions',
    ]);
    await expect(main.getByRole('heading', {name: 'Worked on now'})).toBeVisible();
  });
});

test.describe('a repository that says little', () => {
  test.use({siteName: 'hostile', javaScriptEnabled: false});

  test('leaves out what isn’t there, and says how to begin', async ({opened, page}) => {
    await page.goto(opened.url('start-here'));
    await expect(page.locator('#packages')).toHaveCount(0);
    await expect(page.locator('#first-plan')).toBeVisible();
  });
});

test.describe('with JavaScript', () => {
  test.use({siteName: 'own'});

  test('the drawing is made when it comes near', async ({opened, page}) => {
    await page.goto(opened.url('start-here'));
    await act(page);
    await page.locator('#data-flow').scrollIntoViewIfNeeded();
    await expect(page.locator('.diagram-drawing svg')).toBeVisible({timeout: 20_000});
  });
});

const PAGES: readonly (readonly [SiteName, theme: 'light' | 'dark', width: number])[] = [
  ['own', 'light', 1280],
  ['own', 'dark', 390],
  ['example', 'dark', 1280],
  ['hostile', 'light', 390],
];
for (const [siteName, theme, width] of PAGES) {
  test.describe(siteName, () => {
    test.use({siteName});
    test(`axe finds nothing, ${theme}, ${width} wide`, async ({opened, page}) => {
      await page.setViewportSize({width, height: 844});
      await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
      await page.goto(opened.url('start-here'));
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
}
