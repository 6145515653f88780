import {describe, expect, test} from 'vitest';
import {findMentions} from './mentions.ts';
import type {Reference, TextPlace} from './reference.ts';

/** A reference in one line, for tables. */
function brief(reference: Reference): string {
  switch (reference.form) {
    case 'path': {
      const {path, section, line} = reference;
      return `${path}${section === null ? '' : `#${section}`}${line === null ? '' : `:${line}`}`;
    }
    case 'glob':
      return `glob ${reference.pattern}`;
    case 'id':
      return `id ${reference.id}`;
    case 'package':
      return `package ${reference.name}`;
    case 'section':
      return `${reference.document} § ${reference.section}`;
  }
}

function read(text: string, place: TextPlace): [words: string, reference: string][] {
  return findMentions(text, place).map(({start, end, reference}) => [
    text.slice(start, end),
    brief(reference),
  ]);
}

describe('inline code that is one path', () => {
  test.each<[code: string, reference: string]>([
    ['docs/x.md', 'docs/x.md'],
    ['docs/x.md:12', 'docs/x.md:12'],
    ['docs/x.md:12:4', 'docs/x.md:12'],
    ['docs/x.md:3-15', 'docs/x.md:3-15'],
    ['package.json:6–18', 'package.json:6-18'],
    ['src/a.ts:11-21,23-41', 'src/a.ts:11-21'],
    ['docs/x.md#L12', 'docs/x.md:12'],
    ['docs/x.md#L12-L30', 'docs/x.md:12-30'],
    ['docs/x.md#section', 'docs/x.md#section'],
    ['docs/x.md#%C3%BCber', 'docs/x.md#über'],
    ['docs/x.md §4.2', 'docs/x.md#4.2'],
    ['./docs/x.md', './docs/x.md'],
    ['../x.md', '../x.md'],
    ['/docs/x.md', '/docs/x.md'],
    ['/Users/ana/repo/docs/x.md', '/Users/ana/repo/docs/x.md'],
    ['C:\\Users\\ana\\repo\\docs\\x.md', 'C:/Users/ana/repo/docs/x.md'],
    ['docs\\plans\\x.md', 'docs/plans/x.md'],
    ['apps/x/(seo)/[tenant]/route.ts', 'apps/x/(seo)/[tenant]/route.ts'],
    ['app/[[...slug]]/page.tsx', 'app/[[...slug]]/page.tsx'],
    ['routes/$slug.tsx', 'routes/$slug.tsx'],
    ['api/{tenant}/route.ts', 'api/{tenant}/route.ts'],
    ['docs/my notes.md', 'docs/my notes.md'],
    ['Design Notes/cache plan.md', 'Design Notes/cache plan.md'],
    ['docs/Q&A.md', 'docs/Q&A.md'],
    ['docs/C#.md', 'docs/C#.md'],
    ['docs/über.md', 'docs/über.md'],
    ['文档/计划.md', '文档/计划.md'],
    ['src/store.rs::open', 'src/store.rs'],
    ['tests/test_a.py::TestA::test_b[x-1]', 'tests/test_a.py'],
    ['src/store.go:Open(...)', 'src/store.go'],
    ['packages/embed-sdk', 'packages/embed-sdk'],
    ['docs/', 'docs'],
    ['CONTRIBUTING.md', 'CONTRIBUTING.md'],
    ['Makefile', 'Makefile'],
    ['.nvmrc', '.nvmrc'],
    ['2025-01-08-warm-the-cache', '2025-01-08-warm-the-cache'],
    ['ADR-0001-no-iframes', 'ADR-0001-no-iframes'],
    ['packages/x/src/{a,b}.ts', 'glob packages/x/src/{a,b}.ts'],
    ['src/{a.rs, b/c.rs}', 'glob src/{a.rs, b/c.rs}'],
    ['packages/*', 'glob packages/*'],
    ['apps/web/**', 'glob apps/web/**'],
    ['@scope/name', 'package @scope/name'],
    ['@scope/name/sub', 'package @scope/name'],
    ['@scope/name@1.2.3', 'package @scope/name'],
    ['@types/jobs.d.ts', '@types/jobs.d.ts'],
    ['ADR-0001', 'id ADR-0001'],
    ['ADR 1', 'id ADR-1'],
    ['C-03', 'id C-03'],
  ])('%s', (code, reference) => {
    expect(read(code, 'code')).toEqual([[code, reference]]);
    expect(findMentions(` ${code} `, 'code')[0]?.start).toBe(1);
  });
});

