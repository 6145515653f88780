import {describe, expect, it} from 'vitest';
import {diffDecisions, diffRevisionNotes, diffSurprises} from './diff-entries.ts';
import {planOf, withDecisions} from './testing.ts';

const HERO: [string, string] = ['Send the hero before all other rows.', 'It is seen first.'];
const CACHE: [string, string] = ['Keep answers of providers for two minutes.', 'They allow 240 requests.'];

describe('diffDecisions', () => {
  it('finds nothing where decisions only moved', () => {
    expect(diffDecisions(withDecisions(HERO, CACHE), withDecisions(CACHE, HERO))).toEqual([]);
  });

  it.each<[what: string, after: [string, string][], changes: object[]]>([
    ['added', [HERO, CACHE], [{kind: 'added', after: expect.objectContaining({text: CACHE[0]})}]],
    ['removed', [], [{kind: 'removed', before: expect.objectContaining({text: HERO[0]})}]],
    [
      'rewritten',
      [['Send the hero together with three other rows.', 'One message is cheaper.']],
      [expect.objectContaining({kind: 'reworded', isCorrection: false})],
    ],
    [
      'corrected',
      [['Send the hero before all the other rows.', HERO[1]]],
      [expect.objectContaining({kind: 'reworded', isCorrection: true})],
    ],
    [
      'given another reason',
      [[HERO[0], 'Editors ask for it.']],
      [expect.objectContaining({kind: 'amended'})],
    ],
  ])('%s', (_, after, changes) => {
    expect(diffDecisions(withDecisions(HERO), withDecisions(...after))).toEqual(changes);
  });
});

it('compares surprises with their evidence', () => {
  const plan = (evidence: string) =>
    planOf(
      `# A\n\n## Surprises & Discoveries\n\n- Observation: The cache is cold.\n  Evidence: ${evidence}\n`,
    );
  expect(diffSurprises(plan('a log'), plan('a log'))).toEqual([]);
  expect(diffSurprises(plan('a log'), plan('12 of 40 requests missed'))).toEqual([
    expect.objectContaining({kind: 'amended'}),
  ]);
});

it('compares revision notes by their words, and gives them without an anchor', () => {
  const plan = (...notes: string[]) =>
    planOf(`# A\n\nWords.\n\n## Revision Notes\n\n${notes.map((note) => `- ${note}\n`).join('')}`);
  const FIRST = '2026-03-02: The cache was split, since one tenant filled it. (Ada)';
  const SECOND = '2026-03-05: The guide is written by operators. (Grace)';
  expect(plan(FIRST, SECOND).revisionNotes).toHaveLength(2);
  expect(diffRevisionNotes(plan(FIRST), plan(FIRST, SECOND))).toEqual([
    {kind: 'added', after: plan(FIRST, SECOND).revisionNotes[1]},
  ]);
  expect(diffRevisionNotes(plan(FIRST, SECOND), plan(SECOND))).toEqual([
    {kind: 'removed', before: plan(FIRST, SECOND).revisionNotes[0]},
  ]);
});
