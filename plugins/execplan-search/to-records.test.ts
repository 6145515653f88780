import Ajv from 'ajv/dist/2020.js';
import {parseDocument, readPlan} from 'execplan';
import {describe, expect, test} from 'vitest';
import {groupOf, type SearchRecord} from './record.ts';
import {RECORDS_SCHEMA} from './record-schema.ts';
import {RECORDS} from './testing/records.ts';
import {type SearchableDocument, toRecords} from './to-records.ts';

const SOURCE = `# Keep one breaker

Introduction.

## Progress

- [x] (2026-03-01 10:00Z) One.

## Decision Log

- Decision: Keep one breaker per provider.
  Rationale: Quotas are per provider.
  Date/Author: 2026-03-02 / Ada

## Surprises & Discoveries

- Observation: The provider retries.
  Evidence: its log.
`;

const {plan} = readPlan(parseDocument(SOURCE), {path: 'docs/plans/x.md', now: new Date('2026-03-10')});

const PLAN_DOCUMENT: SearchableDocument = {
  path: 'docs/plans/x.md',
  address: 'docs/plans/x',
  kind: 'other',
  title: 'Keep one breaker',
  description: 'What for.',
  plan,
  sections: [
    {id: 'keep-one-breaker', level: 1, title: 'Keep one breaker', text: 'Introduction.'},
    {id: 'progress', level: 2, title: 'Progress', text: 'One.'},
    {id: 'decision-log', level: 2, title: 'Decision Log', text: ''},
    {id: 'surprises', level: 2, title: 'Surprises & Discoveries', text: ''},
  ],
  packages: ['packages/api'],
  authors: ['Ada'],
  year: '2026',
  packagesOf: () => ['packages/telemetry'],
};

const validate = new Ajv({strict: false}).compile(RECORDS_SCHEMA);

function expectValid(records: readonly SearchRecord[]): void {
  for (const record of records) {
    validate(record);
    expect(validate.errors).toBeNull();
  }
  const ids = records.map(({objectID}) => objectID);
  expect(new Set(ids).size).toBe(ids.length);
}

describe('a plan', () => {
  const records = toRecords(PLAN_DOCUMENT);

  test('is a record itself, and so is each of its sections, decisions and surprises', () => {
    expect(records.map(({type, title, url}) => [type, title, url])).toEqual([
      ['plan', 'Keep one breaker', 'docs/plans/x'],
      ['section', 'Progress', 'docs/plans/x#progress'],
      ['section', 'Decision Log', 'docs/plans/x#decision-log'],
      ['section', 'Surprises & Discoveries', 'docs/plans/x#surprises'],
      ['decision', 'Keep one breaker per provider.', `docs/plans/x#${plan.decisions[0]?.anchor}`],
      ['surprise', 'The provider retries.', `docs/plans/x#${plan.surprises[0]?.anchor}`],
    ]);
    expectValid(records);
  });

  test('has its facts as facets', () => {
    expect(records[0]).toMatchObject({
      kind: 'plan',
      text: 'What for.\nIntroduction.',
      plan: 'docs/plans/x.md',
      status: 'done',
      package: ['packages/api'],
      author: ['Ada'],
      date: '2026-03-02',
      year: '2026',
      trail: [],
    });
    expect(records[4]).toMatchObject({
      text: 'Quotas are per provider.',
      trail: ['Keep one breaker', 'Decision Log'],
      package: ['packages/telemetry'],
      author: ['Ada'],
      date: '2026-03-02',
      year: '2026',
    });
    expect(records[1]).toMatchObject({author: [], date: null, year: null, status: 'done'});
  });
});

describe('another document', () => {
  const document: SearchableDocument = {
    ...PLAN_DOCUMENT,
    path: 'ai/constraints.md',
    address: 'ai/constraints',
    plan: null,
  };

  test('has a record for each section, its title leading to the page', () => {
    const records = toRecords({
      ...document,
      kind: 'constraints',
      title: 'Constraints',
      sections: [
        {id: 'constraints', level: 1, title: 'Constraints', text: 'All of them.'},
        {id: 'c-01-size', level: 2, title: 'C-01 Size', text: 'At most 30 kB.'},
        {id: 'others', level: 2, title: 'Others', text: ''},
        {id: 'csp', level: 3, title: 'CSP', text: ''},
        {id: 'constraint-no-iframes', level: 7, title: 'No iframes.', text: ''},
      ],
    });
    expect(records.map(({type, url, trail}) => [type, url, trail])).toEqual([
      ['section', 'ai/constraints', []],
      ['constraint', 'ai/constraints#c-01-size', ['Constraints']],
      ['section', 'ai/constraints#others', ['Constraints']],
      ['section', 'ai/constraints#csp', ['Constraints', 'Others']],
      ['constraint', 'ai/constraints#constraint-no-iframes', ['Constraints', 'Others', 'CSP']],
    ]);
    expectValid(records);
  });

  test('without a heading, or without a word, has one record', () => {
    const text = [{id: null, level: 0, title: '', text: 'Only text.'}];
    expect(toRecords({...document, sections: text})).toMatchObject([
      {type: 'section', title: 'Keep one breaker', text: 'Only text.', url: 'ai/constraints', trail: []},
    ]);
    expect(toRecords({...document, sections: []})).toHaveLength(1);
  });

  test('may have words before its first heading, which are no title', () => {
    const records = toRecords({
      ...document,
      sections: [
        {id: null, level: 0, title: '', text: 'Before.'},
        {id: 'a', level: 2, title: 'A', text: ''},
        {id: 'b', level: 1, title: 'B', text: ''},
      ],
    });
    expect(records.map(({url, trail}) => [url, trail])).toEqual([
      ['ai/constraints', []],
      ['ai/constraints#a', ['Keep one breaker']],
      ['ai/constraints#b', ['Keep one breaker']],
    ]);
    expectValid(records);
  });
});

test('records are shown under what they are', () => {
  expect(RECORDS.map(groupOf)).toEqual([
    'Plans',
    'Plans',
    'Decisions',
    'Plans',
    'Decisions',
    'Plans',
    'Spec',
  ]);
});
