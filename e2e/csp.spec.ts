/** The Content-Security-Policy of the built sites: what pages do keeps to it, and what isn't theirs doesn't run. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {BrowserContext, Page} from '@playwright/test';
import {readInlineCode} from '../plugins/docusaurus-plugin-execplan/csp/inline-code.ts';
import {hashSource} from '../plugins/docusaurus-plugin-execplan/csp/policy.ts';
import {watch} from './incidents.ts';
import {listFiles} from './output.ts';
import {ALGOLIA, SITE_NAMES} from './sites.ts';
import {serveFolder} from './static-server.ts';
import {act, expect, type OpenedSite, test} from './test.ts';

const PLAN = 'docs/plans/2026-03-02-show-opening-hours';
const PLAN_WITH_DIAGRAM = 'docs/plans/2026-04-01-draw-the-flow';

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"[^>]*>/g;

/** The sources of a directive, over all policies of a page. */
function sources(html: string, directive: string): string[][] {
  return [...html.matchAll(POLICY)].flatMap(([, policy = '']) =>
    policy
      .split('; ')
      .map((text) => text.split(' '))
      .filter(([name]) => name === directive)
      .map(([, ...named]) => named),
  );
}

/** The headers that a build's file asks a host for. */
function readHeaders({build, basePath}: OpenedSite): Record<string, string> {
  const lines = readFileSync(join(build, '_headers'), 'utf8').split('\n');
  expect(lines.filter((line) => line.startsWith('/'))).toEqual([`${basePath}*`]);
  const pairs = lines.filter((line) => line.startsWith('  ')).map((line) => line.trim().split(/: (.*)/));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
}

for (const siteName of SITE_NAMES) {
  test.describe(siteName, () => {
    test.use({siteName});
    test('every page states the policy first, and it names every inline script', async ({opened}) => {
      const built = listFiles(opened.build);
      const files = built.filter((file) => file.endsWith('.html'));
      // Each document has a page beside its source, and there are pages that no document makes.
      const documents = built.filter((file) => file.endsWith('.md'));
      expect(documents.length).toBeGreaterThan(0);
      expect(files.length).toBeGreaterThan(documents.length);
      const findings: string[] = [];
      for (const file of files) {
        const html = readFileSync(join(opened.build, file), 'utf8');
        const {scripts, styles, styleAttributes, handlers} = readInlineCode(html);
        const [scriptSources = [], ...more] = sources(html, 'script-src');
        if (scripts.length !== 2 || more.length > 0)
          findings.push(`${file}: ${scripts.length} inline scripts`);
        for (const text of scripts)
          if (!scriptSources.includes(hashSource(text))) findings.push(`${file}: not named: ${text}`);
        if (scriptSources.some((source) => source.includes('unsafe')))
          findings.push(`${file}: ${scriptSources.join(' ')}`);
        findings.push(...[...styles, ...handlers].map((text) => `${file}: inline ${text}`));
        const hasDiagram = html.includes('class="diagram" data-hydrate="visible"');
        const [attributeSources] = sources(html, 'style-src-attr');
        if (hasDiagram === (attributeSources !== undefined)) findings.push(`${file}: styles of a diagram`);
        for (const value of styleAttributes)
          if (attributeSources && !attributeSources.includes(hashSource(value)))
            findings.push(`${file}: not named: style="${value}"`);
        const places = ['http-equiv="Content-Security-Policy"', '<link', '<script', '<style'].map((text) =>
          html.indexOf(text),
        );
        const [first = -1, ...others] = places;
        if (first < 0 || others.some((place) => place >= 0 && place < first))
          findings.push(`${file}: something stands before the policy`);
      }
      expect(findings).toEqual([]);
    });

    test('the header says the same, and who may frame a page', async ({opened}) => {
      const html = readFileSync(join(opened.build, '404.html'), 'utf8');
      const [[, policy] = []] = [...html.matchAll(POLICY)];
      expect(readHeaders(opened)).toEqual({
        'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
        'X-Content-Type-Options': 'nosniff',
      });
    });
  });
}

