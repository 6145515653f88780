/** What a built site has for programs: every address that it names is there, under `/` and under a sub-path. */
import {spawn} from 'node:child_process';
import {readFileSync, realpathSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {type DefaultTreeAdapterTypes, parse} from 'parse5';
import {readFeed} from '../plugins/docusaurus-plugin-execplan/testing/check-feed.ts';
import {listFiles} from './output.ts';
import {PROJECT, type SiteName} from './sites.ts';
import {answer} from './static-server.ts';
import {expect, type OpenedSite, test} from './test.ts';

/** What sites are built for; the server that answers is another. */
const ORIGIN = 'https://docs.example.test';

interface Head {
  metas: Map<string, string>;
  /** By `rel` and `type`. */
  links: Map<string, string[]>;
}

function readHead(html: string): Head {
  const head: Head = {metas: new Map(), links: new Map()};
  const nodes: DefaultTreeAdapterTypes.Node[] = [parse(html)];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if ('attrs' in node) {
      const given = Object.fromEntries(node.attrs.map(({name, value}) => [name, value]));
      if (node.tagName === 'meta') head.metas.set(given.property ?? given.name ?? '', given.content ?? '');
      if (node.tagName === 'link') {
        const key = [given.rel, given.type].filter(Boolean).join(' ');
        head.links.set(key, [...(head.links.get(key) ?? []), given.href ?? '']);
      }
    }
    if ('childNodes' in node) nodes.push(...node.childNodes.filter(({nodeName}) => nodeName !== 'body'));
  }
  return head;
}

/** @returns the file that an address of the site is answered with; `null` for none. */
function fileAt({build, basePath}: OpenedSite, address: string): string | null {
  const url = new URL(address, ORIGIN);
  if (url.origin !== ORIGIN) return null;
  const given = answer(realpathSync(build), basePath, url.pathname);
  if (given.status === 200) return given.file;
  // A folder's page is there with a slash or without.
  const behind = given.status === 301 ? answer(realpathSync(build), basePath, given.location) : given;
  return behind.status === 200 ? behind.file : null;
}

const read = ({build}: OpenedSite, path: string) => readFileSync(join(build, path), 'utf8');

/** @returns those of the addresses that lead nowhere, or to an element that isn't there. */
function broken(opened: OpenedSite, addresses: Iterable<string>): string[] {
  return [...new Set(addresses)].filter((address) => {
    const file = fileAt(opened, address);
    const {hash} = new URL(address, ORIGIN);
    if (file === null || hash === '') return file === null;
    return !readFileSync(file, 'utf8').includes(`id="${decodeURIComponent(hash.slice(1))}"`);
  });
}

const pagesOf = ({build}: OpenedSite) =>
  listFiles(build).filter((file) => file.endsWith('.html') && file !== '404.html');

for (const siteName of ['own', 'example', 'history', 'hostile'] satisfies SiteName[]) {
  test.describe(siteName, () => {
    test.use({siteName});

    test('feeds are valid, and what they name is there', ({opened}) => {
      for (const name of ['plans', 'decisions']) {
        const {feed, problems} = readFeed(read(opened, `feeds/${name}.xml`));
        expect(problems).toEqual([]);
        expect(feed.self).toBe(`${ORIGIN}${opened.basePath}feeds/${name}.xml`);
        expect(broken(opened, [feed.self, feed.href, ...feed.entries.map(({href}) => href)])).toEqual([]);
      }
    });

    test('every address in the files for programs is there', ({opened}) => {
      const {plans} = JSON.parse(read(opened, 'api/v1/plans.json'));
      const {decisions} = JSON.parse(read(opened, 'api/v1/decisions.json'));
      const {documents, packages} = JSON.parse(read(opened, 'api/v1/graph.json'));
      const hrefs = [plans, decisions, documents, packages].flat().map(({href}: {href: string}) => href);
      expect(hrefs.length).toBeGreaterThan(0);
      expect(broken(opened, hrefs)).toEqual([]);
      expect(
        broken(
          opened,
          documents.map(({href}: {href: string}) => `${href}.md`),
        ),
      ).toEqual([]);
    });

    test('every address in llms.txt and its parts is there', ({opened}) => {
      const files = listFiles(opened.build).filter((file) => /^llms(?:-full(?:-\d+)?)?\.txt$/.test(file));
      expect(files).toContain('llms.txt');
      expect(files).toContain('llms-full.txt');
      const links = [...read(opened, 'llms.txt').matchAll(/^- \[[^\]]+\]\(([^)\s]+)\)/gm)].map(
        ([, to = '']) => to,
      );
      expect(links.length).toBeGreaterThan(3);
      const places = files
        .filter((file) => file !== 'llms.txt')
        .flatMap((file) => {
          const part = read(opened, file);
          const key = /BEGIN (\S+) and END/.exec(part)?.[1] ?? '';
          const heads = part.matchAll(
            new RegExp(`^BEGIN ${key} .*\\nPath: .*\\nPage: (.*)\\nSource: (.*)$`, 'gm'),
          );
          return [...heads].flatMap(([, page = '', source = '']) => [page, source]);
        });
      expect(places.length).toBeGreaterThan(0);
      expect(broken(opened, [...links, ...places])).toEqual([]);
    });

    test('each page names its one address, its source, its card and the feeds', ({opened}) => {
      const canonicals = new Map<string, string>();
      const {documents} = JSON.parse(read(opened, 'api/v1/graph.json'));
      const sources = new Map(documents.map(({href}: {href: string}) => [`${ORIGIN}${href}`, `${href}.md`]));
      const leading: string[] = [];
      for (const page of pagesOf(opened)) {
        const {metas, links} = readHead(read(opened, page));
        const [canonical = ''] = links.get('canonical') ?? [];
        expect(canonicals.get(canonical), `${page} has an address of its own`).toBeUndefined();
        canonicals.set(canonical, page);
        expect(fileAt(opened, canonical), page).toBe(join(realpathSync(opened.build), page));
        expect(metas.get('og:url'), page).toBe(canonical);
        expect(metas.get('og:title'), page).toBeTruthy();
        expect(metas.get('og:description') ?? metas.get('description'), page).toBeTruthy();
        expect(metas.get('twitter:card'), page).toBe('summary_large_image');
        const source = sources.get(canonical);
        expect(links.get('alternate text/markdown'), page).toEqual(
          source === undefined ? undefined : [source],
        );
        expect(links.get('alternate application/atom+xml'), page).toHaveLength(2);
        leading.push(metas.get('og:image') ?? '', ...(links.get('alternate application/atom+xml') ?? []));
        if (source !== undefined) sources.delete(canonical);
      }
      expect([...sources.keys()], 'documents whose page says nothing of their source').toEqual([]);
      expect(new Set(leading).size).toBeGreaterThan(3);
      expect(broken(opened, leading)).toEqual([]);
    });

    test('the sitemap lists every page by its one address, and nothing else', ({opened}) => {
      const listed = [...read(opened, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
        ([, address = '']) => address.replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
      );
      // What a search finds has addresses of its own.
      const pages = pagesOf(opened)
        .filter((page) => !/^search(?:\/|\.html$)/.test(page))
        .map((page) => readHead(read(opened, page)));
      const open = pages.filter(({metas}) => !metas.get('robots')?.includes('noindex'));
      const decoded = (addresses: readonly string[]) => addresses.map((address) => decodeURI(address)).sort();
      expect(decoded(listed)).toEqual(decoded(open.map(({links}) => links.get('canonical')?.[0] ?? '')));
      expect(listed).not.toContain(`${ORIGIN}${opened.basePath}search`);
    });
  });
}

