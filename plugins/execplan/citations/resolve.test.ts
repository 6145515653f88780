import {describe, expect, test} from 'vitest';
import {findMentions} from './mentions.ts';
import {readPathReference} from './path-reference.ts';
import type {DocumentKind, RepositoryDocument} from './repository-index.ts';
import type {Resolution} from './resolution.ts';
import {type CitingContext, createResolver} from './resolve.ts';

function document(
  path: string,
  kind: DocumentKind = 'other',
  sections: readonly [id: string, title: string, level?: number][] = [],
  ids: readonly string[] = [],
): RepositoryDocument {
  return {
    path,
    kind,
    title: path,
    ids,
    sections: sections.map(([id, title, level = 2]) => ({id, title, level})),
  };
}

const SPEC_SECTIONS: [string, string, number?][] = [
  ['4-contracts--data', '4) Contracts & Data'],
  ['42-events', '4.2 Events', 3],
  ['section-5', 'Section 5'],
  ['b-pseudo-code', 'B) Pseudo-code'],
  ['goals-old', 'Goals, old'],
  ['goals-new', 'Goals, new'],
  ['non-goals', 'Non-goals'],
];

const documents = [
  document('README.md', 'readme'),
  document('docs/product/spec-v1.5.md', 'spec', SPEC_SECTIONS),
  document('docs/product/spec-v1.6.md', 'spec', SPEC_SECTIONS),
  document('docs/product/spec-v1.10.md', 'spec', SPEC_SECTIONS),
  document('docs/product/admin.md'),
  document('docs/specs/2026-01-02-embed-spec.md', 'other', [
    ['93-csp', '9.3 CSP'],
    ['42-x', '4.2 X'],
  ]),
  document('docs/specs/2026-02-02-lanes.md', 'other', [['93-lanes', '9.3 Lanes']]),
  document('docs/plans/2026-01-08-warm-the-cache.md', 'plan'),
  document('docs/plans/2026-01-09-warm-1.0.md', 'plan'),
  document('docs/plans/2026-01-09-warm-2.0.md', 'plan'),
  document('docs/engineering/ARCHITECTURE.md', 'architecture', [['1-flow', '1. Flow']]),
  document('docs/engineering/DECISIONS/ADR-0001-no-iframes.md', 'adr', [], ['ADR-0001']),
  document('ai/constraints.md', 'constraints', [
    ['c-03-embed', 'C-03 Embed bundle', 7],
    ['c-04-rows', 'C-04: Rows', 7],
  ]),
  document('packages/api/README.md', 'readme'),
  document('docs/über.md'),
  document('app/[slug]/(seo)/page.md'),
];

const others = [
  'package.json',
  'packages/api/package.json',
  'packages/api/src/index.ts',
  'packages/web/src/index.ts',
  'packages/web/src/store/cache.ts',
  'scripts/build.ts',
];
const files = new Set([...documents.map(({path}) => path), ...others]);
// The root is one of them.
const folders = new Set([
  '',
  ...[...files, 'apps/empty/x'].flatMap((path) =>
    path
      .split('/')
      .slice(0, -1)
      .map((_, index, all) => all.slice(0, index + 1).join('/')),
  ),
]);
const resolver = createResolver({
  documents,
  files,
  folders,
  packages: [
    {path: 'packages/api', name: '@hub/api', description: null},
    {path: 'packages/web', name: '@hub/web', description: null},
    {path: 'apps/empty', name: null, description: null},
  ],
});

const context: CitingContext = {path: 'docs/plans/2026-01-08-warm-the-cache.md', cited: [], place: 'code'};

/** A resolution in one line, for tables. */
function brief(to: Resolution): string {
  if (to.to !== 'document') return to.to === 'nothing' ? 'nothing' : `${to.to} ${to.path}`;
  const {path, section, missingSection, supersededBy, isGone} = to;
  return [
    `${path}${section === null ? '' : `#${section}`}`,
    ...(missingSection === null ? [] : [`without ${missingSection}`]),
    ...(supersededBy === null ? [] : [`superseded by ${supersededBy}`]),
    ...(isGone ? ['gone'] : []),
  ].join(', ');
}

