/**
 * A preview from beginning to end: a pull request of a stranger is built, judged, published, commented on and opened. It
 * changes a plan as it should be, and brings one that is made to break out.
 */
import {execFileSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {COMMENT_MARKER} from '../scripts/preview/comment.ts';
import {findLiveMarkup} from '../scripts/preview/live-markup.ts';
import {type Rehearsal, rehearse, rehearseCleaning, rehearseDeployment} from '../scripts/preview/rehearse.ts';
import {findViolations} from './axe.ts';
import {inspect, layCanaries, watch} from './incidents.ts';
import {listFiles} from './output.ts';
import {PROJECT, SITES_FOLDER} from './sites.ts';
import {type StaticServer, serveFolder} from './static-server.ts';
import {act, expect, test} from './test.ts';

/** What nobody may see: it is in the environment of all that is run here. */
const SECRET = 'token-of-the-trusted-half';
const BASE_PATH = '/previews/pr-7/';
const ORIGIN = 'https://town.example.test';
const PLAN = 'docs/plans/2026-03-02-show-opening-hours.md';
const HOSTILE = 'docs/plans/2026-03-09-hostile.md';
const HOSTILE_PLAN = `# <script>document.title = "ran"</script> @everyone ](javascript:alert(1))

## Progress

- [ ] Ping @octocat, fixes #12, <img src=x onerror=alert(1)> [x](javascript:alert(1)) https://evil.example/
- [x] (2026-03-09 10:00Z) ${COMMENT_MARKER} </details> \`\`\`

## Decision Log

- Decision: ![pixel](https://evil.example/pixel.png) {{ secrets.GITHUB_TOKEN }} \${{ secrets.GITHUB_TOKEN }}
  Rationale: ${'long '.repeat(15_000)}
  Date/Author: 2026-03-09 / Mallory

## Surprises & Discoveries

None yet.

## Outcomes & Retrospective

To be written.
`;

// One rehearsal serves all of these.
test.describe.configure({mode: 'default'});

const folder = join(SITES_FOLDER, 'rehearsal');
const repository = join(folder, 'repository');
const out = join(folder, 'out');
let rehearsal: Rehearsal;
let server: StaticServer;
const log: string[] = [];

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.test', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], {cwd: repository, stdio: 'ignore'});
}

function layRepository(): void {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(repository, {recursive: true});
  git('init', '--quiet', '--initial-branch', 'main');
  cpSync(join(PROJECT, 'e2e/fixtures/example'), repository, {recursive: true});
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Base');
  git('checkout', '--quiet', '-b', 'fix');
  const plan = readFileSync(join(repository, PLAN), 'utf8');
  const announced = '- [ ] Announce changes to screen readers.';
  const dropped = '- [ ] Send a reminder ten minutes before closing time.\n';
  writeFileSync(
    join(repository, PLAN),
    plan.replace(announced, announced.replace('[ ]', '[x] (2026-03-06 08:00Z)')).replace(dropped, ''),
  );
  writeFileSync(join(repository, HOSTILE), HOSTILE_PLAN);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Head');
}

const request = () => ({
  repository,
  base: 'main',
  head: 'fix',
  pullRequest: 7,
  time: '2026-03-10T12:00:00Z',
  site: {origin: ORIGIN, basePath: '/'},
  repositoryUrl: 'https://code.example.test/town/noticeboard',
  out,
  hasPictures: true,
  isFork: true,
});

test.beforeAll(async () => {
  test.setTimeout(300_000);
  layRepository();
  process.env.GITHUB_TOKEN = SECRET;
  try {
    rehearsal = await rehearse(request(), (line) => void log.push(line));
  } finally {
    delete process.env.GITHUB_TOKEN;
  }
  server = await serveFolder(rehearsal.preview, BASE_PATH);
});

test.afterAll(async () => {
  await server?.close();
});

const url = (address: string) => `${server.origin}${BASE_PATH}${address}`;