describe('inline code that holds paths', () => {
  test.each<[code: string, ...references: string[]]>([
    ['pnpm --filter @scope/api test', 'package @scope/api'],
    ['pnpm --filter @scope/web... build', 'package @scope/web'],
    ['turbo run @scope/api#build', 'package @scope/api'],
    ['cat docs/product/spec-v1.6.md', 'docs/product/spec-v1.6.md'],
    ['cd packages/x && cat ../y/z.ts', 'packages/x', '../y/z.ts'],
    ["import {a} from '@scope/schema/sub'", 'package @scope/schema'],
    ['sha256sum docs/*.json', 'glob docs/*.json'],
    ['README.md and CONTRIBUTING.md', 'README.md', 'CONTRIBUTING.md'],
    ['tool --config=docs/x.toml', 'docs/x.toml'],
    ["read('docs/x.md')", 'docs/x.md'],
    ['<Page file="docs/x.md">', 'docs/x.md'],
  ])('%s', (code, ...references) => {
    expect(read(code, 'code').map(([, reference]) => reference)).toEqual(references);
  });
});

test.each([
  'planHash',
  'window.Embed',
  'sdk.*',
  '.pollAll',
  'GET /v1/plan',
  'text/html',
  'application/json',
  'https://example.org/docs/a.md',
  'example.org/docs/a.md',
  'git@github.com:a/b.git',
  'owner/repo#12',
  'localhost:3000',
  'ana@example.org',
  '~/.config/tool.toml',
  '$HOME/x/y.md',
  '<dir>/a/b.md',
  'src/.../a.ts',
  'v1.6.2',
  'pnpm@8.15.4',
  'pnpm -w build',
  '/',
  '..',
  '.md',
  'e.g.',
  '/config/(.*).json',
  'UTF-8',
  '',
])('nothing in the code %j', (code) => expect(findMentions(code, 'code')).toEqual([]));

