import type {StatusValue} from 'execplan';
import type {KnownHistory, RepositoryHistory, Revision} from 'execplan-history';
import {describe, expect, it} from 'vitest';
import {listDecisions} from '../../graph/decisions.ts';
import type {GraphDocument} from '../../graph/graph.ts';
import {type ReadFeed, readFeed} from '../../testing/check-feed.ts';
import {graphOf, plan, reference} from '../../testing/graph.ts';
import {NEVER} from './atom.ts';
import {feedFiles, MOST_ENTRIES} from './feeds.ts';

const SITE = 'https://docs.example.test/b/';
const NOW = new Date('2026-03-10T12:00:00Z');

interface Given {
  history?: RepositoryHistory | null;
  siteUrl?: string;
}

/** Both feeds, after a validator found nothing against them. */
function feedsOf(
  documents: GraphDocument[],
  {history = null, siteUrl = SITE}: Given = {},
): Record<'plans' | 'decisions', ReadFeed> {
  const graph = graphOf({documents});
  const files = feedFiles({
    graph,
    decisions: listDecisions(graph),
    history,
    now: NOW,
    siteUrl,
    siteTitle: 'Shop',
  });
  const read = (name: string) => {
    const {feed, problems} = readFeed(files.get(`feeds/${name}.xml`) ?? '');
    expect(problems).toEqual([]);
    return feed;
  };
  return {plans: read('plans'), decisions: read('decisions')};
}

/** A plan with steps such as `x 2026-03-01 One`. */
function planOf(path: string, steps: string[], title = 'Sell lamps', rest = ''): GraphDocument {
  const items = steps.map((step) => `- [${step[0]}]${step.slice(1).replace(/ (\d{4}-\S+)/, ' ($1)')}`);
  return plan(path, `# ${title}\n\n## Progress\n\n${items.join('\n')}\n\n${rest}`);
}

/** The newest first, as git tells them: date, status before and after. */
function known(
  path: string,
  ...revisions: (Partial<Revision> & Pick<Revision, 'date' | 'status'>)[]
): KnownHistory {
  const full = revisions.map(
    (given, index): Revision => ({
      ...{
        commit: `${index}`.repeat(40),
        author: 'Ada',
        kind: 'meaning',
        phrases: [],
        renamedFrom: null,
        plans: 1,
      },
      ...{done: 1, total: 2, statusBefore: revisions[index + 1]?.status ?? null},
      ...given,
    }),
  );
  return {isKnown: true, plans: new Map([[path, full]])};
}

const on = (day: number, status: StatusValue, given: Partial<Revision> = {}) => ({
  date: `2026-03-0${day}T10:00:00+01:00`,
  status,
  ...given,
});

const told = ({entries}: ReadFeed) => entries.map(({title, updated}) => [updated.slice(0, 10), title]);

