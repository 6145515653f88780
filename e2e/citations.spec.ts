/** What readers see of citations: links with previews, and the panels behind a document. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Locator, Page} from '@playwright/test';
import {type DefaultTreeAdapterTypes, parse} from 'parse5';
import {findViolations} from './axe.ts';
import {listFiles} from './output.ts';
import {SITE_NAMES} from './sites.ts';
import {act, expect, test} from './test.ts';

const PLAN = 'docs/plans/2026-11-16-stream-event-rows-after-the-hero';
/** Cited by another plan of this project, so that there is a neighbourhood to draw. */
const NEIGHBOUR = 'docs/plans/2026-11-22-read-plans-in-the-browser';
const SPEC = 'docs/product/spec-v1.6';

test.use({siteName: 'own'});

const preview = (page: Page) => page.getByRole('tooltip');
const citationOf = (page: Page, text: string) =>
  page.locator('article .citation[href]').filter({hasText: text}).first();

/** Moves as a hand does: a page that scrolls below a resting pointer opens nothing. */
async function pointAt(page: Page, target: Locator): Promise<void> {
  await target.hover();
  const box = await target.boundingBox();
  if (!box) throw new Error('the element that is pointed at has no box');
  await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
}

async function focus(page: Page, link: Locator): Promise<void> {
  // What the keyboard has moved, browsers show the focus of.
  await page.keyboard.press('Tab');
  await link.focus();
}

test('a preview opens for a pointer that rests, and stays while it is pointed at', async ({opened, page}) => {
  await page.goto(opened.url(PLAN));
  await act(page);
  const link = citationOf(page, 'docs/product/spec-v1.6.md');
  await pointAt(page, link);
  await expect(preview(page)).toHaveCount(0);
  await expect(preview(page)).toBeVisible();
  await expect(preview(page)).toContainText('Specification');
  await expect(preview(page)).toContainText('Events Hub product specification');

  await page.mouse.move(...(await centreOf(preview(page))), {steps: 4});
  await page.waitForTimeout(500);
  await expect(preview(page)).toBeVisible();

  await page.mouse.move(2, 2);
  await expect(preview(page)).toHaveCount(0);
});

test('a pointer that crosses a link opens nothing', async ({opened, page}) => {
  await page.goto(opened.url(PLAN));
  await act(page);
  await pointAt(page, citationOf(page, 'docs/product/spec-v1.6.md'));
  await page.mouse.move(2, 2);
  await page.waitForTimeout(600);
  await expect(preview(page)).toHaveCount(0);
});

test('a preview opens for the focus and describes its link, and Escape closes it alone', async ({
  opened,
  page,
}) => {
  await page.goto(opened.url(PLAN));
  await act(page);
  const link = citationOf(page, 'docs/product/spec-v1.6.md');
  await focus(page, link);
  await expect(preview(page)).toBeVisible();
  await expect(link).toHaveAccessibleDescription(/Specification/);
  await page.keyboard.press('Escape');
  await expect(preview(page)).toHaveCount(0);
  await expect(link).toBeFocused();
  await expect(link).not.toHaveAttribute('aria-describedby');

  await focus(page, citationOf(page, 'ARCHITECTURE.md'));
  await expect(preview(page)).toContainText('Architecture');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(preview(page)).not.toContainText('Architecture of Events Hub');
});

test('a preview says where a plan stands', async ({opened, page}) => {
  await page.goto(opened.url('docs/plans/2026-11-22-link-plans-with-what-they-cite'));
  await act(page);
  await focus(page, citationOf(page, NEIGHBOUR));
  await expect(preview(page)).toContainText(/Plan · .*\d+ of \d+ steps/);
});