function resolveCode(code: string, given: Partial<CitingContext> = {}): string {
  const mention = findMentions(code, 'code')[0] ?? findMentions(code, 'prose')[0];
  if (!mention) throw new Error(`Unexpected ${code}, expected a mention`);
  return brief(resolver.resolve(mention.reference, {...context, ...given}));
}

const LATEST = 'docs/product/spec-v1.10.md';

describe('a path', () => {
  test.each([
    ['docs/product/admin.md', 'docs/product/admin.md'],
    ['docs/product/admin.md:12-15', 'docs/product/admin.md'],
    ['./docs/product/admin.md', 'docs/product/admin.md'],
    ['../product/admin.md', 'docs/product/admin.md'],
    ['../../../product/admin.md', 'docs/product/admin.md'],
    ['/docs/product/admin.md', 'docs/product/admin.md'],
    ['/README.md', 'README.md'],
    ['/Users/ana/hub/docs/product/admin.md', 'docs/product/admin.md'],
    ['C:\\hub\\docs\\product\\admin.md', 'docs/product/admin.md'],
    ['/Users/ana/hub/README.md', 'nothing'],
    ['product/admin.md', 'docs/product/admin.md'],
    ['2026-01-09-warm-2.0.md', 'docs/plans/2026-01-09-warm-2.0.md'],
    ['2026-01-08-warm-the-cache', 'docs/plans/2026-01-08-warm-the-cache.md'],
    ['docs/plans/2026-01-08-warm-the-cache', 'docs/plans/2026-01-08-warm-the-cache.md'],
    ['ADR-0001-no-iframes', 'docs/engineering/DECISIONS/ADR-0001-no-iframes.md'],
    ['docs/u\u0308ber.md', 'docs/über.md'],
    ['app/[slug]/(seo)/page.md', 'app/[slug]/(seo)/page.md'],
    // The name alone could be any file's.
    ['admin.md', 'nothing'],
    ['index.ts', 'nothing'],
    ['src/index.ts', 'nothing'],
    ['store/cache.ts', 'file packages/web/src/store/cache.ts'],
    ['packages/api/src/index.ts:42', 'file packages/api/src/index.ts'],
    ['packages/api', 'package packages/api'],
    ['apps/empty/', 'package apps/empty'],
    ['packages/api/src', 'folder packages/api/src'],
    ['packages/api/src/gone.ts', 'nothing'],
    ['/plans', 'nothing'],
    ['/v1/plan', 'nothing'],
    ['/v1/docs/product', 'nothing'],
    ['../../../..', null],
    ['../../tsconfig.base.json', 'nothing'],
    ['../..', null],
  ])('%s leads to %s', (code, expected) => {
    if (expected === null) expect(readPathReference(code)).toBeNull();
    else expect(resolveCode(code)).toBe(expected);
  });

  test('from the root counts before one from the citing folder, `./` turns that round', () => {
    const path = 'packages/api/CHANGELOG.md';
    expect(resolveCode('README.md', {path})).toBe('README.md');
    expect(resolveCode('./README.md', {path})).toBe('packages/api/README.md');
    expect(resolveCode('src/index.ts', {path})).toBe('file packages/api/src/index.ts');
  });

  test('with `%20` and the like is read as it is, then decoded', () => {
    const reference = readPathReference('docs/%C3%BCber.md');
    expect(reference && brief(resolver.resolve(reference, context))).toBe('docs/über.md');
  });
});

describe('a section', () => {
  test.each([
    ['4-contracts--data', '4-contracts--data'],
    ['4', '4-contracts--data'],
    ['4-contracts', '4-contracts--data'],
    ['4.2', '42-events'],
    ['4.2-events', '42-events'],
    ['42-ev', '42-events'],
    ['5', 'section-5'],
    ['B', 'b-pseudo-code'],
    ['non', 'non-goals'],
  ])('%s is %s', (section, id) => expect(resolveCode(`${LATEST}#${section}`)).toBe(`${LATEST}#${id}`));

  test.each(['9', '4.3', 'goals', 'C', 'x'])('%s is missing', (section) => {
    expect(resolveCode(`${LATEST}#${section}`)).toBe(`${LATEST}, without ${section}`);
  });
});

