import {describe, expect, it} from 'vitest';
import {listDecisions} from '../graph/decisions.ts';
import type {Graph} from '../graph/graph.ts';
import {cite, graphOf, plan, reference, sections, touch, workspacePackage} from '../testing/graph.ts';
import type {PackageRows} from './page.ts';
import {workspacePages} from './workspace-pages.ts';

const SOURCES: Record<string, string> = {
  'docs/ARCHITECTURE.md': `# Architecture

## Layout

\`\`\`
root/
└─ packages/
   └─ stock/   # What is there
\`\`\`

| folder | name | what it does |
| --- | --- | --- |
| \`apps/till\` | \`@shop/till\` | Takes money and says thanks. |

\`packages/lamps\` lights the whole shop.
`,
  'ai/constraints.md': `# Limits

- Money is taken in \`apps/till\` alone.
- Lamps use at most 9 W.
- No plastic.
`,
};

const CONSTRAINTS = sections(
  '# Limits',
  '- Money is taken in apps/till alone.',
  '- Lamps use at most 9 W.',
  '- No plastic.',
);
const [, , lamps] = CONSTRAINTS;
const DOCUMENTS = [
  reference('docs/ARCHITECTURE.md', 'architecture', {
    title: 'Architecture',
    sections: sections('# Architecture', '## Layout'),
  }),
  reference('ai/constraints.md', 'constraints', {title: 'Limits', sections: CONSTRAINTS}),
  reference('apps/window/README.md', 'readme', {description: 'What passers-by see.'}),
];
const PACKAGES = [
  workspacePackage('packages/stock'),
  workspacePackage('packages/lamps', '@shop/lamps', 'Lamps.'),
  workspacePackage('packages/rope', '@shop/rope', 'Rope, by the metre.'),
  workspacePackage('packages/void'),
  workspacePackage('apps/till', '@shop/till'),
  workspacePackage('apps/window'),
];

function pagesOf(graph: Graph) {
  return workspacePages(graph, {
    addresses: new Map(PACKAGES.map(({path}) => [path, `workspace/${path}`])),
    sourceOf: (path) => SOURCES[path],
    decisions: listDecisions(graph),
    baseUrl: '/b/',
  });
}

function packageAt(path: string, graph: Graph): PackageRows {
  const found = pagesOf(graph).packages.find(({listing}) => listing.path === path);
  if (!found?.rows) throw new Error(`no page for ${path}`);
  return found.rows;
}

describe('what a package is', () => {
  const sentence = '`packages/lamps` lights the whole shop.';
  const graph = graphOf({
    documents: DOCUMENTS,
    packages: PACKAGES,
    citations: [
      touch('docs/ARCHITECTURE.md', 'packages/lamps', {anchor: 'lit', text: sentence}),
      touch('docs/ARCHITECTURE.md', 'packages/void', {anchor: 'v', text: 'packages/void.'}),
    ],
  });
  const layout = {label: 'Architecture, Layout', href: '/b/docs/ARCHITECTURE#layout'};
  it.each([
    ['apps/window', {text: 'What passers-by see.', source: {label: 'README.md', href: '/b/apps/window'}}],
    ['packages/stock', {text: 'What is there', source: layout}],
    ['apps/till', {text: 'Takes money and says thanks.', source: layout}],
    ['packages/lamps', {text: sentence, source: {label: 'Architecture', href: '/b/docs/ARCHITECTURE#lit'}}],
    ['packages/rope', {text: 'Rope, by the metre.', source: null}],
    ['packages/void', null],
  ])('%s', (path, about) => {
    expect(packageAt(path, graph).about).toEqual(about);
  });
});

describe('the list of packages', () => {
  it('groups packages by their folders and counts plans that touch them', () => {
    const plans = [
      plan('docs/plans/a.md', '# A\n\n## Progress\n\n- [x] (2026-03-09) One\n- [ ] Two\n'),
      plan('docs/plans/b.md', '# B\n\n## Progress\n\n- [x] (2025-01-01) One\n'),
    ];
    const citations = plans.map(({path}) => touch(path, 'apps/till'));
    const {workspace} = pagesOf(
      graphOf({documents: [...DOCUMENTS, ...plans], packages: PACKAGES, citations}),
    );
    expect(
      (workspace.rows ?? []).map(({folder, packages}) => [folder, packages.map(({name}) => name)]),
    ).toEqual([
      ['apps', ['@shop/till', 'window']],
      ['packages', ['@shop/lamps', '@shop/rope', 'stock', 'void']],
    ]);
    expect(workspace.rows?.[0]?.packages[0]).toMatchObject({
      plans: 2,
      active: 1,
      href: '/b/workspace/apps/till',
    });
  });

  it('is empty without packages', () => {
    expect(pagesOf(graphOf({documents: DOCUMENTS}))).toEqual({
      workspace: {address: 'workspace', listing: {packages: 0}, rows: []},
      packages: [],
    });
  });
});

