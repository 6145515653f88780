/** A plan is written in the browser: the file of `execplan new`, linted while somebody types, and handed over. */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import type {Finding} from '../plugins/execplan-lint/index.ts';
import {findViolations} from './axe.ts';
import {watch} from './incidents.ts';
import {PROJECT, siteEnvironment} from './sites.ts';
import {act, expect, type OpenedSite, test} from './test.ts';

test.use({siteName: 'example'});

const TITLE = 'Ring the bell when the board changes';
const DAY = '2026-03-09';
const PATH = `docs/plans/${DAY}-ring-the-bell-when-the-board-changes.md`;

const title = (page: Page) => page.getByRole('textbox', {name: 'Title'});
const file = (page: Page) => page.getByRole('textbox', {name: 'The file'});
const found = (page: Page) => page.getByRole('region', {name: 'What the rules find'});
const count = (page: Page) => found(page).getByRole('status').first();
const next = (page: Page) => found(page).getByRole('button', {name: /^Next to fill in/});
const github = (page: Page) => page.getByRole('link', {name: /^Create the file on/});
const selected = (page: Page) =>
  file(page).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );

async function open(page: Page, opened: OpenedSite): Promise<void> {
  await page.goto(opened.url('write'));
  await act(page);
}

async function begin(page: Page, opened: OpenedSite): Promise<void> {
  await open(page, opened);
  await title(page).fill(TITLE);
  await page.getByLabel('Day').fill(DAY);
}

/**
 * Runs the command line on a copy of a site's content, to which it may write.
 *
 * @param files texts that the copy has besides
 * @returns what it printed, and the text of the file that `new` has made
 */
function commandLine(
  {contentRoot, env}: OpenedSite,
  files: Record<string, string>,
  ...args: string[]
): {output: string; text: string} {
  const root = mkdtempSync(join(tmpdir(), 'execplan-write-'));
  try {
    cpSync(contentRoot, root, {recursive: true});
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    const command = ['--import', 'tsx', 'plugins/execplan-cli/bin.ts', ...args];
    const {stdout} = spawnSync(process.execPath, command, {
      cwd: PROJECT,
      env: siteEnvironment({...env, CONTENT_ROOT: root}),
      encoding: 'utf8',
    });
    return {output: stdout, text: args[0] === 'new' ? readFileSync(join(root, stdout.trim()), 'utf8') : ''};
  } finally {
    rmSync(root, {recursive: true});
  }
}

async function download(page: Page): Promise<{name: string; text: string}> {
  const [started] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Download'}).click(),
  ]);
  return {name: started.suggestedFilename(), text: readFileSync(await started.path(), 'utf8')};
}

test('the file is the one that execplan new makes, and finds its way out only by a click', async ({
  opened,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  await begin(page, opened);
  await expect(page.getByText(`File: ${PATH}`)).toBeVisible();
  await page.getByLabel('Author').fill('Ada');
  await expect(file(page)).toHaveValue(new RegExp(`Date/Author: ${DAY} / Ada\n`));

  const made = await download(page);
  const {output, text} = commandLine(opened, {}, 'new', TITLE, '--date', DAY, '--author', 'Ada');
  expect(output).toBe(`${PATH}\n`);
  expect(made).toEqual({name: PATH.split('/').at(-1), text});

  await page.getByRole('button', {name: 'Copy', exact: true}).click();
  await expect(page.getByText('Copied', {exact: true})).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(made.text);
  await file(page).evaluate((area: HTMLTextAreaElement) =>
    area.setSelectionRange(area.value.length, area.value.length),
  );
  await file(page).focus();
  await page.keyboard.insertText('\n```sh\nls\n```\n');
  await page.getByRole('button', {name: 'Copy as an md fence'}).click();
  await expect(page.getByText('Copied as an md fence', {exact: true})).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `\`\`\`\`md\n${made.text}\n\`\`\`sh\nls\n\`\`\`\n\`\`\`\`\n`,
  );
  expect(
    requests.filter(
      (url) => !url.startsWith(`${opened.origin}${opened.basePath}`) && !url.startsWith('blob:'),
    ),
  ).toEqual([]);
  // Of what was typed nothing was asked.
  expect(requests.filter((url) => /bell|Ada/.test(url.replace(/^blob:.*/, '')))).toEqual([]);
});

test('findings fall as sections are filled in, and say what the command line says', async ({
  opened,
  page,
}) => {
  const incidents = watch(page, opened.origin);
  await begin(page, opened);
  await expect(count(page)).toHaveText(/^Convention: \d+ errors/);
  const before = Number(/\d+/.exec((await count(page).textContent()) ?? '')?.[0]);

  await next(page).click();
  await expect(file(page)).toBeFocused();
  const guidance = await selected(page);
  expect(guidance).toMatch(/^<[^<>]+>$/);
  await page.keyboard.insertText('Nothing else is relied on.');
  await expect(count(page)).toHaveText(new RegExp(`^Convention: ${before - 1} errors`));
  await next(page).click();
  expect(await selected(page)).not.toBe(guidance);

  const finding = found(page).getByRole('listitem').filter({hasText: '<A step that is still to do.>'});
  const line = finding.getByRole('button', {name: /^line \d+$/});
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(file(page)).toBeFocused();
  expect(await selected(page)).toBe('<A step that is still to do.>');
  await page.keyboard.insertText('Measure how often the board changes.');
  await expect(finding).toHaveCount(0);
  await expect(found(page).getByRole('link', {name: 'no-skeleton-text'}).first()).toHaveAttribute(
    'href',
    `${opened.basePath}convention#no-skeleton-text`,
  );

  const text = await file(page).inputValue();
  const {output} = commandLine(opened, {[PATH]: text}, 'lint', '--format', 'json');
  const expected = (JSON.parse(output) as {findings: Finding[]}).findings.filter(
    ({path, rule}) => path === PATH && !['cited-paths', 'prior-plans'].includes(rule),
  );
  const said = await found(page).getByRole('listitem').allTextContents();
  expect(said.length).toBeGreaterThan(10);
  expect(said.map((words) => /line (\d+)/.exec(words)?.[1])).toEqual(expected.map(({line}) => String(line)));
  await expect(found(page)).toContainText('Not asked here');
  expect(incidents).toEqual([]);
});

