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
    expect(kinds(before, withDecisions([hero[0], 'Editors ask for it.']))).toEqual([]);
  });
});
