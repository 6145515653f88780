import {Ajv2020} from 'ajv/dist/2020.js';
import {beforeAll, describe, expect, it} from 'vitest';
import {closedSchema} from '../../execplan/testing/closed-schema.ts';
import {listDecisions} from '../graph/decisions.ts';
import type {Graph} from '../graph/graph.ts';
import {
  cite,
  graphOf,
  plan,
  reference,
  sections,
  toDocument,
  touch,
  workspacePackage,
} from '../testing/graph.ts';
import {OUTPUT_ADDRESSES, outputFiles} from './output-files.ts';
import type {Schema} from './schemas.ts';

const SITE = 'https://docs.example.test/b/';

const PLAN = plan(
  'docs/plans/a.md',
  `# Sell lamps

Status: nearly there

## Progress

- [x] (2026-03-01 10:00Z) One
- [~] Two

## Surprises & Discoveries

- Observation: Lamps are warm.

## Decision Log

- Decision: No coins.
  Rationale: packages/till can't count them.
  Date/Author: 2026-03-02 10:00Z / Ada
- Decision: No cheques.

## Outcomes & Retrospective

Sold.
`,
);
const UNDATED = plan('docs/plans/b.md', '# Sell rope\n');
const SPEC = reference('docs/spec.md', 'spec', {title: 'Spec', sections: sections('# Spec', '## 1 Goals')});

const GRAPH = graphOf({
  documents: [PLAN, UNDATED, SPEC],
  packages: [
    workspacePackage('packages/till', '@shop/till', 'Takes money.'),
    workspacePackage('apps/window'),
  ],
  citations: [
    cite(PLAN.path, SPEC.path, {section: '1-goals', line: 4, constraints: ['1-goals']}),
    cite(PLAN.path, SPEC.path, {
      to: toDocument(SPEC.path, {missingSection: '9', supersededBy: 'docs/spec-2.md'}),
    }),
    touch(PLAN.path, 'packages/till', {line: 5}),
    cite(PLAN.path, SPEC.path, {section: '1-goals', constraints: ['1-goals'], anchor: 'again'}),
    cite(PLAN.path, '', {
      to: {to: 'file', path: 'packages/till/a.ts', line: '3-9'},
      package: 'packages/till',
    }),
    cite(PLAN.path, '', {to: {to: 'folder', path: 'docs'}}),
    cite(PLAN.path, '', {to: {to: 'nothing'}, words: 'docs/gone.md', isMissing: true}),
    cite(PLAN.path, '', {to: {to: 'nothing'}, words: 'GET /v1/lamps'}),
  ],
});

function filesOf(graph: Graph): Map<string, string> {
  const lastRevised = (path: string) => (path.endsWith('a.md') ? '2026-03-04T10:00:00+01:00' : null);
  const restartHref = (path: string) => (path.endsWith('a.md') ? '/b/restart/docs/plans/a.json' : null);
  return outputFiles(graph, {decisions: listDecisions(graph), siteUrl: SITE, lastRevised, restartHref});
}

function read(name: string, files = filesOf(GRAPH)): unknown {
  return JSON.parse(files.get(`api/v1/${name}`) ?? 'null');
}

describe.each(['plans', 'decisions', 'graph'])('%s.json', (name) => {
  const ajv = new Ajv2020({strict: true, allowUnionTypes: true, allErrors: true});
  let schema: Schema;

  beforeAll(() => {
    schema = read(`schema/${name}.schema.json`) as Schema;
  });

  it.each([
    ['a repository', GRAPH],
    ['an empty repository', graphOf({})],
  ])('of %s is what its schema says, and nothing else', (_, graph) => {
    const validate = ajv.compile(closedSchema({...schema, $id: `${schema.$id}?${_}`}));
    validate(read(`${name}.json`, filesOf(graph)));
    expect(validate.errors).toBeNull();
  });

  it('has a schema that is named by its address and refuses something else', () => {
    expect(schema.$id).toBe(`${SITE}api/v1/schema/${name}.schema.json`);
    expect(ajv.validate(schema, {schemaVersion: 2})).toBe(false);
  });

  it('may get fields', () => {
    const more = {...(read(`${name}.json`) as object), addedLater: true};
    expect(new Ajv2020({allowUnionTypes: true}).validate(schema, more)).toBe(true);
  });
});

describe('outputFiles', () => {
  it('writes what it says it writes', () => {
    expect([...filesOf(GRAPH).keys()]).toEqual(OUTPUT_ADDRESSES);
  });

  it('says where each plan stands', () => {
    expect(read('plans.json')).toEqual({
      schemaVersion: 1,
      plans: [
        {
          path: 'docs/plans/a.md',
          title: 'Sell lamps',
          href: '/b/docs/plans/a',
          status: 'active',
          statusReason: PLAN.plan?.status.reason,
          stated: 'nearly there',
          done: 1,
          total: 2,
          partial: 1,
          started: '2026-03-01',
          lastActivity: '2026-03-02',
          lastRevised: '2026-03-04T10:00:00+01:00',
          packages: ['packages/till'],
          authors: ['Ada'],
          decisions: 2,
          surprises: 1,
          outcomes: 'written',
          errors: 0,
          warnings: 0,
          restart: '/b/restart/docs/plans/a.json',
        },
        expect.objectContaining({
          path: 'docs/plans/b.md',
          status: 'unknown',
          stated: null,
          started: null,
          lastActivity: null,
          lastRevised: null,
          packages: [],
          authors: [],
          outcomes: 'absent',
          restart: null,
        }),
      ],
    });
  });

  it('gives each decision its place', () => {
    const [first, second] = PLAN.plan?.decisions ?? [];
    expect(read('decisions.json')).toEqual({
      schemaVersion: 1,
      decisions: [
        {
          plan: 'docs/plans/a.md',
          href: `/b/docs/plans/a#${first?.anchor}`,
          text: 'No coins.',
          rationale: "packages/till can't count them.",
          date: '2026-03-02T10:00Z',
          author: 'Ada',
          packages: ['packages/till'],
        },
        {
          plan: 'docs/plans/a.md',
          href: `/b/docs/plans/a#${second?.anchor}`,
          text: 'No cheques.',
          rationale: null,
          date: null,
          author: null,
          packages: [],
        },
      ],
    });
  });

  it('says what cites what, and leaves out what names nothing', () => {
    expect(read('graph.json')).toMatchObject({
      documents: [
        {path: 'docs/plans/a.md', kind: 'plan', sections: null},
        {path: 'docs/plans/b.md', kind: 'plan', sections: null},
        {
          path: 'docs/spec.md',
          kind: 'spec',
          sections: [
            {id: 'spec', level: 1},
            {id: '1-goals', level: 2},
          ],
        },
      ],
      packages: [
        {path: 'apps/window', name: null, description: null, touchedBy: []},
        {
          path: 'packages/till',
          name: '@shop/till',
          href: '/b/workspace/packages/till',
          touchedBy: [PLAN.path],
        },
      ],
      citations: [
        {
          from: PLAN.path,
          places: [
            {line: 4, anchor: 'cites-1-goals'},
            {line: null, anchor: 'again'},
          ],
          to: {kind: 'document', path: SPEC.path, section: '1-goals', constraints: ['1-goals']},
        },
        {to: {section: null, missingSection: '9', supersededBy: 'docs/spec-2.md'}},
        {to: {kind: 'package', path: 'packages/till'}},
        {to: {kind: 'file', path: 'packages/till/a.ts', lines: '3-9'}},
        {to: {kind: 'folder', path: 'docs'}},
        {to: {kind: 'missing', words: 'docs/gone.md'}},
      ],
    });
  });
});
