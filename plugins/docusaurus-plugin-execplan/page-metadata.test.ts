import {describe, expect, it} from 'vitest';
import {listFolders} from './folders.ts';
import {toGraph} from './graph/content-graph.ts';
import type {PageData} from './page-data.ts';
import {createPageData, linkTargets} from './page-metadata.ts';
import {content, page} from './testing/content.ts';

const SPEC = '# Spec v1.6\n\nWhat is built.\n\n## 4) Contracts\n\n### 4.2 Events\n\nText.\n';
const CONSTRAINTS = '# Hard limits\n\n- Composer P95 ≤ 300 ms.\n- Tokens at most 12 kB.\n';
const PLAN = `# Answer sooner

Builds on \`docs/product/spec-v1.6.md\` §4.2 and keeps the 300 ms of \`ai/constraints.md\`.
See [the limits](../../ai/constraints.md#constraint-tokens-at-most-12-kb) and \`docs/gone.md\`.

## Progress

- [x] (2025-10-01) Changed \`packages/api/src/new.ts\`.
- [ ] Two

## Decision Log

- Decision: yes
`;

const REPOSITORY = {url: 'https://code.example.test/o/r', ref: 'main'};

const small = content(
  [
    page('README.md', '# Root'),
    page('ai/constraints.md', CONSTRAINTS),
    page('docs/README.md', '# Docs'),
    page('docs/plans/do it.md', PLAN),
    page('docs/product/spec-v1.6.md', SPEC),
  ],
  ['packages/api/package.json', 'packages/api/src/index.ts'],
);

function data(path: string): PageData {
  const targets = linkTargets(small, '/b/', REPOSITORY);
  const {onFolderPages} = listFolders(small, '/b/');
  const graph = toGraph(small, targets);
  const toPageData = createPageData({
    content: small,
    graph,
    targets,
    folders: onFolderPages,
    allCiting: new Map(),
  });
  const found = small.pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(path);
  return toPageData(found);
}

describe('createPageData', () => {
  it('tells a plan’s page where it stands', () => {
    const {plan, ...rest} = data('docs/plans/do it.md');
    expect(rest).toMatchObject({
      path: 'docs/plans/do it.md',
      source: '/b/docs/plans/do%20it.md',
      edit: 'https://code.example.test/o/r/edit/main/docs/plans/do%20it.md',
      images: [],
      crumbs: [
        {label: 'docs', href: '/b/docs'},
        {label: 'plans', href: '/b/docs/plans'},
      ],
      folder: null,
    });
    expect(plan).toMatchObject({progress: {done: 1, total: 2}, decisions: 1});
    expect(plan?.progress).not.toHaveProperty('items');
  });

  it('gives a folder’s own page its listing', () => {
    expect(data('docs/README.md')).toMatchObject({plan: null, crumbs: [], folder: {path: 'docs'}});
    expect(data('README.md').folder).toBeNull();
  });

  it('says where each citation of a page leads, and leaves out those that lead nowhere', () => {
    const {citations, links} = data('docs/plans/do it.md');
    expect(citations.map(([, to]) => to?.href)).toEqual([
      '/b/docs/product/spec-v1.6#42-events',
      '/b/ai/constraints',
    ]);
    expect(links).toEqual([
      [
        '../../ai/constraints.md#constraint-tokens-at-most-12-kb',
        {href: '/b/ai/constraints#constraint-tokens-at-most-12-kb'},
      ],
    ]);
  });

  it('previews what its links lead to', () => {
    expect(data('docs/plans/do it.md').previews).toEqual([
      ['/b/ai/constraints', {title: 'Hard limits', kind: 'constraints'}],
      ['/b/docs/product/spec-v1.6', {title: 'Spec v1.6', kind: 'spec', text: 'What is built.'}],
    ]);
  });

  it('lists what a plan relies on and what is missing', () => {
    const {references} = data('docs/plans/do it.md');
    expect(references?.entries.map(({kind, title, sections}) => [kind, title, sections])).toEqual([
      ['spec', 'Spec v1.6', [{title: '4.2 Events', href: '/b/docs/product/spec-v1.6#42-events'}]],
      [
        'constraints',
        'Hard limits',
        [
          {
            title: 'Composer P95 ≤ 300 ms.',
            href: '/b/ai/constraints#constraint-composer-p95-300-ms',
          },
          {title: 'Tokens at most 12 kB.', href: '/b/ai/constraints#constraint-tokens-at-most-12-kb'},
        ],
      ],
    ]);
    expect(references?.missing.map(({words, line}) => [words, line])).toEqual([
      ['docs/gone.md', 4],
      ['packages/api/src/new.ts', 8],
    ]);
    expect(references?.uncited).toEqual([]);
  });

  it('leads from an older version to the newest', () => {
    const all = content([
      page('docs/product/spec-v1.5.md', '# Spec v1.5'),
      page('docs/product/spec-v1.6.md', SPEC),
      page('notes.md', 'Asked by `docs/product/spec-v1.5.md` and `docs/product/spec-v1.4.md`.'),
    ]);
    const targets = linkTargets(all, '/b/', null);
    const toPageData = createPageData({
      content: all,
      graph: toGraph(all, targets),
      targets,
      folders: new Map(),
      allCiting: new Map(),
    });
    const notes = all.pages.find(({path}) => path === 'notes.md');
    expect(notes && toPageData(notes).citations.map(([, to]) => to)).toEqual([
      {
        href: '/b/docs/product/spec-v1.5',
        note: null,
        newer: {href: '/b/docs/product/spec-v1.6', name: 'spec-v1.6.md'},
      },
      {href: '/b/docs/product/spec-v1.6', note: 'newer version'},
    ]);
  });

  it('lists who cites a page, leading to the very place', () => {
    const {citedBy, cited} = data('ai/constraints.md');
    expect(citedBy).toMatchObject({
      plans: 1,
      documents: 0,
      entries: [{title: 'Answer sooner', href: '/b/docs/plans/do%20it', total: 2}],
      all: null,
    });
    const plan = small.pages.find(({path}) => path.endsWith('do it.md'));
    for (const {href} of citedBy?.entries[0]?.places ?? []) {
      expect(plan?.analysis.rendered.anchors).toContain(href.split('#')[1]);
    }
    expect(cited.map(([, plans]) => plans)).toEqual([1, 1]);
    expect(data('README.md').citedBy).toBeNull();
  });
});
