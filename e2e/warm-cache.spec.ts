/** A build with the caches of the last one says the same as a build without any. */
import {spawnSync} from 'node:child_process';
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {openBuiltRepository, REPOSITORY} from '../scripts/citations/built-repository.ts';
import {examineSite} from '../scripts/citations/examine-site.ts';
import {listFiles} from './output.ts';
import {PROJECT, SITES_FOLDER, siteEnvironment} from './sites.ts';
import {expect, test} from './test.ts';

// Each test goes on from the build before it.
test.describe.configure({mode: 'serial', timeout: 240_000});

const BASE_PATH = '/previews/pr-7/';
// Always the same folder, so that the caches don't grow with each run.
const FOLDER = join(SITES_FOLDER, 'warm-cache');
const CONTENT = join(FOLDER, 'content');
const BUILD = join(FOLDER, 'build');
const PLAN = 'docs/plans/2026-03-02-show-opening-hours';
/** It stays as it is and cites a file that isn't there at first. */
const WAITING = 'docs/plans/2026-03-06-swim';
const AWAITED = 'docs/guide/pools';

interface GraphData {
  citations: {from: string; to: {path: string}}[];
}

/** @returns the site's HTML and data by their file names */
function build(env: Record<string, string> = {}): Map<string, string> {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/site.ts', 'build', '--out-dir', BUILD],
    {
      cwd: PROJECT,
      env: siteEnvironment({
        CONTENT_ROOT: CONTENT,
        BASE_URL: BASE_PATH,
        REPO_URL: REPOSITORY.url,
        REPO_REF: REPOSITORY.ref,
        NOW: '2026-03-10T12:00:00Z',
        NO_COLOR: '1',
        ...env,
      }),
      encoding: 'utf8',
    },
  );
  expect(status, `${stdout}${stderr}`).toBe(0);
  const files = listFiles(BUILD).filter((file) => /\.(?:html|json|md)$/.test(file));
  return new Map(files.map((file) => [file, withoutHashes(readFileSync(join(BUILD, file), 'utf8'))]));
}

/** The bundler numbers modules in another way with a cache than without, which shows in the names of scripts. */
function withoutHashes(text: string): string {
  return text.replace(/(assets\/(?:js|css)\/[\w~-]+)\.[\da-f]{8}\.(js|css)/g, '$1.$2');
}

/** Names of the files that two builds don't have in common. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
}

let original = new Map<string, string>();
let edited = new Map<string, string>();

test.beforeAll(() => {
  rmSync(CONTENT, {recursive: true, force: true});
  cpSync(join(PROJECT, 'e2e/fixtures/example'), CONTENT, {recursive: true});
  writeFileSync(join(CONTENT, `${WAITING}.md`), `# Swim\n\nSeasons are in \`${AWAITED}.md\`.\n`);
});

test('a second build without a change says the same', () => {
  original = build();
  expect(differences(original, build())).toEqual([]);
});

test('a citation added and one removed are right on both cited pages and on generated pages', () => {
  const page = (address: string) => edited.get(`${address}/index.html`) ?? '';
  const spec = 'docs/product/spec';
  const constraints = 'ai/constraints';
  const title = 'Show opening hours on the noticeboard';
  const source = readFileSync(join(CONTENT, `${PLAN}.md`), 'utf8');
  expect(original.get(`${spec}/index.html`)).toContain('It relies on');
  expect(original.get(`${constraints}/index.html`)).not.toContain('It relies on');

  writeFileSync(
    join(CONTENT, `${PLAN}.md`),
    source
      .replace('`docs/product/spec.md`', '`ai/constraints.md`')
      .replace('- [ ] Announce changes', '- [x] Announce changes'),
  );
  writeFileSync(join(CONTENT, `${AWAITED}.md`), '# Pools\n');
  edited = build();

  expect(page(spec)).not.toContain('It relies on');
  expect(page(constraints)).toContain('It relies on');
  expect(page(PLAN)).toContain(`href="${BASE_PATH}${constraints}"`);
  expect(original.get(`coverage/${spec}/index.html`)).toContain(title);
  expect(page(`coverage/${spec}`)).not.toContain(title);
  expect(page('plans')).not.toBe(original.get('plans/index.html'));
  const link = `href="${BASE_PATH}${AWAITED}"`;
  expect(original.get(`${WAITING}/index.html`)).not.toContain(link);
  expect(page(WAITING)).toContain(link);
  expect(page(AWAITED)).toContain('Seasons are in');
  const {citations}: GraphData = JSON.parse(edited.get('api/v1/graph.json') ?? '');
  const cited = citations.filter(({from}) => from === `${PLAN}.md`).map(({to}) => to.path);
  expect(cited).toContain(`${constraints}.md`);
  expect(cited).not.toContain(`${spec}.md`);
});

test('every link under the base path leads to what it says', () => {
  const data = new Map(
    [...edited]
      .filter(([file]) => /^api\/v1\/\w+\.json$/.test(file))
      .map(([file, text]) => [file, JSON.parse(text)]),
  );
  const found = examineSite(openBuiltRepository(CONTENT, BUILD, BASE_PATH), data);
  expect(found).toMatchObject({missed: [], falsehoods: [], broken: [], oneWay: []});
  expect(Math.min(found.paths, found.citations, found.places)).toBeGreaterThan(0);
});

test('a build without caches says the same', () => {
  expect(differences(edited, build({DOCUSAURUS_NO_PERSISTENT_CACHE: 'true'}))).toEqual([]);
});
