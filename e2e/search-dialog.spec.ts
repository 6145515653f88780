/** The dialog that searches from every page, with either engine. */
import type {Page} from '@playwright/test';
import {watch} from './incidents.ts';
import {
  chosen,
  dialog,
  ENGINES,
  field,
  hits,
  OPENING_HOURS,
  options,
  PLAN,
  SOON,
  said,
  search,
  searchPage,
  settled,
  summary,
  test,
} from './search.ts';
import {act, expect} from './test.ts';

test.use({siteName: 'example'});

for (const {engine, siteName, asked} of ENGINES) {
  test.describe(`with ${engine}`, () => {
    test.use({siteName});

    test.describe('the dialog', () => {
      test('finds a decision by three of its words and opens it at its place, by keyboard alone', async ({
        opened,
        page,
      }) => {
        const incidents = watch(page, opened.origin, asked);
        await page.goto(opened.url('plans'));
        await search(page, 'thirty minutes closing');
        const decision = options(page).filter({hasText: SOON});
        await expect(decision).toContainText('2026-03-04 · Grace');
        await expect(decision).toContainText(`${OPENING_HOURS} › Decision Log`);
        await expect(decision.locator('mark').first()).toHaveText(/closing/i);
        await expect(dialog(page).getByRole('group', {name: 'Decisions'})).toContainText(SOON);

        await expect(chosen(page)).toHaveText(/closing soon/);
        await expect(field(page)).toHaveAttribute(
          'aria-activedescendant',
          (await chosen(page).getAttribute('id')) ?? '',
        );
        await page.keyboard.press('Enter');
        await expect(page.locator(':target')).toHaveAttribute('data-decision', /.*/);
        await expect(page.locator(':target')).toContainText('closing soon');
        await expect(page).toHaveURL(new RegExp(`^${opened.url(PLAN)}/?#decision-`));
        expect(incidents).toEqual([]);
      });

      test('goes to a place of the page that is open', async ({opened, page}) => {
        await page.goto(opened.url(PLAN));
        await act(page);
        await search(page, 'thirty minutes closing');
        await expect(chosen(page)).toContainText('closing soon');
        await chosen(page).click();
        await expect(dialog(page)).toHaveCount(0);
        await expect(page.locator(':target')).toContainText('closing soon');
        await expect(page.locator(':target')).toBeInViewport();
      });

      test('moves by arrows, and to the ends', async ({opened, page}) => {
        await page.goto(opened.url('plans'));
        await search(page, 'venue');
        await expect(options(page).nth(2)).toBeVisible();
        // What is found in the words of sections, which follow, may come between.
        await page.waitForLoadState('networkidle');
        await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
        await page.keyboard.press('ArrowDown');
        await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
        await page.keyboard.press('End');
        await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
        await expect(options(page).last()).toBeInViewport();
        await page.keyboard.press('Home');
        await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
        await expect(chosen(page)).toHaveCount(1);
        await expect(field(page)).toBeFocused();
      });

      test('gives the focus back when it closes', async ({opened, page}) => {
        await page.goto(opened.url('plans'));
        await act(page);
        const button = page.getByRole('button', {name: 'Search', exact: true});
        for (const close of [
          () => page.keyboard.press('Escape'),
          () => dialog(page).getByRole('button', {name: 'Close'}).click(),
          () => page.keyboard.press('Control+k'),
          () => page.mouse.click(5, 500),
        ]) {
          await button.click();
          await expect(field(page)).toBeFocused();
          await page.keyboard.type('x');
          await close();
          await expect(dialog(page)).toHaveCount(0);
          await expect(button).toBeFocused();
        }
        const link = page.getByRole('link', {name: OPENING_HOURS});
        await link.focus();
        await page.keyboard.press('Control+k');
        await expect(field(page)).toBeFocused();
        // Closed and opened again in one task, before the browser's own event says that it was closed.
        await dialog(page)
          .getByRole('button', {name: 'Close'})
          .evaluate(async (close: HTMLElement) => {
            close.click();
            await Promise.resolve();
            document.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', ctrlKey: true, cancelable: true}));
          });
        await expect(field(page)).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(link).toBeFocused();
      });

      test('has its keys to itself only where nobody types', async ({opened, page}) => {
        await page.goto(searchPage(opened, ''));
        const words = page.getByRole('searchbox', {name: 'Search'});
        await words.pressSequentially('a/b');
        await expect(words).toHaveValue('a/b');
        await expect(dialog(page)).toHaveCount(0);
        await page.keyboard.press('Control+k');
        await expect(field(page)).toBeFocused();
      });

      test('leads to all results, by its link and by Control and Enter', async ({opened, page}) => {
        await page.goto(opened.url('plans'));
        await search(page, 'venue');
        await dialog(page)
          .getByRole('link', {name: /^All \d+ results$/})
          .click();
        await expect(page).toHaveURL(searchPage(opened, '?q=venue'));
        await expect(summary(page)).toHaveText(/^\d+ results$/);

        await page.goto(opened.url('plans'));
        await search(page, 'calendar');
        await page.keyboard.press('Control+Enter');
        await expect(page).toHaveURL(searchPage(opened, '?q=calendar'));
      });

      test('remembers what was found lately, until it is told to forget', async ({opened, page}) => {
        await page.goto(opened.url('plans'));
        for (const words of ['closing soon', 'time zone']) {
          await search(page, words);
          await expect(said(page)).toHaveText(/results?/);
          await expect(chosen(page)).toContainText(words);
          await page.keyboard.press('Enter');
          await expect(dialog(page)).toHaveCount(0);
          await expect(page.locator(':target')).toContainText(words);
        }
        await page.keyboard.press('/');
        await expect(options(page)).toHaveText(['time zone', 'closing soon']);
        await dialog(page).getByRole('button', {name: 'Forget time zone'}).click();
        await expect(options(page)).toHaveText(['closing soon']);
        await options(page).first().click();
        await expect(field(page)).toHaveValue('closing soon');
        await expect(chosen(page)).toContainText('closing soon');
        await page.reload();
        await page.keyboard.press('/');
        await expect(options(page)).toHaveText(['closing soon']);
      });

      test('works where the browser keeps nothing', async ({opened, page}) => {
        const incidents = watch(page, opened.origin, asked);
        await page.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        });
        await page.goto(opened.url('plans'));
        await search(page, 'thirty minutes');
        await expect(chosen(page)).toContainText('closing soon');
        await page.keyboard.press('Enter');
        await expect(page.locator(':target')).toContainText('closing soon');
        expect(incidents).toEqual([]);
      });

      test('has a way on where nothing is found', async ({opened, page}) => {
        await page.goto(opened.url('decisions'));
        await search(page, 'qqqzzzxxx');
        await expect(said(page)).toHaveText('No results for “qqqzzzxxx”.');
        await expect(options(page)).toHaveCount(0);
        await dialog(page).getByRole('link', {name: 'all plans'}).click();
        await expect(page.locator('h1')).toHaveText('Plans');
      });

      test('says when search fails, and tries again', async ({opened, page}) => {
        let tries = 0;
        await page.route(asked, (route) => {
          tries += 1;
          return route.abort();
        });
        await page.goto(opened.url('plans'));
        await search(page, 'thirty minutes');
        await expect(said(page)).toHaveText('Search failed: it could not be reached.');
        await settled(page, () => tries);
        await expect(dialog(page).getByText('No results')).toHaveCount(0);
        await page.unroute(asked);
        await dialog(page).getByRole('button', {name: 'Try again'}).click();
        await expect(chosen(page)).toContainText('closing soon');
      });

      test('says when there is no network, and goes on when there is, also where the first try is too early', async ({
        opened,
        page,
        context,
      }) => {
        let isBack = false;
        let triesSince = 0;
        await page.route(asked, (route) =>
          isBack && triesSince++ > 0 ? route.fallback() : route.abort('internetdisconnected'),
        );
        await page.goto(opened.url('plans'));
        await page.keyboard.press('/');
        await expect(field(page)).toBeFocused();
        await context.setOffline(true);
        await page.keyboard.type('thirty minutes');
        await expect(said(page)).toHaveText(/^You are offline/);
        isBack = true;
        await context.setOffline(false);
        await expect(chosen(page)).toContainText('closing soon');
      });

      test('says that it takes time', async ({opened, page}) => {
        let go = () => {};
        const wait = new Promise<void>((resolve) => {
          go = resolve;
        });
        await page.route(asked, async (route) => {
          await wait;
          await route.fallback();
        });
        await page.goto(opened.url('plans'));
        await search(page, 'thirty minutes');
        await expect(said(page)).toHaveText('Searching…');
        go();
        await expect(said(page)).toHaveText(/results?/);
      });

      test('that can’t be loaded says so, and opens at the next try', async ({opened, page}) => {
        let isDown = false;
        // From the beginning: a page keeps what it got before its requests were looked at.
        await page.route('**/assets/js/**', (route) => {
          if (isDown) return route.fulfill({status: 503});
          return route.fallback();
        });
        await page.goto(opened.url('plans'));
        await act(page);
        isDown = true;
        await page.keyboard.press('/');
        await expect(page.getByRole('alert')).toHaveText(/^Search could not be loaded/);
        isDown = false;
        await page.keyboard.press('/');
        await expect(field(page)).toBeFocused();
        await expect(page.getByRole('alert')).toHaveCount(0);
      });
    });
  });
}

