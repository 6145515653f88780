/** The home page: what is worked on, what was decided, what needs somebody, and search. */
import {findViolations} from './axe.ts';
import {act, expect, test} from './test.ts';

const OPENING_HOURS = 'Show opening hours on the noticeboard';

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('says what is worked on and what was decided, each leading to its place', async ({opened, page}) => {
    await page.goto(opened.url(''));
    const active = page.locator('h2#active + ul > li');
    await expect(active).toHaveText([
      /^Show opening hours.*Active · 3 of 7 steps · last activity 2026-03-05$/,
    ]);
    const decisions = page.locator('h2#decided + ol > li');
    await expect(decisions).toHaveCount(4);
    await expect(decisions.first()).toContainText('2026-03-05');
    await expect(page.getByRole('search')).toBeHidden();
    await decisions.filter({hasText: 'closing soon'}).getByRole('link').first().click();
    await expect(page.locator(':target')).toHaveAttribute('data-decision', /.*/);
    await expect(page.locator('h1')).toHaveText(OPENING_HOURS);
  });
});

test('finds what its field is asked', async ({opened, page}) => {
  await page.goto(opened.url(''));
  await act(page);
  await page.getByRole('searchbox', {name: 'Search decisions, plans and documents'}).fill('thirty minutes');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/?\?q=thirty\+minutes$/);
  await expect(page.getByRole('main').locator('li').first()).toContainText('closing soon');
});

test.describe('of a repository that changes', () => {
  test.use({siteName: 'hostile', javaScriptEnabled: false});

  test('flags at most five plans, each with a reason that leads to its line', async ({opened, page}) => {
    await page.goto(opened.url(''));
    const flags = page.locator('h2#attention + ul > li');
    expect(await flags.count()).toBeGreaterThan(0);
    expect(await flags.count()).toBeLessThanOrEqual(5);
    const line = flags.getByRole('link', {name: /^line \d+$/}).first();
    await line.click();
    await expect(page.locator(':target')).toBeVisible();
  });
});

test.describe('of a repository without plans', () => {
  test.use({siteName: 'empty'});

  test('says how to begin, and invents nothing', async ({opened, page}) => {
    await page.goto(opened.url(''));
    await expect(page.locator('h1')).toHaveText('Ferry timetable');
    await expect(page.locator('h2')).toHaveText(['No plans yet', 'Documents']);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({colorScheme});
      expect(await findViolations(page)).toEqual([]);
    }
    await page.getByRole('link', {name: 'how a plan is written'}).click();
    await expect(page.locator('h1')).toContainText(/plan/i);
  });
});
