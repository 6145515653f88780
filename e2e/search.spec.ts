/** Search as readers meet it: the dialog on every page, and the page of all results. */
import {cpSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Page} from '@playwright/test';
import type {AlgoliaServer} from '../plugins/execplan-search/testing/algolia-server.ts';
import {routeToAlgolia, startAlgolia} from './algolia.ts';
import {findViolations, READERS} from './axe.ts';
import {type DevServer, startDevServer} from './dev-server.ts';
import {inspect, layCanaries, watch} from './incidents.ts';
import {ALGOLIA, SITES_FOLDER, site} from './sites.ts';
import {act, expect, type OpenedSite, test as withSites} from './test.ts';

/** The site named `algolia` reaches the host that answers its searches. */
const test = withSites.extend<{engine: undefined}, {algolia: () => Promise<AlgoliaServer>}>({
  algolia: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are used from this pattern
    async ({}, use) => {
      let server: Promise<AlgoliaServer> | undefined;
      await use(() => {
        server ??= startAlgolia();
        return server;
      });
      await (await server)?.close();
    },
    {scope: 'worker'},
  ],
  engine: [
    async ({siteName, page, algolia}, use) => {
      if (siteName === 'algolia') await routeToAlgolia(page, await algolia());
      await use(undefined);
    },
    {auto: true},
  ],
});

test.use({siteName: 'example'});

const OPENING_HOURS = 'Show opening hours on the noticeboard';
const SOON = 'Say "closing soon" from thirty minutes before the end.';
const ZONE = "Keep hours in the venue's own time zone.";
const PLAN = 'docs/plans/2026-03-02-show-opening-hours';

/** The same of both engines, and what a page asks of each. */
const ENGINES = [
  {engine: 'the embedded engine', siteName: 'example', asked: '**/api/v1/search/**'},
  {engine: 'Algolia', siteName: 'algolia', asked: `${ALGOLIA.ALGOLIA_HOST}/**`},
] as const;

const dialog = (page: Page) => page.getByRole('dialog', {name: 'Search'});
const field = (page: Page) => dialog(page).getByRole('combobox', {name: 'Search'});
const options = (page: Page) => dialog(page).getByRole('option');
const chosen = (page: Page) => dialog(page).locator('[role="option"][aria-selected="true"]');
const said = (page: Page) => dialog(page).getByRole('status');

const hits = (page: Page) => page.locator('[data-row]');
const summary = (page: Page) => page.getByRole('region', {name: 'Results'}).getByRole('status');
const filter = (page: Page, name: string) => page.getByRole('checkbox', {name: new RegExp(`^${name}`)});
const searchPage = (opened: OpenedSite, query: string) => `${opened.url('search')}/${query}`;

/** The texts of sections follow the first answer and refine it: waits until the number of hits stays what it is. */
async function countSettled(page: Page): Promise<number> {
  let before = 0;
  await expect(async () => {
    const now = await hits(page).count();
    const isSettled = now > 0 && now === before;
    before = now;
    expect(isSettled).toBe(true);
  }).toPass({intervals: [500]});
  return before;
}

/** Waits until nothing is asked any more: from then on the reader says when. */
async function settled(page: Page, tries: () => number): Promise<void> {
  await expect(async () => {
    const before = tries();
    await page.waitForTimeout(500);
    expect(tries()).toBe(before);
  }).toPass({timeout: 10_000});
}

/** Opens the dialog by its key and types. */
async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await expect(field(page)).toHaveValue(words);
}

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

test.describe('on the development server', () => {
  test.describe.configure({mode: 'serial', timeout: 180_000});
  const root = join(SITES_FOLDER, 'dev-search');
  let server: DevServer;

  test.beforeAll(async () => {
    rmSync(root, {recursive: true, force: true});
    cpSync(site('example').contentRoot, root, {recursive: true});
    server = await startDevServer(root, {BASE_URL: '/docs-of/town/'});
  });
  test.afterAll(async () => {
    await server?.stop();
    rmSync(root, {recursive: true, force: true});
  });

  test('the dialog and the page of results do the same', async ({page}) => {
    const base = `${server.origin}/docs-of/town/`;
    const incidents = watch(page, server.origin);
    await page.goto(`${base}plans`);
    await expect(page.locator('html[data-has-hydrated="true"]')).toBeAttached({timeout: 60_000});
    await search(page, 'thirty minutes closing');
    await expect(chosen(page)).toContainText('closing soon', {timeout: 30_000});
    await page.keyboard.press('Enter');
    // A router's step makes no element the target.
    await expect(page).toHaveURL(new RegExp(`^${base}${PLAN}#decision-`));
    const decision = page.locator('[data-decision]').filter({hasText: 'closing soon'});
    await expect(decision).toBeInViewport({timeout: 30_000});
    await expect(dialog(page)).toHaveCount(0);

    await page.goto(`${base}search?q=venue`);
    await expect(hits(page).first()).toBeVisible({timeout: 30_000});
    const all = await hits(page).count();
    await filter(page, 'Decision').check();
    await expect.poll(() => hits(page).count()).toBeLessThan(all);
    await page.goBack();
    await expect(hits(page)).toHaveCount(all);
    expect(incidents).toEqual([]);
  });

  test('a decision can be found as soon as it is written, without leaving the page', async ({page}) => {
    await page.goto(`${server.origin}/docs-of/town/docs/guide/venues`);
    await expect(page.locator('html[data-has-hydrated="true"]')).toBeAttached({timeout: 60_000});
    await search(page, 'turquoise');
    await expect(said(page)).toHaveText('No results for “turquoise”.', {timeout: 30_000});
    await page.keyboard.press('Escape');

    const start = performance.now();
    const written = '- Decision: Paint the board turquoise.\n  Rationale: It is seen from afar.\n';
    writeFileSync(
      join(root, 'docs/plans/2026-05-02-paint.md'),
      `# Paint it\n\n## Decision Log\n\n${written}`,
    );
    await expect(async () => {
      // Opened anew, the dialog looks whether there is something new.
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
      await search(page, 'turquoise');
      await expect(chosen(page)).toContainText('Paint the board turquoise', {timeout: 1_000});
    }).toPass({timeout: 30_000, intervals: [100]});
    console.log(
      `a decision was found ${((performance.now() - start) / 1000).toFixed(1)} s after it was written`,
    );
  });
});