describe('a version', () => {
  test.each([
    ['docs/product/spec-v1.5.md', `docs/product/spec-v1.5.md, superseded by ${LATEST}`],
    ['docs/product/spec-v1.4.md', `${LATEST}, gone`],
    ['docs/product/spec-v1.4.md#4.2', `${LATEST}#42-events, gone`],
    ['spec-v1.4.md', `${LATEST}, gone`],
    ['docs/product/spec-v2.0.md', 'nothing'],
    ['docs/other/spec-v1.4.md', 'nothing'],
    ['docs/plans/2026-01-09-warm-1.0.md', 'docs/plans/2026-01-09-warm-1.0.md'],
    ['docs/plans/2026-01-09-warm-0.9.md', 'nothing'],
  ])('%s leads to %s', (code, expected) => expect(resolveCode(code)).toBe(expected));
});

describe('a glob', () => {
  test.each([
    ['docs/product/adm*.md', 'docs/product/admin.md'],
    ['packages/api/src/{index,gone}.ts', 'file packages/api/src/index.ts'],
    ['packages/web/**', 'package packages/web'],
    ['packages/web/src/{gone, lost}.ts', 'package packages/web'],
    ['packages/*/src/index.ts', 'folder packages'],
    ['packages/*', 'folder packages'],
    ['docs/gone*', 'nothing'],
    ['docs/plans/*.md', 'folder docs/plans'],
    ['docs/gone/*.md', 'nothing'],
    ['**/*.md', 'nothing'],
    ['**/admin.md', 'docs/product/admin.md'],
    ['app/[slug]/(seo)/*.md', 'app/[slug]/(seo)/page.md'],
    [`docs/${'*a'.repeat(40)}.md`, 'nothing'],
  ])('%s leads to %s', (code, expected) => expect(resolveCode(code)).toBe(expected));
});

describe('a name', () => {
  test.each([
    ['ADR-0001', 'docs/engineering/DECISIONS/ADR-0001-no-iframes.md'],
    ['ADR 1', 'docs/engineering/DECISIONS/ADR-0001-no-iframes.md'],
    ['ADR-0002', 'nothing'],
    ['C-03', 'ai/constraints.md#c-03-embed'],
    ['C-4', 'ai/constraints.md#c-04-rows'],
    ['C-05', 'nothing'],
    ['@hub/api', 'package packages/api'],
    ['@hub/api/sub', 'package packages/api'],
    ['@other/api', 'nothing'],
  ])('%s leads to %s', (code, expected) => expect(resolveCode(code)).toBe(expected));
});

describe('a section named in words', () => {
  const embed = 'docs/specs/2026-01-02-embed-spec.md';
  const lanes = 'docs/specs/2026-02-02-lanes.md';
  test.each<[words: string, cited: string[], expected: string]>([
    ['spec §4.2', [], `${LATEST}#42-events`],
    ['spec §9.3', [], 'nothing'],
    ['spec §9.3', [embed], `${embed}#93-csp`],
    ['spec §9.3', [embed, lanes], 'nothing'],
    ['spec §9.3', [embed, LATEST, embed], `${embed}#93-csp`],
    ['spec §4.2', [embed, LATEST], 'nothing'],
    ['spec §4.2', ['docs/product/spec-v1.5.md', LATEST], `${LATEST}#42-events`],
    [
      'spec §4.2',
      ['docs/product/spec-v1.5.md'],
      `docs/product/spec-v1.5.md#42-events, superseded by ${LATEST}`,
    ],
    ['spec §8', [embed], `${embed}, without 8`],
    ['architecture section 1', [embed], 'docs/engineering/ARCHITECTURE.md#1-flow'],
    ['architecture section 7', [], 'nothing'],
  ])('%s beside %j leads to %s', (words, cited, expected) => {
    expect(resolveCode(words, {cited})).toBe(expected);
  });
});

