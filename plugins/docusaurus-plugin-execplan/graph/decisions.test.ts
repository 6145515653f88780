import {describe, expect, it} from 'vitest';
import {graphOf, plan, touch, workspacePackage} from '../testing/graph.ts';
import {byNewest, listDecisions} from './decisions.ts';

const PATH = 'docs/plans/a.md';
const PLAN = plan(
  PATH,
  `# Hash plans

## Decision Log

- Decision: Keep the hash in \`packages/plan-hash/src/index.ts\`.
  Rationale: \`@hub/api\` needs it too.
  Date/Author: 2025-10-01 / Ada
- Decision: One breaker a provider.
  Rationale: see the adapter.
  Date/Author: 2025-10-03 / Bob
- Decision: Leave tokens alone.
  Rationale: packages/plan-hashes is something else.

## Progress

- [ ] Write the adapter.
`,
);
const PACKAGES = [
  workspacePackage('packages/plan-hash'),
  workspacePackage('apps/api', '@hub/api'),
  workspacePackage('packages/providers', '@hub/providers'),
  workspacePackage('packages/tokens', 'tokens'),
];

describe('listDecisions', () => {
  it('finds packages by folder, path and name, and never by a part of a word', () => {
    const found = listDecisions(graphOf({documents: [PLAN], packages: PACKAGES}));
    expect(found.map(({packages}) => packages)).toEqual([['apps/api', 'packages/plan-hash'], [], []]);
  });

  it('finds packages that are cited within a decision', () => {
    const citations = [
      touch(PATH, 'packages/providers', {line: 9}),
      touch(PATH, 'packages/tokens', {line: 16}),
    ];
    const found = listDecisions(graphOf({documents: [PLAN], packages: PACKAGES, citations}));
    expect(found.map(({packages}) => packages)).toEqual([
      ['apps/api', 'packages/plan-hash'],
      ['packages/providers'],
      [],
    ]);
  });

  it('passes over citations whose line isn’t known', () => {
    const citations = [touch(PATH, 'packages/providers', {line: null})];
    const found = listDecisions(graphOf({documents: [PLAN], packages: PACKAGES, citations}));
    expect(found.flatMap(({packages}) => packages)).not.toContain('packages/providers');
  });

  it('counts deeper headings to a decision under a heading of its own', () => {
    const headed = plan(
      PATH,
      '# P\n\n## Decision Log\n\n### Use one queue\n\nFor now.\n\n#### Why\n\nIt is in providers.\n\n### Other\n\nYes.\n',
    );
    expect(headed.plan?.decisions.map(({line}) => line)).toEqual([5, 13]);
    const citations = [touch(PATH, 'packages/providers', {line: 11})];
    const found = listDecisions(graphOf({documents: [headed], packages: PACKAGES, citations}));
    expect(found.map(({packages}) => packages)).toEqual([['packages/providers'], []]);
  });
});

it('sorts the newest first and undated ones last', () => {
  const sorted = listDecisions(graphOf({documents: [PLAN]})).sort(byNewest);
  expect(sorted.map(({decision}) => decision.date)).toEqual(['2025-10-03', '2025-10-01', null]);
});
