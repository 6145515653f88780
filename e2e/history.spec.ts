/** The history of a plan on its page, in the list of plans and for programs. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {findViolations} from './axe.ts';
import {LATER, REVISED, UNCOMMITTED} from './history-content.ts';
import {act, expect, test} from './test.ts';

test.use({siteName: 'history'});

const addressOf = (path: string) => path.replace(/\.md$/, '');
const history = (page: Page) => page.getByRole('region', {name: /^History/});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('each revision has its date, author, commit and what changed', async ({opened, page}) => {
    await page.goto(opened.url(addressOf(REVISED)));
    await expect(history(page).getByRole('heading')).toHaveText('History 15 revisions');
    const revisions = history(page).locator('li');
    await expect(revisions).toHaveCount(15);
    await expect(revisions.nth(0)).toContainText('2026-02-20 · Ada');
    await expect(revisions.nth(0)).toContainText('no change in meaning');
    await expect(revisions.nth(1)).toContainText('1 step ticked');
    await expect(revisions.nth(1).getByRole('link')).toHaveAttribute(
      'href',
      /^https:\/\/code\.example\.test\/town\/noticeboard\/commit\/[0-9a-f]{40}$/,
    );
    await expect(revisions.nth(9)).toBeVisible();
    await expect(revisions.nth(10)).toBeHidden();
    await history(page).getByText('5 earlier').click();
    await expect(revisions.nth(13)).toContainText('renamed from docs/plans/2026-02-01-hours.md');
    await expect(revisions.nth(14)).toBeVisible();
    await expect(revisions.nth(14)).toContainText('2026-02-01 · Grace');
    await expect(revisions.nth(14)).toContainText('plan added');
  });

  test('the steps over time are drawn, said and listed', async ({opened, page}) => {
    await page.goto(opened.url(addressOf(REVISED)));
    const drawing = history(page).getByRole('img');
    await expect(drawing).toBeVisible();
    await expect(drawing).toHaveAccessibleName(/0 of 12 on 2026-02-01, 12 of 12 on 2026-02-20/);
    const rows = history(page).getByRole('row');
    await expect(rows).toHaveCount(0);
    await history(page).getByText('In numbers').click();
    await expect(rows).toHaveCount(15);
    await expect(rows.nth(2)).toHaveText(/2026-02-03\s*1\s*12/);
  });

  test('last revised is the last change in meaning', async ({opened, page}) => {
    await page.goto(opened.url(addressOf(REVISED)));
    const revised = page.locator('article dl > div', {hasText: 'Last revised'});
    await expect(revised.locator('time')).toHaveAttribute('datetime', '2026-02-14T09:00:00+01:00');
    await page.goto(opened.url(addressOf(UNCOMMITTED)));
    await expect(revised).toContainText('not committed yet');
    await expect(history(page)).toContainText('Not committed yet.');
  });
});

test('the keyboard reaches what is folded', async ({opened, page}) => {
  await page.goto(opened.url(addressOf(REVISED)));
  for (const words of ['In numbers', '5 earlier']) {
    await history(page).getByText(words).focus();
    await page.keyboard.press('Enter');
  }
  await expect(history(page).getByRole('table')).toBeVisible();
  await expect(history(page).locator('li').nth(14)).toBeVisible();
});

test('the contents lead to the history', async ({opened, page}) => {
  await page.goto(opened.url(addressOf(REVISED)));
  await page.getByRole('link', {name: 'History (15 revisions)'}).first().click();
  await expect(history(page).getByRole('heading')).toBeInViewport();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${theme}, and a telephone is wide enough`, async ({opened, page}) => {
    await page.setViewportSize({width: 390, height: 844});
    await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
    await page.goto(opened.url(addressOf(REVISED)));
    for (const details of await history(page).locator('summary').all()) await details.click();
    expect(await findViolations(page)).toEqual([]);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] as number);
    await act(page);
    await expect(history(page).locator('li')).toHaveCount(15);
    expect(await findViolations(page), 'after the scripts have taken over').toEqual([]);
  });
}

test('the list of plans sorts by the last change in meaning', async ({opened, page}) => {
  await page.goto(opened.url('plans'));
  await act(page);
  await page.getByLabel('Sort by').selectOption({label: 'Last change in meaning'});
  await expect(page).toHaveURL(/sort=revised/);
  await expect(page.locator('[data-row]:visible th')).toHaveText([
    'Sell tickets',
    'Show opening hours',
    'Count visitors',
  ]);
});

test('programs read when a plan was last changed in meaning', async ({opened}) => {
  const {plans} = JSON.parse(readFileSync(join(opened.build, 'api/v1/plans.json'), 'utf8'));
  const revised = Object.fromEntries(
    plans.map(({path, lastRevised}: {path: string; lastRevised: string | null}) => [path, lastRevised]),
  );
  expect(revised).toEqual({
    [LATER]: '2026-02-16T23:30:00-08:00',
    [REVISED]: '2026-02-14T09:00:00+01:00',
    [UNCOMMITTED]: null,
  });
});