describe('what leads to nothing', () => {
  test.each<[code: string, isMissing: boolean, place?: CitingContext['place']]>([
    ['docs/product/gone.md', true],
    ['docs/product/gone.md', true, 'prose'],
    ['docs/product/gone.md', false, 'command'],
    ['gone.md', true],
    ['product/gone.md', true],
    ['admin.md', false],
    ['index.md', false],
    ['packages/api/src/gone.ts', true],
    ['packages/api/src/gone.rs', false],
    ['elsewhere/src/gone.ts', false],
    ['/v1/plan', false],
    ['/Users/ana/other/gone.md', false],
    ['../../../other/gone.md', false],
    ['docs/plans/YYYY-MM-DD-title.md', false],
    ['path/to/plan.md', false],
    ['docs/gone/*.md', false],
    ['ADR-0009', false],
    ['@other/api', false],
  ])('%s is missing: %s', (code, isMissing, place = 'code') => {
    const reference = findMentions(code, 'code')[0]?.reference;
    expect(reference && resolver.resolve(reference, context).to).toBe('nothing');
    expect(reference && resolver.isMissing(reference, {...context, place})).toBe(isMissing);
  });
});

test('the package of a path, there or not', () => {
  expect(resolver.packageOf('packages/api/src/gone.ts')).toBe('packages/api');
  expect(resolver.packageOf('packages/api')).toBe('packages/api');
  expect(resolver.packageOf('packages/apis/x')).toBeNull();
  const of = (code: string) => {
    const reference = findMentions(code, 'code')[0]?.reference;
    return reference && resolver.packageOfReference(reference);
  };
  expect(of('packages/web/src/{gone,lost}.ts')).toBe('packages/web');
  expect(of('./packages/web/src/gone.ts:3')).toBe('packages/web');
  expect(of('@hub/web')).toBe('packages/web');
  expect(of('docs/product/admin.md')).toBeNull();
});

test('a glob over more files than are tried leads to their folder, not to the first of them', () => {
  const files = [
    'src/a/one.sql',
    ...Array.from({length: 6000}, (_, index) => `src/b/${index}.ts`),
    'src/c/two.sql',
  ];
  const large = createResolver({
    documents: [],
    packages: [],
    files: new Set(files),
    folders: new Set(['src']),
  });
  const reference = {form: 'glob', pattern: 'src/**/*.sql'} as const;
  expect(large.resolve(reference, context)).toEqual({to: 'folder', path: 'src'});
});

test('many sections that many cite take time linear in their number', () => {
  const sections = Array.from({length: 10_000}, (_, index): [string, string] => [
    `s-${index}`,
    `${index}. S`,
  ]);
  const large = createResolver({
    documents: [document('docs/large.md', 'other', sections)],
    packages: [],
    files: new Set(['docs/large.md']),
    folders: new Set(['docs']),
  });
  const section = (written: string) => {
    const reference = {form: 'path' as const, path: 'docs/large.md', section: written, line: null};
    const to = large.resolve(reference, context);
    return to.to === 'document' ? to.section : null;
  };
  const start = performance.now();
  for (let index = 0; index < 10_000; index += 1) {
    expect(section(`§${index}`)).toBe(`s-${index}`);
    expect(section(`gone-${index}`)).toBeNull();
  }
  expect(performance.now() - start).toBeLessThan(3000);
});

test('2,000 documents with 35 references each are resolved well below a second', () => {
  const many = Array.from({length: 2000}, (_, index) =>
    document(`docs/plans/2026-01-01-plan-${index}.md`, 'plan', SPEC_SECTIONS),
  );
  const all = new Set([
    ...many.map(({path}) => path),
    ...Array.from({length: 5000}, (_, i) => `src/${i % 50}/a${i}/index.ts`),
  ]);
  const large = createResolver({
    documents: many,
    packages: [],
    files: all,
    folders: new Set(['docs', 'docs/plans', 'src']),
  });
  const texts = [
    'docs/plans/2026-01-01-plan-7.md#4.2',
    '2026-01-01-plan-70',
    'src/1/a1/index.ts',
    'a9/index.ts',
    'src/2/*/index.ts',
    'src/gone.ts',
    'ADR-0001',
  ];
  const references = texts.flatMap((text) => findMentions(text, 'code').map(({reference}) => reference));
  expect(references).toHaveLength(texts.length);
  const start = performance.now();
  let found = 0;
  for (const {path} of many) {
    for (let round = 0; round < 5; round += 1) {
      for (const reference of references) {
        if (large.resolve(reference, {path, cited: [], place: 'code'}).to !== 'nothing') found += 1;
      }
    }
  }
  expect(found).toBe(2000 * 5 * 5);
  expect(performance.now() - start).toBeLessThan(1500);
});
