import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {openBuiltRepository} from './built-repository.ts';
import {examineSite, type Findings} from './examine-site.ts';

let folder = '';
const write = (path: string, content: string) => {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), content);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'examine-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** Writes a document and its page, as a build leaves them. */
function publish(path: string, article: string, behind = ''): void {
  const address = path.replace(/\.md$/, '');
  write(`repository/${path}`, `# ${path}\n`);
  write(`site/${path}`, `# ${path}\n`);
  write(
    `site/${address}/index.html`,
    `<title>${path}</title><article><h1>${path}</h1>${article}</article>${behind}`,
  );
}

const SPEC = 'docs/product/spec-v1.6.md';
const PLAN = 'docs/plans/x.md';
const CITED_BY = '<div id="cited-by"><a href="/base/docs/plans/x#cites-spec">It follows the spec.</a></div>';

/** A plan whose page has the given article, and a specification that lists it. */
function examine(article: string, {citedBy = CITED_BY, data = new Map<string, unknown>()} = {}): Findings {
  publish(SPEC, '<h2 id="4-contracts">4. Contracts</h2><h2 id="5-quotas">5. Quotas</h2>', citedBy);
  publish('docs/product/admin.md', '');
  write('repository/packages/api/package.json', '{"name": "@hub/api"}');
  write('repository/packages/api/src/index.ts', '');
  write('site/workspace/packages/api/index.html', '<title>api</title>');
  publish(PLAN, article);
  return examineSite(openBuiltRepository(join(folder, 'repository'), join(folder, 'site'), '/base/'), data);
}

const cite = (words: string, to: string, id = 'cites-spec') =>
  `<p><a class="citation" id="${id}" href="${to}"><code>${words}</code></a></p>`;
const RIGHT = cite(SPEC, '/base/docs/product/spec-v1.6');

it('finds nothing where every path is a link to its page and back', () => {
  const {paths, missed, citations, falsehoods, broken, places, oneWay} = examine(RIGHT);
  expect({paths, missed, citations, falsehoods, broken, places, oneWay}).toEqual({
    paths: 1,
    missed: [],
    citations: 1,
    falsehoods: [],
    broken: [],
    places: 1,
    oneWay: [],
  });
});

it.each([
  'docs/product/admin.md',
  '../product/admin.md',
  './docs/product/admin.md:12-15',
  'docs/product/admin.md#part',
  'docs/product/admin.md:parse',
])('misses `%s` where it is no link', (path) => {
  expect(examine(`${RIGHT}<p><code>${path}</code></p>`).missed).toEqual([`${PLAN}: \`${path}\` is no link`]);
});

it('misses a path that leads to another page', () => {
  const {missed, falsehoods} = examine(cite('docs/product/admin.md', '/base/docs/product/spec-v1.6'));
  expect(missed).toHaveLength(1);
  expect(falsehoods).toHaveLength(1);
});

it.each([
  ['code blocks', `<pre><code>${SPEC}</code></pre>`],
  ['commands', `<code>cat ${SPEC}</code>`],
  ['its own path', `<code>${PLAN}</code>`],
  ["the author's own link", `<a href="https://example.org/"><code>${SPEC}</code></a>`],
  ['what is not there', '<code>docs/gone.md</code>'],
])('expects no link of %s', (_, html) => {
  expect(examine(`${RIGHT}${html}`)).toMatchObject({paths: 1, missed: []});
});

it.each([
  ['spec §4', '/base/docs/product/spec-v1.6#4-contracts'],
  [`${SPEC}#4`, '/base/docs/product/spec-v1.6#4-contracts'],
  ['product/admin.md', '/base/docs/product/admin'],
  ['/home/ana/hub/docs/product/admin.md', '/base/docs/product/admin'],
  ['spec-v1.5.md', '/base/docs/product/spec-v1.6'],
  ['@hub/api', '/base/workspace/packages/api'],
  ['packages/api/src/*.ts', '/base/workspace/packages/api'],
  [
    'packages/*/src/{index,main}.ts',
    'https://repository.example.test/owner/name/blob/main/packages/api/src/index.ts',
  ],
])('takes `%s` for true', (words, to) => {
  expect(examine(`${RIGHT}${cite(words, to, 'other')}`).falsehoods).toEqual([]);
});

it.each([
  ['spec §4', '/base/docs/product/spec-v1.6#5-quotas'],
  ['spec §4', '/base/docs/product/admin'],
  ['admin', '/base/docs/product/spec-v1.6'],
  ['../../tsconfig.json', '/base/'],
  ['@hub/web', '/base/workspace/packages/api'],
  ['packages/web/src', '/base/workspace/packages/api'],
  ['ADR-0006', '/base/docs/product/spec-v1.6'],
  ['src/main.ts', 'https://repository.example.test/owner/name/blob/main/packages/api/src/index.ts'],
])('takes `%s` for false', (words, to) => {
  write('site/index.html', '<title>Home</title>');
  expect(examine(`${RIGHT}${cite(words, to, 'other')}`).falsehoods).toHaveLength(1);
});

it('takes the tail of two files for false', () => {
  publish('packages/web/docs/admin.md', '');
  write('repository/packages/api/docs/admin.md', '');
  expect(
    examine(`${RIGHT}${cite('docs/admin.md', '/base/packages/web/docs/admin', 'other')}`).falsehoods,
  ).toHaveLength(1);
});

it('names links that lead nowhere, the data of the site included', () => {
  const data = new Map<string, unknown>([
    ['plans.json', {plans: [{href: '/base/docs/plans/gone'}]}],
    ['graph.json', {citations: ['cites-spec', 'cites-gone'].map((anchor) => ({from: PLAN, anchor}))}],
  ]);
  const {broken, authorsBroken} = examine(
    `${RIGHT}<a href="#nowhere">author</a><a class="hash-link" href="#lost"></a><a href="/base/docs/none">x</a>`,
    {data},
  );
  expect(authorsBroken).toEqual([`${PLAN}: "author" to #nowhere: no such id`]);
  expect(broken).toEqual([
    `${PLAN}: "" to #lost: no such id`,
    `${PLAN}: "x" to /base/docs/none: no page`,
    'plans.json: /base/docs/plans/gone: no page',
    `graph.json: ${PLAN}#cites-gone: no such id`,
  ]);
});

it('names entries of "Cited by" whose element leads elsewhere, and citations without an entry', () => {
  const elsewhere = cite('docs/product/admin.md', '/base/docs/product/admin');
  expect(examine(elsewhere).oneWay).toEqual([
    `${PLAN}: "docs/product/admin.md" to /base/docs/product/admin isn't under "Cited by" there`,
    `${SPEC}: "It follows the spec." to /base/docs/plans/x#cites-spec is an element that doesn't lead back`,
  ]);
  expect(examine(RIGHT, {citedBy: ''}).oneWay).toHaveLength(1);
});
