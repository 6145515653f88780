/** The page of all results, with either engine. */
import {watch} from './incidents.ts';
import {
  chosen,
  countSettled,
  ENGINES,
  filter,
  hits,
  searchPage,
  settled,
  summary,
  test,
  ZONE,
} from './search.ts';
import {expect} from './test.ts';

test.use({siteName: 'example'});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('the page of results says what it needs, and leads to what doesn’t', async ({opened, page}) => {
    await page.goto(opened.url('search'));
    await expect(page.getByText('Search needs JavaScript.')).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page.getByRole('link', {name: 'all decisions'}).click();
    await expect(page.locator('h1')).toHaveText('Decisions');
    await expect(page.getByRole('button', {name: 'Search'})).toBeHidden();
  });
});

for (const {engine, siteName, asked} of ENGINES) {
  test.describe(`with ${engine}`, () => {
    test.use({siteName});

    test.describe('the page of results', () => {
      test('shows what its address asks for', async ({opened, page}) => {
        const incidents = watch(page, opened.origin, asked);
        await page.goto(searchPage(opened, '?q=venue&type=decision&author=Ada'));
        await expect(summary(page)).toHaveText('1 result');
        await expect(hits(page)).toContainText([ZONE]);
        await expect(hits(page)).toContainText(['Decision · 2026-03-02 · Ada']);
        await expect(hits(page).locator('mark').first()).toHaveText(/venue/i);
        await expect(filter(page, 'Decision')).toBeChecked();
        await expect(filter(page, 'Ada')).toBeChecked();
        await page.reload();
        await expect(hits(page)).toContainText([ZONE]);
        await hits(page).getByRole('link').click();
        await expect(page.locator(':target')).toContainText("venue's own time zone");
        await page.goBack();
        await expect(hits(page)).toContainText([ZONE]);
        expect(incidents).toEqual([]);
      });

      test('a filter narrows, and is a step that the back button undoes', async ({opened, page}) => {
        await page.goto(searchPage(opened, '?q=venue'));
        await expect(summary(page)).toHaveText(/^\d+ results$/);
        const all = await countSettled(page);
        const facet = page.getByRole('group', {name: 'Type'}).locator('label', {hasText: 'Decision'});
        await expect(facet).toHaveText(/Decision \d/);

        await filter(page, 'Decision').check();
        await expect(page).toHaveURL(searchPage(opened, '?q=venue&type=decision'));
        await expect(hits(page).first()).toContainText('Decision ·');
        const decisions = await hits(page).count();
        expect(decisions).toBeLessThan(all);
        await expect(facet).toHaveText(`Decision ${decisions}`);

        // Any of a filter's values will do.
        await filter(page, 'Section').check();
        await expect(page).toHaveURL(searchPage(opened, '?q=venue&type=decision&type=section'));
        await expect.poll(() => hits(page).count()).toBeGreaterThan(decisions);

        await page.goBack();
        await expect(hits(page)).toHaveCount(decisions);
        await expect(filter(page, 'Section')).not.toBeChecked();
        await page.goBack();
        await expect(hits(page)).toHaveCount(all);
        await expect(filter(page, 'Decision')).not.toBeChecked();
        await page.goForward();
        await expect(hits(page)).toHaveCount(decisions);
      });

      test('words are one step, however they are typed', async ({opened, page}) => {
        await page.goto(opened.url('plans'));
        await page.goto(searchPage(opened, '?q=venue'));
        await expect(summary(page)).toHaveText(/results$/);
        const words = page.getByRole('searchbox', {name: 'Search'});
        await words.fill('');
        await words.pressSequentially('thirty', {delay: 30});
        await expect(page).toHaveURL(searchPage(opened, '?q=thirty'));
        await words.pressSequentially(' minutes', {delay: 30});
        await expect(page).toHaveURL(searchPage(opened, '?q=thirty+minutes'));
        await expect(hits(page).first()).toContainText('closing soon');
        await page.goBack();
        await expect(words).toHaveValue('venue');
        await expect(page).toHaveURL(searchPage(opened, '?q=venue'));
        await page.goForward();
        await expect(words).toHaveValue('thirty minutes');
        await expect(hits(page).first()).toContainText('closing soon');
      });

      test('sorts by date', async ({opened, page}) => {
        await page.goto(searchPage(opened, '?type=decision'));
        await expect(summary(page)).toHaveText(/results$/);
        await page.getByRole('combobox', {name: 'Sort by'}).selectOption('Date, latest first');
        await expect(page).toHaveURL(searchPage(opened, '?type=decision&sort=date'));
        await expect(hits(page).first()).toContainText('2026-03-05');
        const dates = await hits(page).locator('time').allTextContents();
        expect(dates).toEqual([...dates].sort().reverse());
      });

      test('has a way on where nothing is found', async ({opened, page}) => {
        await page.goto(searchPage(opened, '?q=venue&author=Nobody'));
        await expect(summary(page)).toHaveText('No results for “venue”.');
        await page.getByRole('button', {name: 'Search without filters'}).click();
        await expect(page).toHaveURL(searchPage(opened, '?q=venue'));
        await expect(hits(page).first()).toBeVisible();
      });

      test('says when search fails, and tries again', async ({opened, page}) => {
        let tries = 0;
        await page.route(asked, (route) => {
          tries += 1;
          return route.abort();
        });
        await page.goto(searchPage(opened, '?q=thirty+minutes'));
        await expect(summary(page)).toHaveText('Search failed: it could not be reached.');
        await settled(page, () => tries);
        await expect(page.getByText('No results')).toHaveCount(0);
        await page.unroute(asked);
        await page.getByRole('button', {name: 'Try again'}).click();
        await expect(hits(page).first()).toContainText('closing soon');
      });
    });
  });
}

