/** Content that was written to break the site is built, served and opened: nothing of it may run or leak. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {readBuiltPage} from '../scripts/corpus/built-page.ts';
import {openBuiltSite} from '../scripts/corpus/built-site.ts';
import {listMarkdown} from '../scripts/corpus/layout.ts';
import {lostWords} from '../scripts/corpus/lost-words.ts';
import {pageAddress} from '../scripts/corpus/page-address.ts';
import {sourceWords} from '../scripts/corpus/source-words.ts';
import {hostileFiles} from './hostile/content.ts';
import {SECRET} from './hostile/hostile-file.ts';
import {inspect, layCanaries, watch} from './incidents.ts';
import {listFiles, pageAddresses} from './output.ts';
import {isBuilt, site} from './sites.ts';
import {act, expect, test} from './test.ts';

test.use({siteName: 'hostile'});

const described = site('hostile');
const repository = dirname(described.contentRoot);
const files = hostileFiles(join(repository, 'canaries'));
const output = isBuilt(described) ? listFiles(described.build) : [];

/** Files that every build of this project writes, whatever its content. */
const OWN_FILE =
  /^(assets\/mermaid-[\d.]+\/[\w./-]+\.(js|txt)|assets\/(js|css)\/[\w.~-]+\.(js|css|js\.LICENSE\.txt)|assets\/(images|fonts)\/[\w.~-]+|img\/(?!.*\.md)[\w/.-]+|api\/v1\/[\w/.-]+\.json|api\/v1\/search\/[a-z]+-[0-9a-f]{10}\.bin|feeds\/(plans|decisions)\.xml|write\/repository\.json|restart\/[^.].*\.(json|md)|llms(-full(-\d+)?)?\.txt|sitemap\.xml|robots\.txt|_headers|\.nojekyll|404\.html)$/;

test('no code of the content runs during the build', ({opened}) => {
  expect(opened.name).toBe('hostile');
  expect(readdirSync(join(repository, 'canaries'))).toEqual([]);
});

test('nothing is published but pages, their sources and the images that they show', ({opened}) => {
  const images = new Set(['docs/img/used.png', 'docs/img/drawn.svg']);
  const sources = new Set(
    listMarkdown(opened.contentRoot)
      .map((path) => join(opened.contentRoot, path))
      // The one whose name isn't UTF-8 can't be opened by the name that is listed.
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path).toString('base64')),
  );
  const unexplained = output.filter((file) => {
    if (OWN_FILE.test(file) || images.has(file) || file.endsWith('.html')) return false;
    return !(file.endsWith('.md') && sources.has(readFileSync(join(opened.build, file)).toString('base64')));
  });
  expect(unexplained).toEqual([]);
});

test('nothing that is kept back leaks into any file', ({opened}) => {
  const marks = [SECRET, 'root:x:0:0', 'PRIVATE KEY'];
  const leaks = output.filter((file) => {
    const bytes = readFileSync(join(opened.build, file));
    const content = file.endsWith('.bin') ? gunzipSync(bytes) : bytes;
    return marks.some((mark) => content.includes(mark));
  });
  expect(leaks).toEqual([]);
});

test('every file has its page, and the page says every word', ({opened}) => {
  const built = openBuiltSite(opened.build);
  const findings: string[] = [];
  for (const {path, content, says, everyWord = true} of files) {
    const found = built.pageOf(path, Buffer.from(content));
    if (says === null) {
      if (found) findings.push(`${path}: has a page, expected none`);
      continue;
    }
    if (!found) {
      findings.push(`${path}: has no page`);
      continue;
    }
    // A name of letters, digits, dashes and dots that nothing else claims is its page's address.
    const plain = /^docs\/plans\/[a-z\d-]+\.md$/.test(path);
    if (plain && found.address !== pageAddress(path)) findings.push(`${path}: is at ${found.address}`);
    const page = readBuiltPage(found.html);
    if (!page.text.includes(says)) findings.push(`${path}: doesn't say ${says}`);
    // Raw HTML is text on plans' pages alone.
    if (!everyWord || page.status === null) continue;
    const {lost, displaced} = lostWords(sourceWords(content.toString()), page.words);
    if (lost.length > 0) findings.push(`${path}: lost ${lost.slice(0, 10).join(' ')}`);
    if (displaced.length > 0) findings.push(`${path}: out of order ${displaced.slice(0, 10).join(' ')}`);
  }
  expect(findings).toEqual([]);
});

/** A restart page says what its plan's page says, in less words: some of them stand for all. */
const ADDRESSES = pageAddresses(output).filter(
  (address, index) => !address.startsWith('restart/') || index % 8 === 0,
);

/** Pages are opened by several tests, so that a failure names few of them and both workers are busy. */
const SHARDS = 8;

for (let shard = 0; shard < SHARDS; shard += 1) {
  test(`pages stay harmless before and after a reader acts, part ${shard + 1} of ${SHARDS}`, async ({
    opened,
    context,
  }) => {
    test.setTimeout(240_000);
    await layCanaries(context);
    const start = `${opened.origin}${opened.basePath}`;
    const findings: string[] = [];
    const addresses = ADDRESSES.filter((_, index) => index % SHARDS === shard);
    expect(addresses.length).toBeGreaterThan(10);
    const page = await context.newPage();
    const incidents = watch(page, start);
    for (const address of addresses) {
      const url = opened.url(address);
      await page.goto(url, {waitUntil: 'load'}).catch((error: Error) => incidents.push(error.message));
      const before = await inspect(page, start);
      await act(page).catch((error: Error) =>
        incidents.push(`never hydrated: ${error.message.split('\n')[0]}`),
      );
      await page.keyboard.press('Tab');
      // Diagrams are drawn when they come near, after the page has come alive.
      for (const diagram of await page.locator('article figure.diagram').all()) {
        await diagram.scrollIntoViewIfNeeded();
        await diagram
          .locator('.diagram-drawing, figcaption')
          .first()
          .waitFor()
          .catch((error: Error) => {
            incidents.push(`diagram neither drawn nor refused: ${error.message.split('\n')[0]}`);
          });
      }
      await page.waitForTimeout(20);
      const after = await inspect(page, start);
      if (!page.url().startsWith(start)) incidents.push(`went to ${page.url()}`);
      const seen = new Set([
        ...incidents.splice(0),
        ...before,
        ...after.map((text) => `after acting: ${text}`),
      ]);
      findings.push(...[...seen].map((incident) => `${address}: ${incident}`));
    }
    expect(findings).toEqual([]);
  });
}
