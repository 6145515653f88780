import {describe, expect, it} from 'vitest';
import {findAlarms} from './alarms.ts';
import {planOf, withDecisions, withSteps} from './testing.ts';

const kinds = (...versions: Parameters<typeof findAlarms>) => findAlarms(...versions).map(({kind}) => kind);

describe('findAlarms', () => {
  it('rings for a step that is taken back or taken out', () => {
    const before = withSteps('[x] (2026-03-02 10:00Z) Measure the latency.', '[ ] Cache each plan.');
    expect(kinds(before, withSteps('[ ] Measure the latency.', '[ ] Cache each plan.'))).toEqual([
      'step-unticked',
    ]);
    expect(kinds(before, withSteps('[x] (2026-03-02 10:00Z) Measure the latency.'))).toEqual([
      'step-removed',
    ]);
    expect(
      kinds(before, withSteps('[x] (2026-03-02 10:00Z) Measure the latency.', '[x] Cache each plan.')),
    ).toEqual([]);
  });

  it('rings for a step whose parts are all to do again', () => {
    const before = withSteps('[x] (2026-03-02 10:00Z) Measure the latency and the memory of the composer.');
    const open = ['[ ] Measure the latency of the composer.', '[ ] Measure the memory of the composer.'];
    expect(kinds(before, withSteps(...open))).toEqual(['step-unticked']);
    expect(kinds(before, withSteps(open[0]?.replace('[ ]', '[x]') ?? '', open[1] ?? ''))).toEqual([]);
  });

  it('is quiet where a new decision or revision note says why', () => {
    const step = '- [x] (2026-03-02 10:00Z) Measure the latency of the composer.\n';
    const before = planOf(`# A\n\n## Progress\n\n${step}`);
    const after = planOf(
      `# A\n\n## Progress\n\n## Decision Log\n\n- Decision: The latency of the composer isn't measured here.\n  Rationale: It is measured in production.\n  Date/Author: 2026-03-03 / Ada\n`,
    );
    expect(kinds(before, after)).toEqual([]);
  });

  it('rings for a decision that is rewritten or taken out, not for a corrected word', () => {
    const hero: [string, string] = ['Send the hero before all other rows.', 'It is seen first.'];
    const before = withDecisions(hero);
    expect(
      kinds(before, withDecisions(['Send the hero together with three other rows.', 'Cheaper.'])),
    ).toEqual(['decision-rewritten']);
    expect(kinds(before, withDecisions())).toEqual(['decision-removed']);
    expect(kinds(before, withDecisions(['Send the hero before all the other rows.', hero[1]]))).toEqual([]);
  });

  it('rings for a decision whose reason is another one, not for one that says more', () => {
    const text = 'Send the hero before all other rows.';
    const before = withDecisions([text, 'It is seen first.']);
    expect(kinds(before, withDecisions([text, 'Editors ask for it.']))).toEqual(['decision-rewritten']);
    expect(kinds(before, withDecisions([text, 'It is seen first. Editors ask for it, too.']))).toEqual([]);
    expect(kinds(withDecisions([text, '']), withDecisions([text, 'Editors ask for it.']))).toEqual([]);
  });

  it.each<[name: string, step: string, reason: string, expected: string[]]>([
    [
      'speaks of something else',
      'Migrate the customer table to the new cluster',
      'Rename the button on the customer page; use a table there',
      ['step-removed'],
    ],
    ['shares a word', 'Deploy to prod', 'Deploy on Fridays', ['step-removed']],
    ['shares characters', '認証を実装する', '全く別のもの。実装', ['step-removed']],
    [
      'says what happens to it',
      'Migrate the customer table to the new cluster',
      'Postpone the move of the customer table',
      [],
    ],
    ['speaks of a step of short words', 'Run it', 'Remove the step "Run it"', []],
    ['speaks of it in its language', '認証を実装する', '認証の実装は延期する', []],
  ])('takes a decision for a reason only where it is one: it %s', (_name, step, reason, expected) => {
    const before = planOf(`# A\n\n## Progress\n\n- [x] (2026-03-02 10:00Z) ${step}\n- [ ] Other\n`);
    const after = planOf(`# A\n\n## Progress\n\n- [ ] Other\n\n## Decision Log\n\n- Decision: ${reason}\n`);
    expect(kinds(before, after)).toEqual(expected);
  });

  it('takes no short step for another one that has a word of it', () => {
    const before = withSteps('[x] Add tests', '[ ] Other');
    const after = withSteps('[ ] Other', '[x] Add retries to payments and skip all flaky tests');
    expect(kinds(before, after)).toEqual(['step-removed']);
  });
});