test('it is published, and the repository is left as it was', () => {
  expect(rehearsal.passed, log.join('\n')).toBe(true);
  expect(rehearsal.address).toBe(`${ORIGIN}${BASE_PATH}`);
  expect(execFileSync('git', ['status', '--porcelain'], {cwd: repository, encoding: 'utf8'})).toBe('');
});

test('the comment says what changed, links each page and is inert', () => {
  const comment = readFileSync(rehearsal.comment, 'utf8');
  expect(comment.startsWith(COMMENT_MARKER)).toBe(true);
  const said = comment.slice(COMMENT_MARKER.length);
  expect(said).not.toContain(COMMENT_MARKER);
  expect(said).toContain('### Plans: 1 changed, 1 added');
  expect(said).toContain('1 step ticked');
  expect(said).toContain('A step was removed, and no decision or revision note says why.');
  expect(said).toContain(`](${ORIGIN}${BASE_PATH}docs/plans/2026-03-02-show-opening-hours)`);
  expect(said).toContain(`](${ORIGIN}${BASE_PATH}docs/plans/2026-03-09-hostile)`);
  expect(findLiveMarkup(said, [`${ORIGIN}${BASE_PATH}`, `${ORIGIN}/run`])).toEqual([]);
  expect(said).not.toContain('was left out');
  expect(comment.length).toBeLessThan(65_536);
});

test('each address of the comment is answered', async ({request: client}) => {
  const comment = readFileSync(rehearsal.comment, 'utf8');
  const addresses = [...comment.matchAll(/\]\((https:[^)]+)\)/g)].map(([, address = '']) => address);
  const pages = addresses.filter((address) => address.startsWith(`${ORIGIN}${BASE_PATH}`));
  expect(pages.length).toBeGreaterThanOrEqual(4);
  for (const page of pages) {
    const response = await client.get(page.replace(ORIGIN, server.origin));
    expect(response.status(), page).toBe(200);
    const [, anchor] = page.split('#');
    if (anchor) expect(await response.text()).toContain(`id="${decodeURIComponent(anchor)}"`);
  }
});

test('no secret is within reach of what was built', () => {
  const leaks = listFiles(out)
    .filter((file) => !file.startsWith('head/') && !file.startsWith('base/'))
    .filter((file) => readFileSync(join(out, file)).includes(SECRET));
  expect(leaks).toEqual([]);
});

for (const address of [
  '',
  'plans',
  'decisions',
  PLAN.replace('.md', ''),
  HOSTILE.replace('.md', ''),
  'no/such/page',
]) {
  test(`/${address} says that it is a preview, and nothing of it runs`, async ({page, context}) => {
    await layCanaries(context);
    const incidents = watch(page, server.origin + BASE_PATH);
    await page.goto(url(address));
    const note = page.getByRole('complementary', {name: 'Preview'});
    await expect(note).toContainText('Preview of pull request #7 at commit');
    await expect(note).toContainText('built 2026-03-10 12:00 UTC');
    await expect(note.getByRole('link')).toHaveAttribute(
      'href',
      'https://code.example.test/town/noticeboard/pull/7',
    );
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    expect(await findViolations(page)).toEqual([]);
    await act(page);
    await expect(note).toBeVisible();
    const expected = address === 'no/such/page' ? /^(response|console).* 404/ : /^$/;
    expect(incidents.filter((incident) => !expected.test(incident))).toEqual([]);
    const found = await inspect(page, server.origin + BASE_PATH);
    // The switch between the two views of a changed plan.
    expect(found.filter((one) => !/^element: <input type="radio".* name="changes-view"/.test(one))).toEqual(
      [],
    );
    expect(await page.title()).not.toBe('ran');
  });
}

test('the page of the plan shows the pull request', async ({page}) => {
  await page.goto(url(PLAN.replace('.md', '')));
  const steps = page.locator('article [data-progress="done"]');
  await expect(steps.filter({hasText: 'Announce changes to screen readers.'})).toHaveCount(1);
  await expect(page.locator('article .execplan-step', {hasText: 'Send a reminder'})).toHaveCount(0);
});

