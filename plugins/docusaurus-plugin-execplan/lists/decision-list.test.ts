import {describe, expect, it} from 'vitest';
import {byNewest, listDecisions} from '../graph/decisions.ts';
import {graphOf, plan, workspacePackage} from '../testing/graph.ts';
import {decisionDataFiles, indexDecisions} from './decision-data.ts';
import {listDecisionPages, toRow} from './decision-list.ts';
import {type DecisionShard, rowOfShard} from './decision-shard.ts';

function log(title: string, ...entries: [text: string, made: string | null][]): string {
  const items = entries.map(
    ([text, made]) => `- Decision: ${text}\n${made === null ? '' : `  Date/Author: ${made}\n`}`,
  );
  return `# ${title}\n\n## Decision Log\n\n${items.join('')}`;
}

function registerOf(...documents: ReturnType<typeof plan>[]) {
  const packages = [workspacePackage('packages/web', '@x/web'), workspacePackage('packages/api', '@x/api')];
  return listDecisions(graphOf({documents, packages})).sort(byNewest);
}

const register = registerOf(
  plan(
    'docs/plans/a.md',
    log('A', ['Old.', '2024-05-01 / Ada'], ['Undated.', null], ['Use packages/web.', '2026-01-02 / Ada']),
  ),
  plan('docs/plans/b.md', log('B', ['New, in @x/web and @x/api.', '2026-02-01 / Grace'])),
);

describe('listDecisionPages', () => {
  it('has the newest first, undated ones last, and where each year begins', () => {
    const pages = listDecisionPages(register, '/b/');
    expect(pages.map(({address, rows}) => [address, rows?.map(({text}) => text)])).toEqual([
      ['decisions', ['New, in @x/web and @x/api.', 'Use packages/web.', 'Old.', 'Undated.']],
    ]);
    expect(pages[0]?.listing.parts).toEqual([
      {kind: 'year', value: '2026', href: '/b/decisions#2026-02', rows: 2},
      {kind: 'year', value: '2024', href: '/b/decisions#2024-05', rows: 1},
    ]);
  });

  it('leads to the page on which a year begins', () => {
    const entries = Array.from({length: 230}, (_, index): [string, string] => [
      `Choice ${index}.`,
      index < 120 ? '2025-03-01 / Ada' : '2024-12-24 / Ada',
    ]);
    const pages = listDecisionPages(registerOf(plan('docs/plans/c.md', log('C', ...entries))), '/b/');
    expect(pages.map(({address, rows}) => [address, rows?.length])).toEqual([
      ['decisions', 100],
      ['decisions/page/2', 100],
      ['decisions/page/3', 30],
    ]);
    const parts = [
      {kind: 'year', value: '2025', href: '/b/decisions#2025-03', rows: 120},
      {kind: 'year', value: '2024', href: '/b/decisions/page/2#2024-12', rows: 110},
    ];
    for (const {listing} of pages) expect(listing).toMatchObject({total: 230, part: null, parts});
    expect(pages[1]?.listing.paging).toEqual({
      page: 2,
      pages: 3,
      previous: '/b/decisions',
      next: '/b/decisions/page/3',
    });
  });
});

describe('toRow', () => {
  it('leads to the decision’s own place', () => {
    const [first] = register;
    expect(first && toRow(first)).toEqual({
      text: 'New, in @x/web and @x/api.',
      rationale: null,
      date: '2026-02-01',
      author: 'Grace',
      plan: {title: 'B', href: '/b/docs/plans/b'},
      href: `/b/docs/plans/b#${first?.decision.anchor}`,
    });
  });

  it('cuts essays and has the beginning of the rationale', () => {
    const words = 'word '.repeat(200);
    const [long] = registerOf(
      plan(
        'docs/plans/c.md',
        `# C\n\n## Decision Log\n\n- Decision: ${words}\n  Rationale: First. ${words}\n`,
      ),
    );
    const row = long && toRow(long);
    expect(row?.text).toMatch(/^(word ){50,}word…$/);
    expect(row?.rationale).toMatch(/^First\. (word ){20,}word…$/);
  });
});

describe('decision data', () => {
  it('is indexed by columns', () => {
    expect(indexDecisions(register)).toEqual({
      schemaVersion: 1,
      perShard: 200,
      years: [
        ['2026', 2],
        ['2024', 1],
        [null, 1],
      ],
      plans: [
        {path: 'docs/plans/b.md', title: 'B'},
        {path: 'docs/plans/a.md', title: 'A'},
      ],
      authors: ['Grace', 'Ada'],
      packages: ['packages/api', 'packages/web'],
      planOf: [0, 1, 1, 1],
      authorOf: [0, 1, 1, null],
      rowsOfPackage: [[0], [0, 1]],
    });
  });

  it('has all rows in shards, in the order of the register', () => {
    const many = registerOf(
      plan(
        'docs/plans/d.md',
        log('D', ...Array.from({length: 450}, (_, index): [string, null] => [`Choice ${index}.`, null])),
      ),
    );
    const files = decisionDataFiles(many);
    expect([...files.keys()]).toEqual([
      'api/v1/decisions/index.json',
      'api/v1/decisions/0.json',
      'api/v1/decisions/1.json',
      'api/v1/decisions/2.json',
    ]);
    const shards = [0, 1, 2].map(
      (number): DecisionShard => JSON.parse(files.get(`api/v1/decisions/${number}.json`) ?? ''),
    );
    expect(shards.map(({plans}) => plans)).toEqual(Array(3).fill([{title: 'D', href: '/b/docs/plans/d'}]));
    const rows = many.map((_, place) =>
      rowOfShard(shards[Math.floor(place / 200)] as DecisionShard, place % 200),
    );
    expect(rows).toEqual(many.map(toRow));
    expect(rowOfShard(shards[2] as DecisionShard, 50)).toBeUndefined();
  });

  it('is an empty index without decisions', () => {
    const files = decisionDataFiles([]);
    expect([...files.keys()]).toEqual(['api/v1/decisions/index.json']);
    expect(JSON.parse(files.get('api/v1/decisions/index.json') ?? '')).toMatchObject({planOf: [], years: []});
  });
});