test.describe('the card of a plan', () => {
  test.use({siteName: 'example'});

  test('says its title, its status and its steps', ({opened}) => {
    const {metas} = readHead(read(opened, 'docs/plans/2026-03-02-show-opening-hours/index.html'));
    expect(metas.get('og:title')).toBe('Show opening hours on the noticeboard: active, 3 of 7 steps');
    expect(metas.get('og:image')).toBe(`${ORIGIN}/previews/pr-7/img/cards/active.png`);
    expect(metas.get('og:image:alt')).toBe('Active');
    expect(metas.get('og:type')).toBe('article');
  });

  test('is a small picture of the size that it says', ({opened}) => {
    const pictures = listFiles(join(opened.build, 'img/cards'));
    expect(pictures).toHaveLength(6);
    for (const picture of pictures) {
      const bytes = readFileSync(join(opened.build, 'img/cards', picture));
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], picture).toEqual([1200, 630]);
      expect(bytes.length, picture).toBeLessThan(30_000);
    }
  });
});

test.describe('what git says', () => {
  test.use({siteName: 'history'});

  test('is told in the feed of plans', ({opened}) => {
    const {feed} = readFeed(read(opened, 'feeds/plans.xml'));
    expect(feed.entries.map(({updated, title, author}) => [updated.slice(0, 10), title, author])).toEqual([
      // Never committed: its name says when.
      ['2026-02-20', 'New: Count visitors', null],
      ['2026-02-16', 'New: Sell tickets', 'Ada'],
      ['2026-02-14', 'Finished: Show opening hours', 'Ada'],
      ['2026-02-03', 'Show opening hours: active', 'Ada'],
      ['2026-02-01', 'New: Show opening hours', 'Grace'],
    ]);
  });
});

/** Runs an example as its reader would; the site is served by this very process, which must not wait for it. */
async function run(code: string, site: string): Promise<{stdout: string; stderr: string}> {
  const child = spawn(process.execPath, ['--input-type=module'], {
    env: {...process.env, FORCE_COLOR: '0', SITE: site},
  });
  child.stdin.end(code);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return {stdout, stderr};
}

test.describe('the page that documents all of this', () => {
  test.use({siteName: 'example'});

  const page = readFileSync(join(PROJECT, 'docs/engineering/OUTPUTS.md'), 'utf8');
  const examples = [...page.matchAll(/^### (.+)\n\n```js\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm)];

  test('has examples', () => {
    expect(examples.length).toBe(page.match(/^```js$/gm)?.length);
  });

  for (const [, title = '', code = '', promised = ''] of examples) {
    test(`answers as it says: ${title}`, async ({opened}) => {
      const {stdout, stderr} = await run(code, opened.url(''));
      expect(stderr).toBe('');
      expect(stdout).toBe(promised);
    });
  }

  test('is linked from the README', () => {
    expect(readFileSync(join(PROJECT, 'README.md'), 'utf8')).toContain('docs/engineering/OUTPUTS.md');
  });
});

test('the feeds can be followed from the lists', async ({opened, page}) => {
  await page.goto(opened.url('plans'));
  const feed = page.getByRole('link', {name: 'Follow plans by a feed'});
  await expect(feed).toHaveAttribute('href', `${opened.basePath}feeds/plans.xml`);
  await page.goto(opened.url('decisions'));
  await expect(page.getByRole('link', {name: 'Follow decisions by a feed'})).toHaveAttribute(
    'href',
    `${opened.basePath}feeds/decisions.xml`,
  );
});