test('no page loads a script for search before its reader turns to it', async ({opened, page}) => {
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  const loaded = async () => (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0);
  await page.goto(opened.url(PLAN));
  await page.waitForLoadState('networkidle');
  expect(await loaded()).toBe(0);
  await act(page);
  await page.waitForLoadState('networkidle');
  const acted = await loaded();
  expect(acted).toBeLessThan(120_000);
  await search(page, 'thirty minutes');
  await expect(chosen(page)).toContainText('closing soon');
  // The dialog and the worker.
  expect((await loaded()) - acted).toBeLessThan(35_000);
});

test.describe('hostile content', () => {
  test.use({siteName: 'hostile'});

  test('is text in the dialog, on the page of results and in its filters, of which long ones fold', async ({
    opened,
    page,
    context,
  }) => {
    await layCanaries(context);
    const incidents = watch(page, opened.origin);
    await page.goto(opened.url('plans'));
    await search(page, 'img src onerror alert');
    const listed = options(page).filter({hasText: '<img src='});
    await expect(listed.first()).toBeVisible();
    await expect(dialog(page).locator('img, script, iframe, style, form')).toHaveCount(0);

    await page.goto(searchPage(opened, '?q=img+src+onerror+alert&type=decision'));
    await expect(hits(page).filter({hasText: '<img src='}).first()).toBeVisible();
    await expect(hits(page).locator('img, script, iframe, style, form')).toHaveCount(0);

    await page.goto(searchPage(opened, '?type=decision'));
    const authors = page.getByRole('group', {name: 'Author'});
    const values = authors.getByRole('checkbox');
    await expect(values).toHaveCount(6);
    await authors.getByRole('button', {name: 'More of author'}).click();
    await expect.poll(() => values.count()).toBeGreaterThan(6);
    await expect(authors.locator('img, script, iframe, style, form')).toHaveCount(0);
    await values.last().check();
    await expect(values.first()).toBeChecked();
    await expect(hits(page).first()).toBeVisible();
    await authors.getByRole('button', {name: 'Fewer of author'}).click();
    await expect(values).toHaveCount(6);
    await expect(values.first()).toBeChecked();
    await page.reload();
    await expect(values.first()).toBeChecked();
    expect(await inspect(page, `${opened.origin}${opened.basePath}`)).toEqual([]);
    expect(incidents).toEqual([]);
  });
});

for (const {theme, device, viewport} of READERS) {
  test(`search is accessible, ${theme}, ${device}`, async ({opened, page}) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

    await page.goto(opened.url('plans'));
    await search(page, 'venue');
    await expect(chosen(page)).toBeVisible();
    expect(await findViolations(page), 'results').toEqual([]);
    await field(page).fill('qqqzzzxxx');
    await expect(said(page)).toHaveText(/^No results/);
    expect(await findViolations(page), 'nothing').toEqual([]);
    expect(await overflow()).toBe(0);

    await page.goto(searchPage(opened, '?q=venue'));
    await expect(summary(page)).toHaveText(/results$/);
    if (device === 'telephone') await page.getByRole('button', {name: 'Filters'}).click();
    await filter(page, 'Decision').check();
    await expect(page).toHaveURL(/type=decision/);
    expect(await findViolations(page), 'page').toEqual([]);
    expect(await overflow()).toBe(0);
    await page.goto(searchPage(opened, '?q=qqqzzzxxx'));
    await expect(summary(page)).toHaveText(/^No results/);
    expect(await findViolations(page), 'page without results').toEqual([]);
  });
}