/** Lets the console tell of each thing that the policy refused. */
async function reportViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) => {
      console.error(`refused by ${effectiveDirective}: ${blockedURI} ${sample}`);
    });
  });
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await expect(page.getByRole('dialog', {name: 'Search'}).getByRole('option').first()).toContainText(
    /opening/i,
  );
}

/** What readers do, each with the page on which they do it. */
const DEEDS: {name: string; address: string; deed: (page: Page) => Promise<void>}[] = [
  {
    name: 'a plan: the theme and a preview',
    address: `${PLAN}/`,
    deed: async (page) => {
      await page.getByRole('button', {name: /^Switch theme/}).click();
      await expect(page.locator('html')).toHaveAttribute('data-theme-choice', /^(light|dark)$/);
      await page.locator('article p a[href*="/docs/"]').first().hover();
      await expect(page.getByRole('tooltip')).toBeVisible();
    },
  },
  {
    name: 'a plan with a diagram: it is drawn with its colours',
    address: `${PLAN_WITH_DIAGRAM}/`,
    deed: async (page) => {
      const drawing = page.locator('article .diagram-drawing svg').first();
      await page.locator('article figure.diagram').first().scrollIntoViewIfNeeded();
      await expect(drawing).toBeVisible({timeout: 20_000});
      // Black is what a shape has whose styles were refused.
      const fill = await drawing
        .locator('.node rect')
        .first()
        .evaluate((shape) => getComputedStyle(shape).fill);
      expect(fill).not.toBe('rgb(0, 0, 0)');
    },
  },
  {
    name: 'the list of plans: a filter',
    address: 'plans/',
    deed: async (page) => {
      await page.getByRole('combobox', {name: 'Status', exact: true}).selectOption('Done');
      await expect(page.getByRole('status')).toContainText('1 of 4 plans');
    },
  },
  {
    name: 'the dialog: a search',
    address: '',
    deed: (page) => search(page, 'opening hours'),
  },
  {
    name: 'the page of all results',
    address: 'search/?q=opening%20hours',
    deed: async (page) => {
      await expect(page.locator('[data-row]').first()).toContainText(/opening/i);
    },
  },
  {
    name: 'the page for what is not there: a search',
    address: '404.html',
    deed: (page) => search(page, 'opening hours'),
  },
];

for (const how of ['with the pages alone', 'with the header besides'] as const) {
  test.describe(`what a reader does keeps to the policy ${how}`, () => {
    test.use({siteName: 'example'});

    for (const {name, address, deed} of DEEDS) {
      test(name, async ({opened, context, page}) => {
        const headers = how === 'with the pages alone' ? {} : readHeaders(opened);
        const server = await serveFolder(opened.build, opened.basePath, headers);
        const start = `${server.origin}${opened.basePath}`;
        await reportViolations(context);
        const incidents = watch(page, start);
        const response = await page.goto(`${start}${address}`);
        expect(response?.headers()).toMatchObject(
          Object.fromEntries(Object.entries(headers).map(([field, value]) => [field.toLowerCase(), value])),
        );
        await act(page);
        await deed(page);
        expect(incidents).toEqual([]);
        await server.close();
      });
    }
  });
}

/** Where the browser would ask if the policy let it; nothing answers. */
const ELSEWHERE = 'https://elsewhere.example.test';

/** What an attacker would bring in, and the directive that refuses it. */
const INTRUSIONS = [
  ['script-src-elem', '<script>ran("inline script")</script>'],
  ['script-src-elem', '<script type="module">ran("inline module")</script>'],
  ['script-src-elem', `<script src="${ELSEWHERE}/a.js"></script>`],
  ['script-src-elem', `<script src="data:text/javascript,ran('data')"></script>`],
  ['script-src-attr', `<img src="data:," onerror="ran('handler')">`],
  ['frame-src', `<iframe src="${ELSEWHERE}/frame"></iframe>`],
  ['object-src', `<object data="${ELSEWHERE}/object"></object>`],
  ['img-src', `<img src="${ELSEWHERE}/image.png">`],
  ['style-src-elem', `<link rel="stylesheet" href="${ELSEWHERE}/a.css">`],
  ['base-uri', `<base href="${ELSEWHERE}/">`],
  ['style-src-elem', '<style>main { display: none }</style>'],
  ['style-src-attr', '<p style="position: fixed">Over all</p>'],
] as const;