describe('the feed of plans', () => {
  it('says by git when a plan came, changed and was finished, and by whom', () => {
    const path = 'docs/plans/a.md';
    const history = known(
      path,
      on(5, 'done', {done: 2}),
      on(4, 'active', {author: 'Grace'}),
      on(3, 'not-started'),
      on(2, 'not-started', {done: 0}),
    );
    const {plans} = feedsOf([planOf(path, ['x One', 'x Two'])], {history});
    expect(plans).toMatchObject({
      title: 'Shop: plans',
      updated: '2026-03-05T10:00:00+01:00',
      self: `${SITE}feeds/plans.xml`,
      href: `${SITE}plans`,
    });
    expect(plans.entries).toMatchObject([
      {title: 'Finished: Sell lamps', category: 'finished', summary: '2 of 2 steps done.', author: 'Ada'},
      {
        title: 'Sell lamps: active',
        category: 'status-changed',
        updated: '2026-03-04T10:00:00+01:00',
        author: 'Grace',
      },
      {title: 'New: Sell lamps', category: 'new', href: `${SITE}docs/plans/a`, summary: '0 of 2 steps done.'},
    ]);
  });

  it('tells a status again only when it is reached again', () => {
    const path = 'docs/plans/a.md';
    const history = known(
      path,
      on(5, 'done'),
      on(4, 'active'),
      on(3, 'done'),
      on(2, 'active'),
      on(1, 'not-started'),
    );
    const {plans} = feedsOf([planOf(path, ['x One'])], {history});
    expect(plans.entries.map(({category}) => category)).toEqual([
      'finished',
      'status-changed',
      'finished',
      'status-changed',
      'new',
    ]);
  });

  it('is not misled by branches beside each other', () => {
    const path = 'docs/plans/a.md';
    const history = known(
      path,
      on(5, 'done', {kind: 'merge', statusBefore: null}),
      // Its branch knew nothing of the step that finished the plan on the other one.
      on(4, 'active', {statusBefore: 'active'}),
      on(3, 'done', {statusBefore: 'active'}),
      on(2, 'active'),
    );
    const {plans} = feedsOf([planOf(path, ['x One'])], {history});
    expect(told(plans)).toEqual([
      ['2026-03-03', 'Finished: Sell lamps'],
      ['2026-03-02', 'New: Sell lamps'],
    ]);
  });

  it('leaves out what git has no date for', () => {
    const history = known('docs/plans/a.md', on(4, 'done'), {date: null, status: 'active'});
    expect(told(feedsOf([planOf('docs/plans/a.md', ['x One'])], {history}).plans)).toEqual([
      ['2026-03-04', 'Finished: Sell lamps'],
    ]);
  });

  it('says without git what the dates of a plan prove', () => {
    const path = 'docs/plans/2026-02-01-a.md';
    const {plans} = feedsOf([planOf(path, ['x 2026-02-03 One', 'x 2026-02-02 Two'])]);
    expect(told(plans)).toEqual([
      ['2026-02-03', 'Finished: Sell lamps'],
      ['2026-02-02', 'Sell lamps: active'],
      ['2026-02-01', 'New: Sell lamps'],
    ]);
    expect(plans.entries.map(({author}) => author)).toEqual([null, null, null]);
  });

  it.each([
    ['a step without a date', 'docs/plans/a.md', ['x 2026-02-03 One', 'x Two']],
    ['a name that only looks like a date', 'docs/plans/2026-02-30-a.md', ['  One']],
    ['a day to come', 'docs/plans/2027-02-03-a.md', ['x 2027-02-03 One']],
    ['no step at all', 'docs/plans/a.md', []],
  ])('proves nothing by %s', (_, path, steps) => {
    const {plans} = feedsOf([planOf(path, steps)]);
    expect(plans.entries).toEqual([]);
    expect(plans.updated).toBe(NEVER);
  });

  it('says when a plan became stalled', () => {
    const {plans} = feedsOf([planOf('docs/plans/a.md', ['x 2026-01-10 One', '  Two'])]);
    expect(told(plans)).toEqual([
      ['2026-02-10', 'Sell lamps: stalled'],
      ['2026-01-10', 'Sell lamps: active'],
    ]);
  });

  it('holds the newest entries and no more', () => {
    const documents = Array.from({length: MOST_ENTRIES + 20}, (_, index) => {
      const day = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
      return planOf(`docs/plans/${day}-a.md`, ['  One'], `Plan ${index}`);
    });
    const {entries} = feedsOf(documents).plans;
    expect(entries).toHaveLength(MOST_ENTRIES);
    expect(entries[0]?.title).toBe('New: Plan 119');
    expect(entries.at(-1)?.title).toBe('New: Plan 20');
  });
});

describe('the feed of decisions', () => {
  const log = (decisions: string) => `## Decision Log\n\n${decisions}`;
  const path = 'docs/plans/a.md';

  it('has those with a date, each at its place', () => {
    const document = planOf(
      path,
      [],
      'Sell lamps',
      log(
        '- Decision: No coins.\n  Rationale: They are heavy.\n  Date/Author: 2026-03-02 10:00Z / Ada\n- Decision: No cheques.\n',
      ),
    );
    const {decisions} = feedsOf([document]);
    expect(decisions.entries).toMatchObject([
      {
        title: 'No coins.',
        summary: 'They are heavy.',
        updated: '2026-03-02T10:00:00Z',
        author: 'Ada',
        href: `${SITE}docs/plans/a#${document.plan?.decisions[0]?.anchor}`,
        category: path,
      },
    ]);
  });

  it('cuts a long decision in its title and has all of it in its summary', () => {
    const text = 'No coins, since nobody counts them. '.repeat(8).trim();
    const {entries} = feedsOf([
      planOf(path, [], 'A', log(`- Decision: ${text}\n  Date/Author: 2026-03-02 / Ada\n`)),
    ]).decisions;
    expect(entries[0]?.title).toMatch(/^No coins.{80,140}…$/);
    expect(entries[0]?.summary).toBe(text);
  });
});

