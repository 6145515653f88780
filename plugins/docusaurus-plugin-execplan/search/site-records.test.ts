import {Ajv2020} from 'ajv/dist/2020.js';
import {RECORDS_SCHEMA} from 'execplan-search';
import {describe, expect, it} from 'vitest';
import type {Content} from '../content.ts';
import {toGraph} from '../graph/content-graph.ts';
import {listDecisions} from '../graph/decisions.ts';
import {linkTargets} from '../page-metadata.ts';
import {content, page} from '../testing/content.ts';
import {createSiteRecords} from './site-records.ts';

const PLAN = `# Keep one breaker

See \`packages/api/src/index.ts\`.

## Progress

- [x] (2025-09-01) Done.

## Decision Log

- Decision: Count requests in @x/telemetry.
  Rationale: It has them.
  Date/Author: 2025-09-02 / Ada

## Surprises & Discoveries

- Observation: Nothing failed.
`;

const OTHERS = ['packages/api/package.json', 'packages/telemetry/package.json'];

function pages(plan = PLAN) {
  return [
    page('docs/plans/x.md', plan),
    page('packages/api/README.md', '# Api\n\nAnswers.\n\n## Use\n\nCall it.\n'),
    page('docs/product/spec-v1.6.md', '# Spec\n\n## 1 Contracts\n\nOne.\n'),
  ];
}

function recordsOf(collected: Content, siteRecords = createSiteRecords()) {
  const graph = toGraph(collected, linkTargets(collected, '/', null));
  return siteRecords(collected, graph, listDecisions(graph));
}

describe('the records of a site', () => {
  const collected = content(pages(), OTHERS);
  const records = recordsOf(collected);

  it('have addresses that are on its pages', () => {
    const anchors = new Map(
      collected.pages.map(({address, analysis}) => [address, new Set(analysis.rendered.anchors)]),
    );
    expect(records.length).toBeGreaterThan(8);
    for (const {url, page: address} of records) {
      const [path, fragment] = url.split('#');
      expect(path).toBe(address);
      expect(fragment === undefined || anchors.get(address)?.has(fragment)).toBe(true);
    }
  });

  it('are as their schema says, each with an id of its own', () => {
    const validate = new Ajv2020({allowUnionTypes: true}).compile(RECORDS_SCHEMA);
    for (const record of records) {
      validate(record);
      expect(validate.errors).toBeNull();
    }
    expect(new Set(records.map(({objectID}) => objectID)).size).toBe(records.length);
  });

  it('know the packages that they touch or lie in', () => {
    const find = (type: string, path: string) =>
      records.find((record) => record.type === type && record.objectID.startsWith(path))?.package;
    expect(find('plan', 'docs/plans/x.md')).toEqual(['packages/api', 'packages/telemetry']);
    expect(find('decision', 'docs/plans/x.md')).toEqual(['packages/telemetry']);
    expect(find('section', 'packages/api/README.md')).toEqual(['packages/api']);
    expect(find('section', 'docs/product')).toEqual([]);
  });

  it('are the same objects as long as their page says the same', () => {
    const siteRecords = createSiteRecords();
    const [plan, readme, spec] = pages();
    if (!plan || !readme || !spec) throw new Error('a page is missing');
    const before = recordsOf(content([plan, readme, spec], OTHERS), siteRecords);
    const again = recordsOf(content([plan, readme, spec], OTHERS), siteRecords);
    expect(again.every((record, place) => record === before[place])).toBe(true);

    const [edited] = pages(PLAN.replace('It has them.', 'It counts them.'));
    if (!edited) throw new Error('a page is missing');
    const after = recordsOf(content([edited, readme, spec], OTHERS), siteRecords);
    expect(after.filter((record) => before.includes(record)).map(({page: address}) => address)).toEqual([
      ...['docs/product/spec-v1.6', 'docs/product/spec-v1.6', 'packages/api', 'packages/api'].sort((a, b) =>
        a.startsWith('packages') === b.startsWith('packages') ? 0 : a.startsWith('packages') ? -1 : 1,
      ),
    ]);
    expect(after.find(({type}) => type === 'decision')?.text).toBe('It counts them.');
  });
});
