import {describe, expect, test} from 'vitest';
import {parseDocument} from '../document.ts';
import type {CitationKind} from '../plan.ts';
import {citationKind, readCitations} from './read-citations.ts';

function targets(source: string): string[] {
  return readCitations(parseDocument(source).root).map(({target}) => target);
}

describe('what is cited', () => {
  test.each<[source: string, targets: string[]]>([
    ['See `docs/product/spec-v1.6.md`.', ['docs/product/spec-v1.6.md']],
    ['See docs/product/spec-v1.6.md.', ['docs/product/spec-v1.6.md']],
    ['See [the spec](../product/spec.md).', ['../product/spec.md']],
    ['See [`a.md`](docs/a.md).', ['docs/a.md']],
    ['See `./docs/a.md` and `/docs/b.md`.', ['docs/a.md', '/docs/b.md']],
    ['`packages/embed-sdk/src/index.ts:42` breaks', ['packages/embed-sdk/src/index.ts']],
    ['`packages/*/src/{a,b}.ts`', ['packages/*/src/{a,b}.ts']],
    ['`src/{a.rs, b/c.rs}`', ['src/{a.rs, b/c.rs}']],
    ['`app/[[...slug]]/page.tsx`', ['app/[[...slug]]/page.tsx']],
    ['`a/b.ts`,`a/c.ts`, a/d.ts,a/e.ts', ['a/b.ts', 'a/c.ts', 'a/d.ts', 'a/e.ts']],
    ['in `packages/telemetry` and `apps/admin/`', ['packages/telemetry', 'apps/admin']],
    ['`CONTRIBUTING.md` says', ['CONTRIBUTING.md']],
    ['ADR-0001, ADR 0002', ['ADR-0001', 'ADR-0002']],
    ['`docs/adr/0007-x.md`, ADR-0007', ['docs/adr/0007-x.md', 'ADR-0007']],
    ['`a/b.md`, `a/b.md`', ['a/b.md', 'a/b.md']],
    ['(docs/a.md)', ['docs/a.md']],
    ['| `docs/a.md` |\n| --- |\n| `docs/b.md` |', ['docs/a.md', 'docs/b.md']],
    ['# On `docs/a.md`', ['docs/a.md']],
    ['> `docs/a.md`', ['docs/a.md']],
    ['- [x] Wrote `docs/a.md`', ['docs/a.md']],
  ])('%j', (source, expected) => expect(targets(source)).toEqual(expected));

  test.each([
    'See https://example.org/docs/a.md.',
    'See [it](https://example.org/a.md), [mail](mailto:a@b.org), [here](#there), [host](//e.org/a.md).',
    'Edit `~/.config/tool.toml` and `$HOME/x/y.md` and `<dir>/a/b.md`.',
    '    cat docs/a.md\n',
    '```sh\ncat docs/a.md\n```\n',
    'and/or, 1/2, a/b, GET /v1/compose',
    'someone@example.org',
    'e.g. this, i.e. that',
    '`pnpm -w build`',
    'v1.6.2',
  ])('nothing in %j', (source) => expect(targets(source)).toEqual([]));
});

test.each<[source: string, ...citations: string[]]>([
  ['`docs/a.md` §4.2 says', 'docs/a.md § 4.2 file'],
  ['`docs/a.md` (section 3)', 'docs/a.md § 3 file'],
  ['§4.2 of `docs/a.md`', 'docs/a.md § 4.2 file'],
  ['`cat docs/a.md` §4.2', 'docs/a.md § null file'],
  ['[a](docs/a.md#b)', 'docs/a.md § b file'],
  ['spec §4.2', 'spec § 4.2 spec'],
  ['section 2 of the constraints', 'constraints § 2 constraints'],
  [
    '`@scope/api` and `pnpm --filter @scope/web test`',
    '@scope/api § null package',
    '@scope/web § null package',
  ],
  ['`src/a.rs::open`', 'src/a.rs § null file'],
  ['`app/(seo)/[tenant]/route.ts:3`', 'app/(seo)/[tenant]/route.ts § null file'],
  ['`package.json`, `/v1/plan`, `docs/`, C-03'],
])('%s', (source, ...citations) => {
  const found = readCitations(parseDocument(source).root);
  expect(found.map(({target, section, kind}) => `${target} § ${section} ${kind}`)).toEqual(citations);
});

test('line, section and sentence', () => {
  const source =
    '# T\n\nFirst one. It follows `docs/product/spec.md#budgets` and\nsee ai/constraints.md#L12-L30. Last.\r\nMore of docs/a.md here.\n';
  expect(readCitations(parseDocument(source).root)).toEqual([
    {
      target: 'docs/product/spec.md',
      section: 'budgets',
      kind: 'spec',
      line: 3,
      text: 'It follows docs/product/spec.md#budgets and see ai/constraints.md#L12-L30.',
    },
    {
      target: 'ai/constraints.md',
      section: null,
      kind: 'constraints',
      line: 4,
      text: 'It follows docs/product/spec.md#budgets and see ai/constraints.md#L12-L30.',
    },
    {target: 'docs/a.md', section: null, kind: 'file', line: 5, text: 'More of docs/a.md here.'},
  ]);
});

test.each<[target: string, kind: CitationKind]>([
  ['docs/product/spec-v1.6.md', 'spec'],
  ['spec.md', 'spec'],
  ['docs/specs/2025-10-31-admin-spec.md', 'spec'],
  ['docs/engineering/ARCHITECTURE.md', 'architecture'],
  ['ai/constraints.md', 'constraints'],
  ['CONTRIBUTING.md', 'contributing'],
  ['ADR-0001', 'adr'],
  ['docs/engineering/DECISIONS/0001-x.md', 'adr'],
  ['docs/adr/0001-x.md', 'adr'],
  ['docs/plans/2025-01-08-x.md', 'plan'],
  ['.agent/execplans/x.md', 'plan'],
  ['packages/embed-sdk', 'package'],
  ['apps/admin', 'package'],
  ['packages/embed-sdk/README.md', 'file'],
  ['src/index.ts', 'file'],
])('%s is a citation of kind %s', (target, kind) => expect(citationKind(target)).toBe(kind));