test.describe('changes of a plan', () => {
  for (const javaScriptEnabled of [true, false]) {
    test(`are said, marked and left out, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
      browser,
    }) => {
      const context = await browser.newContext({javaScriptEnabled});
      const page = await context.newPage();
      await page.goto(url(PLAN.replace('.md', '')));
      if (javaScriptEnabled) await act(page);
      const changes = page.getByRole('region', {name: 'Changes'});
      await expect(changes).toContainText('This plan changes. 1 step ticked, 1 step removed.');
      await expect(changes).toContainText('To look at: A step was removed');
      const step = page.locator('article [data-change]');
      await expect(step).toHaveCount(1);
      await expect(step).toContainText('Announce changes to screen readers.');
      await expect(step.getByText('ticked', {exact: true})).toBeVisible();
      const marked = changes.getByRole('radio', {name: 'with its changes marked'});
      await expect(marked).toBeChecked();
      await marked.focus();
      await page.keyboard.press('ArrowDown');
      await expect(changes.getByRole('radio', {name: 'as it will be'})).toBeChecked();
      await expect(step.getByText('ticked', {exact: true})).toBeHidden();
      await changes.getByText('All that changed').click();
      await changes.getByRole('link', {name: 'Announce changes to screen readers.'}).click();
      await expect(step).toBeInViewport();
      await context.close();
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`are shown without an obstacle, ${colorScheme}`, async ({page}) => {
      await page.emulateMedia({colorScheme});
      await page.goto(url(PLAN.replace('.md', '')));
      await page.getByText('All that changed').click();
      expect(await findViolations(page)).toEqual([]);
    });
  }

  test('of a new one are that it is new', async ({page}) => {
    await page.goto(url(HOSTILE.replace('.md', '')));
    await expect(page.getByRole('region', {name: 'Changes'})).toContainText('This plan is new.');
    await expect(page.locator('article [data-change]')).toHaveCount(0);
  });
});

test('it reads without script', async ({browser}) => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(url(PLAN.replace('.md', '')));
  await expect(page.getByRole('complementary', {name: 'Preview'})).toBeVisible();
  await context.close();
});

test('raw Markdown, data and a missing page are below the sub-path', async ({request: client}) => {
  const raw = await client.get(url(HOSTILE));
  expect(raw.headers()['content-type']).toContain('text/markdown');
  expect(await raw.text()).toBe(HOSTILE_PLAN);
  const plans = await (await client.get(url('api/v1/plans.json'))).json();
  const hrefs = plans.plans.map(({href}: {href: string}) => href);
  expect(hrefs).toContain(`${BASE_PATH}docs/plans/2026-03-09-hostile`);
  expect((await client.get(url('no/such/page'))).status()).toBe(404);
  expect((await client.get(url('.agent/plans/retry.md'))).status()).toBe(200);
  // Search engines get no list of what they aren't to show.
  expect(existsSync(join(rehearsal.preview, 'sitemap.xml'))).toBe(false);
});

test('no link of the preview leads out of it', async ({page}) => {
  for (const address of ['', 'plans', PLAN.replace('.md', '')]) {
    await page.goto(url(address));
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const outside = hrefs.filter(
      (href) => !href.startsWith(server.origin + BASE_PATH) && !href.startsWith('https://code.example.test/'),
    );
    expect(outside).toEqual([]);
  }
});

test('feeds, pictures and addresses of the head are below the sub-path', async ({page, request: client}) => {
  for (const address of ['', 'plans', PLAN.replace('.md', '')]) {
    await page.goto(url(address));
    const named = await page
      .locator('head link[href], head meta[content^="http"]')
      .evaluateAll((elements) =>
        elements.map((element) => (element as HTMLLinkElement).href || element.getAttribute('content') || ''),
      );
    expect(named.some((target) => target.startsWith(ORIGIN))).toBe(true);
    for (const target of named) {
      const local = target.replace(ORIGIN, server.origin);
      expect(local).toContain(server.origin + BASE_PATH.slice(0, -1));
      expect((await client.get(local)).status(), local).toBe(200);
    }
  }
});

test('search finds the changed plan', async ({page}) => {
  await page.goto(url('plans'));
  await act(page);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', {name: 'Search'});
  await dialog.getByRole('combobox', {name: 'Search'}).fill('opening hours');
  const [first] = [dialog.getByRole('option').first()];
  await expect(first).toContainText(/opening hours/i);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^${server.origin}${BASE_PATH}docs/`));
});

