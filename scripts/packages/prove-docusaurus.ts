/** Proves that three lines of configuration bring plans into a site that `npm init docusaurus` made. */
import {cpSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright';
import {serveFolder} from '../../e2e/static-server.ts';
import {provideBrowser} from '../browser.ts';
import {runOrThrow} from './run.ts';

const CREATE = 'create-docusaurus@3.10.2';
const LINES = `  plugins: [
    ['docusaurus-plugin-execplan', {root: './repository'}],
  ],
`;
const PLAN = '/execplan/docs/plans/2026-03-02-show-opening-hours';

/** As long as a busy machine may take. */
const WAIT_MS = 60_000;

/** What is on the plan's page, and what it is there for. */
const ON_THE_PLAN = {
  'badge of the plan': '[data-plan-status]',
  'badges of steps': '[data-progress=done] .execplan-badge',
  timeline: '.execplan-timeline [data-decision]',
  'link to a cited document': 'article a[href="/execplan/docs/product/spec"]',
  'link to what the prose links': 'article a[href^="/execplan/docs/guide/venues"]',
  'references behind it': '.execplan-behind h2',
  'the theme’s contents': '.table-of-contents a[href="#decision-log"]',
  search: '.navbar button[aria-haspopup=dialog]',
};

/**
 * Makes a site, adds the plugin, builds it and looks at it.
 *
 * @param parent absolute path of a folder outside of the workspace
 * @param tarballs of all packages, by name
 * @param example absolute path of a repository with plans
 * @returns what went wrong, in words
 */
export async function proveDocusaurus(
  parent: string,
  tarballs: ReadonlyMap<string, string>,
  example: string,
): Promise<string[]> {
  const create = [CREATE, 'site', 'classic', '--typescript', '--skip-install', '--package-manager', 'npm'];
  runOrThrow('npx', ['--yes', ...create], {cwd: parent});
  const site = join(parent, 'site');
  cpSync(example, join(site, 'repository'), {recursive: true});
  const config = join(site, 'docusaurus.config.ts');
  const before = readFileSync(config, 'utf8');
  writeFileSync(config, before.replace(/^ {2}presets: \[$/m, `${LINES}$&`));
  // The command needs no place in a site.
  const files = [...tarballs].filter(([name]) => name !== 'execplan-cli').map(([, file]) => file);
  runOrThrow('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...files], {cwd: site});
  const {stdout, stderr} = runOrThrow('npm', ['run', 'build'], {cwd: site, env: {CI: 'true'}});
  const anchors = /broken anchors/.test(stdout + stderr) ? [`The build says:\n${stdout}${stderr}`] : [];
  return [...anchors, ...(await lookAt(join(site, 'build')))];
}

/** Looks at a built site. */
export async function lookAt(build: string): Promise<string[]> {
  const missing = ['docs/intro/index.html', 'blog/index.html', 'index.html', `${PLAN.slice(1)}.md`]
    .filter((path) => !existsSync(join(build, path)))
    .map((path) => `Unexpected absence of ${path}`);
  const server = await serveFolder(build);
  const browser = await chromium.launch(provideBrowser(() => {}));
  const problems: string[] = [];
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
    });
    await page.goto(`${server.origin}${PLAN}`, {waitUntil: 'networkidle'});
    for (const [what, selector] of Object.entries(ON_THE_PLAN)) {
      if ((await page.locator(selector).count()) === 0)
        problems.push(`Unexpected plan’s page without ${what}`);
    }
    const badge = page.locator('.execplan-badge').first();
    const colour = await badge.evaluate((element) => getComputedStyle(element).color);
    if (colour === (await page.locator('body').evaluate((element) => getComputedStyle(element).color)))
      problems.push('Unexpected badge in the colour of the text, expected the style sheet of the plans');

    for (const path of ['/execplan', '/execplan/plans', '/execplan/decisions', '/execplan/convention']) {
      await page.goto(`${server.origin}${path}`, {waitUntil: 'networkidle'});
      if ((await page.locator('main h1').count()) !== 1)
        problems.push(`${path}: Unexpected page without a title`);
    }

    // From a page of the site itself: the search of its bar finds a decision and leads to it.
    await page.goto(`${server.origin}/docs/intro`, {waitUntil: 'networkidle'});
    await page.locator(ON_THE_PLAN.search).click();
    await page.locator('dialog input').fill('time zone');
    const hit = page.locator('dialog [role=option]').filter({hasText: 'own time zone'}).first();
    await hit.waitFor({timeout: WAIT_MS});
    // What is found later is put in order with the rest: a hit must not move from under the pointer.
    await page.waitForLoadState('networkidle');
    await hit.click();
    // A host may put a slash behind a page's address.
    const isThere = ({pathname, hash}: URL) =>
      pathname.replace(/\/$/, '') === PLAN && hash.startsWith('#decision-');
    await page.waitForURL(isThere, {timeout: WAIT_MS});
    await page.goto(`${server.origin}/execplan/search?q=seasons`, {waitUntil: 'networkidle'});
    await page.locator('main a[href*="#"]').first().waitFor({timeout: WAIT_MS});
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  } finally {
    await browser.close();
    await server.close();
  }
  return [...missing, ...problems];
}
