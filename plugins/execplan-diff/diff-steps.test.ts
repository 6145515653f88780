import {describe, expect, it} from 'vitest';
import {diffSteps, type StepChange} from './diff-steps.ts';
import {planOf, withSteps} from './testing.ts';

/** A change in a line: its kind, and the words before and after. */
function show(change: StepChange): string {
  switch (change.kind) {
    case 'added':
      return `added: ${change.after.text}`;
    case 'removed':
      return `removed: ${change.before.text}`;
    case 'split':
      return `split: ${change.before.text} > ${change.after.map(({text}) => text).join(' + ')}`;
    default:
      return change.before.text === change.after.text
        ? `${change.kind}: ${change.after.text}`
        : `${change.kind}: ${change.before.text} > ${change.after.text}`;
  }
}

const MEASURE = 'Measure the latency of the composer.';
const CACHE = 'Cache the plan of each tenant.';
const GUIDE = 'Write the guide for operators.';

describe('diffSteps', () => {
  it.each<[what: string, before: string[], after: string[], changes: string[]]>([
    ['the same', [`[ ] ${MEASURE}`], [`[ ] ${MEASURE}`], []],
    ['ticked', [`[ ] ${MEASURE}`], [`[x] (2026-03-02 10:00Z) ${MEASURE}`], [`ticked: ${MEASURE}`]],
    ['unticked', [`[x] (2026-03-02 10:00Z) ${MEASURE}`], [`[ ] ${MEASURE}`], [`unticked: ${MEASURE}`]],
    ['partly', [`[ ] ${MEASURE}`], [`[~] ${MEASURE}`], [`partly: ${MEASURE}`]],
    [
      'another time',
      [`[x] (2026-03-02 10:00Z) ${MEASURE}`],
      [`[x] (2026-03-02 11:00Z) ${MEASURE}`],
      [`redated: ${MEASURE}`],
    ],
    ['moved', [`[ ] ${MEASURE}`, `[ ] ${CACHE}`], [`[ ] ${CACHE}`, `[ ] ${MEASURE}`], []],
    ['added', [`[ ] ${MEASURE}`], [`[ ] ${MEASURE}`, `[ ] ${CACHE}`], [`added: ${CACHE}`]],
    ['removed', [`[ ] ${MEASURE}`, `[ ] ${CACHE}`], [`[ ] ${CACHE}`], [`removed: ${MEASURE}`]],
    ['replaced', [`[ ] ${MEASURE}`], [`[ ] ${GUIDE}`], [`removed: ${MEASURE}`, `added: ${GUIDE}`]],
    [
      'reworded and ticked',
      [`[ ] ${CACHE}`, `[ ] ${GUIDE}`],
      ['[x] (2026-03-02 10:00Z) Cache the plan of each tenant for a minute.', `[ ] ${GUIDE}`],
      [
        `reworded: ${CACHE} > Cache the plan of each tenant for a minute.`,
        `ticked: ${CACHE} > Cache the plan of each tenant for a minute.`,
      ],
    ],
    [
      'split into what is done and what remains',
      ['[~] Measure the latency and the memory of the composer.'],
      [
        '[x] (2026-03-02 10:00Z) Measure the latency of the composer.',
        '[ ] Measure the memory of the composer.',
      ],
      [
        `split: Measure the latency and the memory of the composer. > ${MEASURE} + Measure the memory of the composer.`,
      ],
    ],
    [
      'merged',
      ['[ ] Measure the latency of the composer.', '[ ] Measure the memory of the composer.'],
      ['[ ] Measure the latency and the memory of the composer.'],
      [
        `reworded: ${MEASURE} > Measure the latency and the memory of the composer.`,
        'reworded: Measure the memory of the composer. > Measure the latency and the memory of the composer.',
      ],
    ],
    [
      'the same words twice',
      ['[ ] Measure again.', '[ ] Measure again.'],
      ['[x] (2026-03-02 10:00Z) Measure again.', '[ ] Measure again.'],
      ['ticked: Measure again.'],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(diffSteps(withSteps(...before), withSteps(...after)).map(show)).toEqual(changes);
  });

  it('finds no change in another form of the same text', () => {
    const before =
      '# A\n\n## Progress\n\n- [x] (2026-03-02 10:00Z) Measure the *latency* of\n  the composer.\n- [ ] Cache.\n';
    const after =
      '# A\r\n\r\n## Progress\r\n\r\n* [X] (2026-03-02 10:00Z) Measure the _latency_ of the composer.\r\n\r\n* [ ] Cache.\r\n';
    expect(diffSteps(planOf(before), planOf(after))).toEqual([]);
  });

  it('says what came and went where too much changed to be compared', () => {
    const many = (words: string) => Array.from({length: 500}, (_, index) => `[ ] ${words} ${index}`);
    const changes = diffSteps(withSteps(...many('Old step')), withSteps(...many('New thing')));
    expect(changes.filter(({kind}) => kind === 'removed')).toHaveLength(500);
    expect(changes.filter(({kind}) => kind === 'added')).toHaveLength(500);
  });
});