/** What a script of an attacker would do, and the directive that refuses it. */
const ACTS = [
  ['script-src', 'setTimeout(\'ran("string")\')'],
  ['script-src-elem', `location.href = 'javascript:ran("address")'`],
  ['worker-src', `new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))`],
  ['connect-src', `fetch('${ELSEWHERE}/').catch(() => {})`],
  ['connect-src', `navigator.sendBeacon('${ELSEWHERE}/')`],
  [
    'form-action',
    `const form = document.createElement('form'); form.action = '${ELSEWHERE}/'; document.body.append(form); form.submit()`,
  ],
] as const;

/** What became of an intrusion: what ran of it, and the directives that refused something. */
interface Outcome {
  ran: string[];
  refused: string[];
}

/** Does something in a page, and waits until the browser has told what became of it. */
async function outcomeOf(page: Page, intrude: () => Promise<unknown>): Promise<Outcome> {
  await page.evaluate(() => {
    const outcome: Outcome = {ran: [], refused: []};
    Object.assign(window, {outcome, ran: (mark: string) => outcome.ran.push(mark)});
    document.addEventListener('securitypolicyviolation', (event) =>
      outcome.refused.push(event.effectiveDirective),
    );
  });
  await intrude();
  await page.waitForTimeout(200);
  return page.evaluate(() => (window as unknown as {outcome: Outcome}).outcome);
}

/** Puts markup into a page so that its scripts run, which those that `innerHTML` makes never do. */
function insert(page: Page, html: string): Promise<void> {
  return page.evaluate(
    (text) => document.body.append(document.createRange().createContextualFragment(text)),
    html,
  );
}

test.describe('what is brought in', () => {
  test.use({siteName: 'hostile'});

  for (const [directive, html] of INTRUSIONS) {
    test(`is refused by ${directive}: ${html}`, async ({opened, page}) => {
      await page.goto(opened.url('plans'));
      const {ran, refused} = await outcomeOf(page, () => insert(page, html));
      expect(ran).toEqual([]);
      expect(new Set(refused)).toEqual(new Set([directive]));
      await expect(page.locator('main')).toBeVisible();
    });
  }

  for (const [directive, script] of ACTS) {
    test(`is refused by ${directive}: ${script}`, async ({opened, page}) => {
      await page.goto(opened.url('plans'));
      const {ran, refused} = await outcomeOf(page, () => page.evaluate(script));
      expect(ran).toEqual([]);
      expect(new Set(refused)).toEqual(new Set([directive]));
    });
  }

  test('runs no script in a frame of its own', async ({opened, page}) => {
    await page.goto(opened.url('plans'));
    const html = `<iframe srcdoc="<script>parent.ran('frame')</script>"></iframe>`;
    expect((await outcomeOf(page, () => insert(page, html))).ran).toEqual([]);
  });

  test('runs without the policy, so the policy is what refuses it', async ({opened, page}) => {
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      if (route.request().resourceType() !== 'document') return route.fulfill({response});
      return route.fulfill({response, body: (await response.text()).replaceAll(POLICY, '')});
    });
    await page.goto(opened.url('plans'));
    const html = INTRUSIONS.map(([, text]) => text).filter((text) => /ran\(/.test(text));
    const {ran, refused} = await outcomeOf(page, () => insert(page, html.join('')));
    expect(refused).toEqual([]);
    expect(ran.sort()).toEqual(['data', 'handler', 'inline module', 'inline script']);
  });
});

test.describe('a site that asks Algolia', () => {
  test.use({siteName: 'algolia'});

  test('may ask its host and no other', async ({opened}) => {
    const html = readFileSync(join(opened.build, 'search', 'index.html'), 'utf8');
    expect(sources(html, 'connect-src')).toEqual([["'self'", ALGOLIA.ALGOLIA_HOST]]);
  });
});