describe('ids', () => {
  const path = 'docs/plans/2026-02-01-a.md';
  const log = '## Decision Log\n\n- Decision: No coins.\n  Date/Author: 2026-03-02 / Ada\n';
  const document = (title = 'Sell lamps') => planOf(path, ['x 2026-02-03 One'], title, log);
  const idsOf = (...given: Parameters<typeof feedsOf>) =>
    Object.values(feedsOf(...given)).flatMap(({id, entries}) => [id, ...entries.map((entry) => entry.id)]);

  it('are the same wherever the site is, and whatever the plan is called', () => {
    const ids = idsOf([document()]);
    expect(new Set(ids).size).toBe(6);
    expect(
      idsOf([document('Sell torches')], {siteUrl: 'https://elsewhere.example.test/previews/pr-7/'}),
    ).toEqual(ids);
  });

  it('are those that were given out, for good', () => {
    expect(idsOf([document()])).toMatchInlineSnapshot(`
      [
        "urn:uuid:915f5d48-b774-520c-a82d-59fda9a144bc",
        "urn:uuid:4795553f-c124-56e1-bb5d-12aa04e0103f",
        "urn:uuid:fff80765-9d03-55b3-9473-e1207e2caafa",
        "urn:uuid:b2709486-59be-5006-a1f6-07e48c698ca4",
        "urn:uuid:d89f5745-4912-5fdb-bf2b-f834e8849ef3",
        "urn:uuid:991af56c-f556-56da-9006-307ff8ed03f2",
      ]
    `);
  });

  it('outlive a move of the file where git tells of it', () => {
    const old = 'docs/plans/old.md';
    const before = idsOf([planOf(old, ['x One'], 'A', log)], {
      history: known(old, on(3, 'done'), on(2, 'active')),
    });
    const moved = known(
      path,
      on(4, 'done', {renamedFrom: old, kind: 'form'}),
      on(3, 'done'),
      on(2, 'active'),
    );
    expect(idsOf([planOf(path, ['x One'], 'A', log)], {history: moved})).toEqual(before);
  });

  it('are told apart where another plan took the path', () => {
    const old = 'docs/plans/old.md';
    const moved = known(path, on(3, 'active', {renamedFrom: old}), on(2, 'active'));
    const history = {
      isKnown: true as const,
      plans: new Map([...known(old, on(4, 'active')).plans, ...moved.plans]),
    };
    const {entries} = feedsOf([planOf(old, ['  One']), planOf(path, ['  One'])], {history}).plans;
    expect(new Set(entries.map(({id}) => id)).size).toBe(2);
  });
});

describe('hostile content', () => {
  it.each([
    ['markup', '</title></entry><script>alert(1)</script> & "quotes" ]]> &#0; &lol;'],
    ['characters that XML forbids', 'a\u0000b\u0008c\u000bd\ufffee\uffff'],
    ['half a character', 'lamp \ud83d and \udca1'],
    ['other scripts', '計画 🗺️ خطة'],
    ['nothing but blanks', '\u0001 \u0002'],
  ])('%s in titles, decisions and authors is text', (_, text) => {
    const base = plan(
      'docs/plans/2026-02-01-a.md',
      '# A\n\n## Progress\n\n- [ ] One\n\n## Decision Log\n\n- Decision: B\n  Date/Author: 2026-03-02 / C\n',
    );
    const decisions =
      base.plan?.decisions.map((decision) => ({...decision, text, author: text, rationale: text})) ?? [];
    const hostile: GraphDocument = {
      ...base,
      title: text,
      description: text,
      plan: base.plan && {...base.plan, decisions},
    };
    const feeds = feedsOf([hostile, reference('docs/x.md', 'spec', {title: text})]);
    const visible = text
      .replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
    expect(feeds.plans.entries[0]?.title).toBe(`New: ${visible || 'docs/plans/2026-02-01-a.md'}`);
    expect(feeds.decisions.entries[0]?.author).toBe(visible || null);
  });
});

describe('an empty repository', () => {
  it('has feeds without entries', () => {
    expect(feedsOf([])).toMatchObject({
      plans: {entries: [], updated: NEVER},
      decisions: {entries: [], updated: NEVER},
    });
  });
});