test.describe('the page of results, as it is anywhere,', () => {
  test.describe('of a larger site', () => {
    test.use({siteName: 'own'});

    test('has pages, which are links', async ({opened, page}) => {
      await page.goto(searchPage(opened, '?q=plan'));
      const pages = page.getByRole('navigation', {name: 'Pages of results'});
      await expect(pages.getByRole('link', {name: 'Page 1'})).toHaveAttribute('aria-current', 'page');
      await expect(pages.getByRole('link', {name: 'Next'})).toHaveAttribute('href', '/search/?q=plan&page=2');
      const first = await hits(page).first().textContent();
      await pages.getByRole('link', {name: 'Next'}).click();
      await expect(page).toHaveURL(searchPage(opened, '?q=plan&page=2'));
      await expect(hits(page).first()).not.toHaveText(first ?? '');
      await expect(summary(page)).toBeFocused();
      await page.goBack();
      await expect(hits(page).first()).toHaveText(first ?? '');
      await page.goto(searchPage(opened, '?q=plan&page=2'));
      await expect(pages.getByRole('link', {name: 'Page 2'})).toHaveAttribute('aria-current', 'page');
      // A filter begins anew.
      await filter(page, 'Decision').check();
      await expect(page).toHaveURL(searchPage(opened, '?q=plan&type=decision'));
    });
  });

  test('shares its engine with the dialog', async ({opened, page}) => {
    await page.goto(searchPage(opened, '?q=venue'));
    await expect(hits(page).first()).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('thirty minutes');
    await expect(chosen(page)).toContainText('closing soon');
    expect(page.workers()).toHaveLength(1);
  });

  test('is one page to search engines, whatever is asked, and none that they are asked to list', async ({
    opened,
    page,
  }) => {
    await page.goto(searchPage(opened, '?q=venue'));
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/search$/);
    const sitemap = await page.request.get(opened.url('sitemap.xml'));
    expect(await sitemap.text()).not.toContain('/search');
  });
});