describe('a package’s page', () => {
  const progress = (done: string, rest = '') => `## Progress\n\n- [x] (${done}) One\n${rest}`;
  const documents = [
    ...DOCUMENTS,
    plan('docs/plans/old-active.md', `# Old\n\n${progress('2026-03-01', '- [ ] Two\n')}`),
    plan('docs/plans/done.md', `# Done\n\n${progress('2026-03-08')}`),
    plan('docs/plans/new-active.md', `# New\n\n${progress('2026-03-09', '- [ ] Two\n')}`),
    reference('docs/notes.md', 'other'),
  ];
  const touching = [
    'docs/plans/old-active.md',
    'docs/plans/done.md',
    'docs/plans/new-active.md',
    'docs/notes.md',
  ];
  const citations = [
    ...touching.map((from) => touch(from, 'packages/lamps')),
    cite('docs/plans/done.md', 'ai/constraints.md', {constraints: [lamps?.id ?? '']}),
    cite('docs/plans/done.md', 'ai/constraints.md', {section: lamps?.id ?? ''}),
    cite('docs/plans/old-active.md', 'ai/constraints.md', {section: lamps?.id ?? ''}),
    cite('docs/notes.md', 'ai/constraints.md', {section: lamps?.id ?? ''}),
  ];
  const graph = graphOf({documents, packages: PACKAGES, citations});

  it('lists the plans that touch it, active ones first, then by activity', () => {
    const {plans} = packageAt('packages/lamps', graph);
    expect(plans).toMatchObject({total: 3, href: '/b/plans?package=packages%2Flamps'});
    expect(plans.items.map(({title}) => title)).toEqual(['New', 'Old', 'Done']);
    expect(plans.items[0]).toEqual({
      title: 'New',
      href: '/b/docs/plans/new-active',
      status: 'active',
      done: 1,
      total: 2,
      lastActivity: '2026-03-09',
    });
  });

  it('lists the constraints that its plans cite, each with how many', () => {
    expect(packageAt('packages/lamps', graph).constraints).toEqual([
      {
        title: lamps?.title,
        href: `/b/ai/constraints#${lamps?.id}`,
        document: 'Limits',
        isNamed: false,
        plans: 2,
      },
    ]);
  });

  it('lists the constraints that name it', () => {
    expect(packageAt('apps/till', graph).constraints).toEqual([
      {
        title: 'Money is taken in apps/till alone.',
        href: `/b/ai/constraints#${CONSTRAINTS[1]?.id}`,
        document: 'Limits',
        isNamed: true,
        plans: 0,
      },
    ]);
  });

  it('shows fifty decisions, the newest first, and says how many there are', () => {
    const entries = Array.from(
      {length: 60},
      (_, index) =>
        `- Decision: Take lamp ${index} from packages/lamps. ${'word '.repeat(80)}\n  Date/Author: 2025-01-${String((index % 28) + 1).padStart(2, '0')} / Ada\n`,
    );
    const many = plan('docs/plans/many.md', `# Many\n\n## Decision Log\n\n${entries.join('')}`);
    const {decisions} = packageAt('packages/lamps', graphOf({documents: [many], packages: PACKAGES}));
    expect(decisions).toMatchObject({total: 60, href: '/b/decisions?package=packages%2Flamps'});
    expect(decisions.items).toHaveLength(50);
    expect(decisions.items[0]).toMatchObject({date: '2025-01-28', author: 'Ada', plan: {title: 'Many'}});
    const anchors = many.plan?.decisions.map(({anchor}) => `/b/docs/plans/many#${anchor}`);
    expect(anchors).toContain(decisions.items[0]?.href);
    expect(Math.max(...decisions.items.map(({text}) => text.length))).toBeLessThanOrEqual(280);
  });
});