test('what was written by hand stays when the title changes, on the next visit, and until it is forgotten', async ({
  opened,
  page,
}) => {
  await begin(page, opened);
  const words = 'Measure how often the board changes.';
  await file(page).fill((await file(page).inputValue()).replace('<A step that is still to do.>', words));
  await title(page).fill('Ring twice');
  const text = await file(page).inputValue();
  expect(text).toContain(`- [ ] ${words}`);
  expect(text).toMatch(/^# Ring twice\n/);
  expect(text).toContain(`\`docs/plans/${DAY}-ring-twice.md\``);

  await page.reload();
  await act(page);
  await expect(file(page)).toHaveValue(text);
  await expect(title(page)).toHaveValue('Ring twice');
  await page.getByRole('button', {name: 'Forget it and start again'}).click();
  await expect(title(page)).toHaveValue('');
  await expect(file(page)).toHaveValue(/^# <A short title/);
  await page.getByRole('button', {name: 'Bring it back'}).click();
  await expect(file(page)).toHaveValue(text);
  await page.getByRole('button', {name: 'Forget it and start again'}).click();
  await page.reload();
  await act(page);
  await expect(file(page)).toHaveValue(/^# <A short title/);
  await expect(title(page)).toHaveValue('');
});

test('what is typed before the scripts are there stays', async ({opened, page}) => {
  await page.route('**/assets/js/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto(opened.url('write'));
  await title(page).fill(TITLE);
  await file(page).fill(`${await file(page).inputValue()}\nMy own words.\n`);
  await expect(page.locator('html')).not.toHaveAttribute('data-has-hydrated', 'true');
  await expect(file(page)).toHaveValue(new RegExp(`^# ${TITLE}\n[\\s\\S]*\nMy own words.\n$`));
  await expect(count(page)).toHaveText(/^Convention: \d+ errors/);
});

test('a browser that keeps nothing says so, and everything else works', async ({opened, page}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await begin(page, opened);
  await expect(page.getByText('This browser keeps nothing')).toBeVisible();
  expect((await download(page)).text).toMatch(new RegExp(`^# ${TITLE}\n`));
});

test('a file is named before it is handed over, by a day and a name of its own', async ({opened, page}) => {
  await open(page, opened);
  await page.getByRole('button', {name: 'Download'}).click();
  await expect(title(page)).toBeFocused();
  await expect(title(page)).toHaveAccessibleDescription(/needs a letter or a digit/);
  await github(page).click();
  await expect(title(page)).toBeFocused();
  expect(page.context().pages()).toHaveLength(1);

  // The example has a plan of this name.
  await title(page).fill('Show opening hours');
  await page.getByLabel('Day').fill('2026-03-02');
  await expect(title(page)).toHaveAccessibleDescription(/There is a plan of this name/);
  await page.getByLabel('Day').fill('2999-01-01');
  await expect(page.getByLabel('Day')).toHaveAccessibleDescription(/still to come/);
  await page.getByLabel('Day').fill('');
  await expect(page.getByLabel('Day')).toHaveAccessibleDescription(/real day/);
});

test('the repository’s host is given the file, or its name where the text is too long', async ({
  opened,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.route('https://code.example.test/**', (route) => route.fulfill({body: 'the host'}));
  await begin(page, opened);
  await file(page).fill('# Short\n');
  const asked = async () => {
    const [popup] = await Promise.all([context.waitForEvent('page'), github(page).click()]);
    await popup.waitForLoadState();
    const url = new URL(popup.url());
    expect(await popup.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
    await popup.close();
    return url;
  };
  const short = await asked();
  expect(`${short.origin}${short.pathname}`).toBe('https://code.example.test/town/noticeboard/new/main');
  expect([...short.searchParams]).toEqual([
    ['filename', PATH],
    ['value', '# Short\n'],
  ]);
  const text = `# Long\n\n${'word '.repeat(3_000)}\n`;
  await file(page).fill(text);
  await expect(page.getByText('too long for an address')).toBeVisible();
  expect([...(await asked()).searchParams]).toEqual([['filename', PATH]]);
  await expect(page.getByText('Copied: paste it there.')).toBeVisible();
  await page.bringToFront();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('there is the skeleton to copy, and the command', async ({opened, page}) => {
    await page.goto(opened.url('plans'));
    await page.getByRole('link', {name: 'Write a plan'}).click();
    await expect(page.locator('h1')).toHaveText('Write a plan');
    await expect(page.getByText('execplan new "Title"')).toBeVisible();
    await expect(file(page)).toHaveValue(
      /^# <A short title[\s\S]*## Progress[\s\S]*## Interfaces and Dependencies/,
    );
    await expect(title(page)).toBeHidden();
    await expect(page.getByRole('button', {name: 'Download'})).toBeHidden();
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`the page is accessible, ${theme}, on a desk and on a telephone`, async ({opened, page}) => {
    await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
    for (const width of [1280, 390]) {
      await page.setViewportSize({width, height: 844});
      await begin(page, opened);
      await page.getByLabel('Day').fill('');
      await expect(count(page)).toHaveText(/^Convention: \d+ errors/);
      expect(await findViolations(page), `${width}`).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
  });
}
