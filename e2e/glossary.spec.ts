/** Terms: their page, and their explanation in place by mouse, keyboard and finger. */
import type {Page} from '@playwright/test';
import {findViolations} from './axe.ts';
import {act, expect, test} from './test.ts';

const PLAN = 'docs/plans/2026-11-16-stream-event-rows-after-the-hero';

test.use({siteName: 'own'});

const card = (page: Page) => page.getByRole('tooltip');
const termOf = (page: Page, words: string) =>
  page.locator('article a.term').filter({hasText: new RegExp(`^${words}$`)});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a term leads to its place in the glossary, and that to where it is defined', async ({
    opened,
    page,
  }) => {
    await page.goto(opened.url(PLAN));
    await expect(termOf(page, 'plan hash')).toHaveCount(1);
    await expect(page.locator('article :is(code, h1, h2, h3, blockquote) a.term')).toHaveCount(0);
    await termOf(page, 'plan hash').click();
    await expect(page).toHaveURL(/glossary\/?#term-plan-hash$/);
    const entry = page.locator(':target');
    await expect(entry).toContainText('a fingerprint of a page document');
    await expect(entry).toContainText('plans use it');
    await entry.getByRole('link').click();
    await expect(page.locator(':target')).toHaveText(/Terms/);
  });

  test.describe('a repository that defines none', () => {
    test.use({siteName: 'example'});

    test('is told how', async ({opened, page}) => {
      await page.goto(opened.url('glossary'));
      await expect(page.getByText('No document here defines its terms yet')).toBeVisible();
      await page.goto(opened.url('start-here'));
      await expect(page.getByRole('main').getByRole('link', {name: /terms?$/})).toHaveCount(0);
    });
  });
});

test('a term is explained for the focus, described by it, until Escape', async ({opened, page}) => {
  await page.goto(opened.url(PLAN));
  await act(page);
  await page.keyboard.press('Tab');
  await termOf(page, 'plan hash').focus();
  await expect(card(page)).toContainText('a fingerprint of a page document');
  await expect(card(page)).toContainText('Events Hub product specification');
  await expect(termOf(page, 'plan hash')).toHaveAccessibleDescription(/fingerprint/);
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(termOf(page, 'plan hash')).toBeFocused();
});

test('a term is explained for a pointer, which may move onto the explanation', async ({opened, page}) => {
  await page.goto(opened.url(PLAN));
  await act(page);
  await termOf(page, 'host page').hover();
  const box = await termOf(page, 'host page').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
  await expect(card(page)).toBeVisible();
  await card(page).hover();
  await page.waitForTimeout(400);
  await expect(card(page)).toBeVisible();
});

test.describe('on a touch screen', () => {
  test.use({hasTouch: true, viewport: {width: 390, height: 844}});

  test('the very first tap explains, and the next one leads to the glossary', async ({opened, page}) => {
    await page.goto(opened.url(PLAN));
    const term = termOf(page, 'plan hash');
    await term.scrollIntoViewIfNeeded();
    await term.tap();
    await expect(card(page)).toContainText('a fingerprint of a page document');
    await expect(card(page)).toContainText('Tap it again');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.locator('article h2').first().tap();
    await expect(card(page)).toHaveCount(0);
    await term.tap();
    await expect(card(page)).toBeVisible();
    await term.tap();
    await expect(page).toHaveURL(/glossary\/?#term-plan-hash$/);
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the glossary and while a term is explained, ${theme}`, async ({
    opened,
    page,
  }) => {
    await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
    await page.goto(`${opened.url('glossary')}#term-plan-hash`);
    expect(await findViolations(page)).toEqual([]);
    await page.goto(opened.url(PLAN));
    await act(page);
    await page.keyboard.press('Tab');
    await termOf(page, 'plan hash').focus();
    await expect(card(page)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  });
}