for (const width of [390, 1280]) {
  test(`previews stay within a window ${width} wide`, async ({opened, page}) => {
    await page.setViewportSize({width, height: 700});
    await page.goto(opened.url(PLAN));
    await act(page);
    const links = page.locator('article .citation[href]');
    for (let index = 0; index < Math.min(12, await links.count()); index += 1) {
      await focus(page, links.nth(index));
      const box = await preview(page).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width && box.y >= 0).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test.describe('on a touch screen', () => {
  test.use({hasTouch: true});

  test('a finger opens no preview', async ({opened, page}) => {
    await page.goto(opened.url(PLAN));
    await act(page);
    // The page stays, so that a preview would be seen.
    await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
    await citationOf(page, 'docs/product/spec-v1.6.md').tap();
    await page.waitForTimeout(600);
    await expect(preview(page)).toHaveCount(0);
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing while a preview is open, ${theme}`, async ({opened, page}) => {
    await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
    await page.goto(opened.url(PLAN));
    await act(page);
    await focus(page, citationOf(page, 'docs/product/spec-v1.6.md'));
    await expect(preview(page)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  });
}

test('a citation leads to what it cites, and "Cited by" there back to the very words', async ({
  opened,
  page,
}) => {
  await page.goto(opened.url(PLAN));
  await citationOf(page, 'ai/constraints.md').click();
  await expect(page.locator('h1')).toHaveText(/constraints/i);

  const entry = page.locator(`#cited-by a[href*="${PLAN}#cites-"]`).first();
  await entry.click();
  await expect(page).toHaveURL(/#cites-/);
  const place = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`);
  await expect(place).toBeInViewport();
  await expect(place).toHaveText(/constraints|C-\d\d/);
});

test('the number beside a constraint leads to who cites it', async ({opened, page}) => {
  await page.goto(opened.url('ai/constraints'));
  const count = page.getByRole('link', {name: /^Cited by \d+ plans?$/}).first();
  await count.click();
  await expect(page.getByRole('heading', {name: /^Cited by/, level: 2})).toBeInViewport();
});

test('a drawing of the plans around one is made only where it is asked for', async ({opened, page}) => {
  let size = 0;
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) size += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.goto(opened.url(NEIGHBOUR));
  await act(page);
  const panel = page.locator('#related-plans');
  await panel.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(size).toBeLessThan(800_000);
  await panel.getByText('Draw as a graph').click();
  await expect(panel.locator('.diagram-drawing svg')).toBeVisible({timeout: 20_000});
  await expect(panel.locator('.diagram-drawing svg')).toContainText('Link plans with');
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('citations lead on, and the panels read', async ({opened, page}) => {
    await page.goto(opened.url(PLAN));
    await expect(citationOf(page, 'docs/product/spec-v1.6.md')).toHaveAttribute(
      'href',
      new RegExp(`^/${SPEC}(?:#|$)`),
    );
    const references = page.locator('#relies-on');
    await expect(references.getByRole('heading', {name: 'References'})).toBeVisible();
    await expect(references.getByRole('link', {name: /product specification/}).first()).toBeVisible();
    await page.goto(opened.url(SPEC));
    await expect(page.locator('#cited-by').getByText('Stream event rows')).toBeVisible();
  });
});

for (const siteName of SITE_NAMES) {
  test.describe(siteName, () => {
    test.use({siteName});

    test('every entry of a panel leads to an element that is there', ({opened}) => {
      const files = listFiles(opened.build).filter((name) => name.endsWith('.html'));
      const pages = new Map(
        files.map((file) => [addressOf(file), read(readFileSync(join(opened.build, file), 'utf8'))]),
      );
      const lost: string[] = [];
      let checked = 0;
      for (const [address, {links}] of pages) {
        for (const href of links) {
          const url = new URL(href, `http://site.test${opened.basePath}${address}`);
          if (url.host !== 'site.test' || url.hash === '') continue;
          checked += 1;
          const target = decodeURIComponent(url.pathname.slice(opened.basePath.length)).replace(/\/$/, '');
          if (!pages.get(target)?.ids.has(decodeURIComponent(url.hash.slice(1))))
            lost.push(`${href} on ${address}`);
        }
      }
      expect(lost).toEqual([]);
      if (siteName === 'own') expect(checked).toBeGreaterThan(50);
    });
  });
}

async function centreOf(locator: Locator): Promise<[x: number, y: number]> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('the element that is pointed at has no box');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Address of a page under the base path, without a slash at its end. */
function addressOf(file: string): string {
  return file.replace(/(?:^|\/)index\.html$/, '').replace(/\.html$/, '');
}

/** The ids of a page, and where the links of its panels lead. */
function read(html: string): {ids: Set<string>; links: string[]} {
  const ids = new Set<string>();
  const links: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node, isInPanel: boolean): void => {
    const attributes =
      'attrs' in node ? new Map(node.attrs.map(({name, value}) => [name, value])) : new Map();
    const id = attributes.get('id');
    if (id !== undefined) ids.add(id);
    const href = attributes.get('href');
    if (isInPanel && href !== undefined) links.push(href);
    if (!('childNodes' in node)) return;
    const isPanel = attributes.get('class') === 'behind-document';
    for (const child of node.childNodes) visit(child, isInPanel || isPanel);
  };
  visit(parse(html), false);
  return {ids, links};
}