describe('prose', () => {
  test.each<[text: string, ...mentions: [words: string, reference: string][]]>([
    ['See docs/a.md.', ['docs/a.md', 'docs/a.md']],
    ['(see (docs/a.md)).', ['docs/a.md', 'docs/a.md']],
    ['<docs/a.md>', ['docs/a.md', 'docs/a.md']],
    ['“docs/a.md”', ['docs/a.md', 'docs/a.md']],
    ['见docs/a.md。', ['docs/a.md', 'docs/a.md']],
    ['docs/a.md, a/b.ts,a/c.ts', ['docs/a.md', 'docs/a.md'], ['a/b.ts', 'a/b.ts'], ['a/c.ts', 'a/c.ts']],
    ['docs/a.md:12 and PLANS.md-compliant', ['docs/a.md:12', 'docs/a.md:12'], ['PLANS.md', 'PLANS.md']],
    ['in packages/api and apps/web/', ['packages/api', 'packages/api'], ['apps/web/', 'apps/web']],
    ['docs/plans/2025-01-08-x', ['docs/plans/2025-01-08-x', 'docs/plans/2025-01-08-x']],
    ['@scope/api says', ['@scope/api', 'package @scope/api']],
    [
      'ADR-0001, ADR 2 and EP-0005',
      ['ADR-0001', 'id ADR-0001'],
      ['ADR 2', 'id ADR-2'],
      ['EP-0005', 'id EP-0005'],
    ],
    ['(C-07, C-08).', ['C-07', 'id C-07'], ['C-08', 'id C-08']],
    ['spec §4.2', ['spec §4.2', 'spec § 4.2']],
    ['Spec v1.6 §4,', ['Spec v1.6 §4', 'spec § 4']],
    ['the spec (§4.2)', ['spec (§4.2', 'spec § 4.2']],
    ['spec section 4.2.', ['spec section 4.2', 'spec § 4.2']],
    ['§4.2 of the spec', ['§4.2 of the spec', 'spec § 4.2']],
    ['section 4.2 of the spec.', ['section 4.2 of the spec', 'spec § 4.2']],
    ['section 4.2 of the product spec', ['section 4.2 of the product spec', 'spec § 4.2']],
    ['section 4 of the product specification', ['section 4 of the product specification', 'spec § 4']],
    ['architecture section 3', ['architecture section 3', 'architecture § 3']],
    ['§2 of the constraints', ['§2 of the constraints', 'constraints § 2']],
    ['§18 and §22 of the v1.6 spec', ['§18', 'spec § 18'], ['§22 of the v1.6 spec', 'spec § 22']],
    ['docs/a.md §4.2', ['docs/a.md §4.2', 'docs/a.md#4.2']],
    ['docs/a.md, section 4', ['docs/a.md, section 4', 'docs/a.md#4']],
    ['docs/a.md §1 and §2', ['docs/a.md §1', 'docs/a.md#1'], ['§2', 'docs/a.md#2']],
    ['section 12.4 of docs/a.md', ['section 12.4 of docs/a.md', 'docs/a.md#12.4']],
  ])('%s', (text, ...mentions) => expect(read(text, 'prose')).toEqual(mentions));

  test.each([
    'https://example.org/docs/a.md, (http://example.org/a.md)',
    'www.example.org/a.md and example.org/a.md',
    'ana@example.org, mailto:ana@example.org/a.md',
    'npm 10.2.1, v1.6.2, tool@1.2.3',
    '2025-01-08, 2025-01-08T10:00Z, 1/2',
    'and/or, input/output, text/html, e.g./i.e.',
    'GET /v1/compose and /blocks',
    'UTF-8, SHA-256, 4-2, A4',
    'the spec has 4 parts, this section 4 too',
    'Node.js and window.Embed',
    '/left-of-strong.ts',
  ])('nothing in %j', (text) => expect(findMentions(text, 'prose')).toEqual([]));

  test.each([
    ['C-02 to C-05', ['C-03', 'C-04']],
    ['C-02–C-05', ['C-03', 'C-04']],
    ['C-2 through C-4', ['C-3']],
    ['C-02 to C-03', []],
    ['C-02 and C-05', []],
    ['C-1 to C-99999', []],
    ['C-05 to D-07', []],
  ])('%s means %j as well', (text, ids) => {
    const mentions = findMentions(text, 'prose');
    expect(mentions).toHaveLength(2);
    expect(mentions.flatMap(({implied = []}) => implied)).toEqual(ids.map((id) => ({form: 'id', id})));
  });
});

test.each(['prose', 'code'] as const)('hostile %s takes linear time', (place) => {
  const parts = [
    ...[
      '/',
      'a/',
      '{',
      '{a,',
      '(',
      ')',
      '.',
      '§',
      '§1,',
      'spec ',
      'spec §1 ',
      'A',
      'A-1 to ',
      'a.',
      '@a/',
      ' ',
    ],
    ...[
      '\\a',
      'section 1 of ',
      'a.md ',
      '1.',
      'docs/a.md §',
      ':1',
      '#a.b',
      'a,',
      '2025-01-01-',
      'a-',
      '<',
      '*/',
    ],
  ];
  for (const part of parts) {
    const time = (length: number) => {
      const text = part.repeat(length / part.length);
      const start = performance.now();
      const mentions = findMentions(text, place);
      for (const [index, {start: from, end}] of mentions.entries()) {
        expect(from).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(from);
      }
      return performance.now() - start;
    };
    time(10_000);
    // Far below what squares would take, far above what a busy machine adds.
    expect(time(100_000), part).toBeLessThan(1500);
  }
});