test('there are pictures of the changed plans before and after', () => {
  expect(readdirSync(rehearsal.pictures).sort()).toEqual([
    '01-2026-03-02-show-opening-hours-after.png',
    '01-2026-03-02-show-opening-hours-before.png',
    '02-2026-03-09-hostile-after.png',
    'pictures.json',
  ]);
  for (const name of readdirSync(rehearsal.pictures).filter((file) => file.endsWith('.png'))) {
    expect(readFileSync(join(rehearsal.pictures, name)).subarray(1, 4).toString()).toBe('PNG');
  }
});

test('it goes when its pull request is closed', async () => {
  const beside = join(folder, 'cleaned');
  cpSync(join(out, 'pages.git'), join(beside, 'pages.git'), {recursive: true});
  await rehearseCleaning(beside, 7, (line) => void log.push(line));
  expect(listFiles(join(beside, 'pages'))).toEqual(['.nojekyll']);
});

test.describe('a job that hands over something else', () => {
  const beside = join(folder, 'beside');
  const artefact = join(beside, 'artefact');
  const report = join(artefact, 'diff.json');
  const headOf = (branch: string) =>
    execFileSync('git', ['rev-parse', branch], {cwd: repository, encoding: 'utf8'}).trim();

  test.beforeEach(() => {
    rmSync(beside, {recursive: true, force: true});
    cpSync(join(out, 'artefact'), artefact, {recursive: true});
  });

  const ATTEMPTS: Record<string, () => void> = {
    'a script': () => writeFileSync(join(artefact, 'site', 'run.sh'), 'echo ran'),
    'a file beside the site': () => writeFileSync(join(artefact, 'package.json'), '{}'),
    'a link out of it': () => symlinkSync('/etc', join(artefact, 'site', 'etc')),
    'Markdown of its own': () => writeFileSync(report, '# @everyone [x](javascript:alert(1))'),
    'a rule of its own': () =>
      writeFileSync(
        report,
        readFileSync(report, 'utf8').replace(/"rule":\s*"[^"]*"/g, '"rule": "<b>@everyone</b>"'),
      ),
    'a path that leads out': () =>
      writeFileSync(report, readFileSync(report, 'utf8').replaceAll(HOSTILE, '../../../evil.md')),
  };
  for (const [what, tamper] of Object.entries(ATTEMPTS)) {
    test(`publishes nothing with ${what}`, async () => {
      tamper();
      const lines: string[] = [];
      const result = await rehearseDeployment({...request(), out: beside}, headOf('fix'), (line) => {
        lines.push(line);
      });
      expect(result.passed, lines.join('\n')).toBe(false);
      expect(listFiles(result.pages)).toEqual([]);
      const comment = readFileSync(result.comment, 'utf8').slice(COMMENT_MARKER.length);
      expect(comment).toContain('was not published: what its job handed over was refused');
      expect(findLiveMarkup(comment, [`${ORIGIN}/run`])).toEqual([]);
    });
  }

  test("publishes nothing of a fork's code, but says what changed in its plans", async () => {
    git('checkout', '--quiet', '-b', 'code', 'fix');
    writeFileSync(join(repository, 'packages', 'widget', 'index.js'), 'document.title = "ran";');
    git('commit', '--quiet', '--all', '--message', 'Code');
    const result = await rehearseDeployment({...request(), out: beside}, headOf('code'), () => {});
    expect(result.passed).toBe(true);
    expect(listFiles(result.pages)).toEqual([]);
    const comment = readFileSync(result.comment, 'utf8');
    expect(comment).toContain('was not published: it comes from a fork and changes more than documents.');
    expect(comment).toContain('### Plans: 1 changed, 1 added');
  });
});