test.describe('what is typed before there is a field', () => {
  const WORDS = 'thirty minutes/closing';

  for (const [way, press] of Object.entries({
    'by its key': (page: Page) => page.keyboard.press('/'),
    'by Control and K': (page: Page) => page.keyboard.press('Control+k'),
    'by its button': (page: Page) => page.getByRole('button', {name: 'Search', exact: true}).click(),
  })) {
    test(`is in it, opened ${way}`, async ({opened, page}) => {
      // The page's scripts come while it's being typed, and then the dialog's.
      await page.route('**/assets/js/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 250));
        await route.continue();
      });
      await page.goto(opened.url('plans'));
      await press(page);
      await page.keyboard.type(`${WORDS}x`, {delay: 60});
      await page.keyboard.press('Backspace');
      await expect(field(page)).toHaveValue(WORDS);
      await expect(chosen(page)).toContainText('closing soon');
    });
  }

  test('is dropped at Escape', async ({opened, page}) => {
    await page.route('**/assets/js/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    await page.goto(opened.url('plans'));
    await page.keyboard.press('/');
    await page.keyboard.type('abc');
    await page.keyboard.press('Escape');
    await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
    await page.waitForLoadState('networkidle');
    await expect(dialog(page)).toHaveCount(0);
  });

  test('is in the field of the page of results', async ({opened, page}) => {
    await page.route('**/assets/js/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await route.continue();
    });
    await page.goto(searchPage(opened, ''));
    await page.getByRole('searchbox', {name: 'Search'}).pressSequentially('thirty minutes', {delay: 50});
    await expect(hits(page).first()).toContainText('closing soon');
    await expect(page.getByRole('searchbox', {name: 'Search'})).toHaveValue('thirty minutes');
    await expect(page).toHaveURL(searchPage(opened, '?q=thirty+minutes'));
  });
});
