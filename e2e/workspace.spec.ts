/** The pages of packages and of coverage, and the files for programs: all of it without script. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {findViolations, READERS} from './axe.ts';
import {listFiles, pageAddresses} from './output.ts';
import type {SiteName} from './sites.ts';
import {expect, type OpenedSite, test} from './test.ts';

const WIDGET = 'workspace/packages/widget';
const DRAWING = 'Draw how hours reach the widget';

test.describe('without JavaScript', () => {
  test.use({siteName: 'example', javaScriptEnabled: false});

  test('the workspace leads to a package, and its page to plans, decisions and constraints', async ({
    opened,
    page,
  }) => {
    await page.goto(opened.url('workspace'));
    await expect(page.getByRole('heading', {name: 'packages/'})).toBeVisible();
    const entry = page.getByRole('listitem').filter({hasText: '@noticeboard/widget'});
    await expect(entry).toContainText('Shows beside a venue');
    await expect(entry).toContainText('1 active of 2 plans');

    await entry.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`${WIDGET}/?$`));
    await expect(page.locator('h1')).toHaveText('@noticeboard/widget');
    await expect(page.getByText('From its manifest')).toBeVisible();
    const main = page.getByRole('main');
    await expect(main.getByRole('link', {name: /Show opening hours|Draw how/})).toHaveText([
      'Show opening hours on the noticeboard',
      DRAWING,
      // Beside the decision, as its plan.
      'Show opening hours on the noticeboard',
    ]);
    await expect(main.getByRole('listitem').filter({hasText: 'closing soon'})).toContainText(
      '2026-03-04 · Grace',
    );

    const script = main.getByRole('listitem').filter({hasText: 'at most 9 kB'});
    await expect(script).toContainText('names this package');
    const state = main.getByRole('listitem').filter({hasText: 'within 300 ms'});
    await expect(state).toContainText('cited by 1 plan that touches it');
    await state.getByRole('link').click();
    await expect(page.locator(':target')).toContainText('within 300 ms');
  });

  test('coverage shows sections with the plans that cite them, and those that none does', async ({
    opened,
    page,
  }) => {
    await page.goto(opened.url('coverage'));
    const spec = page.getByRole('listitem').filter({hasText: 'docs/product/spec.md'});
    await expect(spec).toContainText('1 of 1 sections cited · 2 plans cite it');

    await page.getByRole('link', {name: 'Constraints', exact: true}).click();
    await expect(page).toHaveURL(/coverage\/ai\/constraints\/?$/);
    const constraint = (words: string) => page.getByRole('listitem').filter({hasText: words}).first();
    await expect(constraint('another origin')).toContainText('not cited');
    await expect(constraint('within 300 ms')).not.toContainText('not cited');
    await constraint('within 300 ms').getByRole('link', {name: DRAWING}).click();
    await expect(page.locator(':target')).toHaveText(/constraints\.md/);

    await page.goto(opened.url('coverage/docs/product/spec'));
    await expect(page.getByText('1 plan cites it as a whole')).toBeVisible();
    await expect(page.getByRole('link', {name: 'Show opening hours on the noticeboard'})).toBeVisible();
  });

  for (const siteName of ['own', 'example'] as const) {
    test.describe(siteName, () => {
      test.use({siteName});

      test('every link of these pages leads to an element that is there', async ({opened, page}) => {
        const wanted = new Map<string, Set<string>>();
        for (const address of generatedPages(opened)) {
          await page.goto(opened.url(address));
          const links = await page
            .locator('main a[href]')
            .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
          for (const href of links) {
            const {origin, pathname, hash} = new URL(href);
            const target = `${origin}${pathname}`;
            wanted.set(target, (wanted.get(target) ?? new Set()).add(decodeURIComponent(hash.slice(1))));
          }
        }
        expect(wanted.size).toBeGreaterThan(5);
        const lost: string[] = [];
        for (const [target, ids] of wanted) {
          const response = await page.goto(target);
          if (!response?.ok()) lost.push(target);
          const there = new Set(
            await page.locator('[id]').evaluateAll((found) => found.map(({id}) => id)),
          ).add('');
          for (const id of ids) if (!there.has(id)) lost.push(`${target}#${id}`);
        }
        expect(lost).toEqual([]);
      });
    });
  }

  test.describe('hostile', () => {
    test.use({siteName: 'hostile'});

    test('a repository without packages and references is told how to name them', async ({opened, page}) => {
      await page.goto(opened.url('workspace'));
      await expect(page.getByText('No packages were found')).toBeVisible();
      await expect(page.getByText('"packages":')).toBeVisible();
      await page.goto(opened.url('coverage'));
      await expect(page.getByText('No specification and no constraints were found')).toBeVisible();
    });
  });
});

for (const siteName of ['own', 'example', 'hostile'] as const) {
  test.describe(siteName, () => {
    test.use({siteName});

    test('files for programs are what their published schemas say', async ({opened, request}) => {
      for (const name of ['plans', 'decisions', 'graph']) {
        const schema = readJson(opened, `api/v1/schema/${name}.schema.json`) as {$id: string};
        const {pathname} = new URL(schema.$id);
        expect((await request.get(`${opened.origin}${pathname}`)).ok(), schema.$id).toBe(true);
        const response = await request.get(opened.url(`api/v1/${name}.json`));
        const ajv = new Ajv2020({allowUnionTypes: true});
        ajv.validate(schema, await response.json());
        expect(ajv.errors).toBeNull();
      }
    });
  });
}

const PAGES: {siteName: SiteName; address: string}[] = [
  {siteName: 'own', address: 'workspace'},
  {siteName: 'own', address: 'coverage/docs/product/spec-v1.6'},
  {siteName: 'example', address: WIDGET},
  {siteName: 'example', address: 'coverage'},
  {siteName: 'hostile', address: 'workspace'},
];

for (const {siteName, address} of PAGES) {
  test.describe(`${siteName}: ${address}`, () => {
    test.use({siteName});
    for (const {theme, device, viewport} of READERS) {
      test(`axe finds nothing, ${theme}, ${device}`, async ({opened, page}) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
        await page.goto(opened.url(address));
        expect(await findViolations(page)).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(viewport.width);
      });
    }
  });
}

function generatedPages({build}: OpenedSite): string[] {
  return pageAddresses(listFiles(build)).filter((address) => /^(?:workspace|coverage)(?:\/|$)/.test(address));
}

function readJson({build}: OpenedSite, file: string): unknown {
  return JSON.parse(readFileSync(join(build, file), 'utf8'));
}
