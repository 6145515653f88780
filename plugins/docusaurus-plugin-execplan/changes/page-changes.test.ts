import {parseDocument, readPlan} from 'execplan';
import {diffPlan, type PlanVersion, toPlanVersion} from 'execplan-diff';
import {describe, expect, it} from 'vitest';
import {toPageChanges} from './page-changes.ts';

function version(source: string): PlanVersion {
  const document = parseDocument(source);
  const reading = readPlan(document, {path: 'docs/plans/a.md', now: new Date('2026-03-10')});
  return toPlanVersion(document, reading);
}

const BEFORE = `# Warm the cache

## Progress

- [x] (2026-03-02 10:00Z) Measure the first visitor.
- [ ] Warm ten pages.

## Context

One two three.
`;
const AFTER = BEFORE.replace('- [x] (2026-03-02 10:00Z) ', '- [ ] ')
  .replace('- [ ] Warm ten pages.', '- [x] (2026-03-03 10:00Z) Warm eleven pages.')
  .replace('three', 'four');

describe('toPageChanges', () => {
  it('marks entries and sections where they are, each once with all that happened', () => {
    const diff = diffPlan(version(BEFORE), version(AFTER));
    const changes = toPageChanges(diff, [
      [1, 'top'],
      [8, 'context'],
      [10, 'L10'],
    ]);
    const [unticked, warm] = version(AFTER).plan.progress.items.map(({anchor}) => anchor);
    expect(changes?.marks).toEqual([
      [unticked, 'unticked'],
      [warm, 'reworded, ticked'],
      ['context', 'rewritten (1 word added, 1 removed)'],
    ]);
    expect(changes?.alarms).toEqual([
      {
        text: 'A done step was unticked, and no decision or revision note says why.',
        words: ['Measure the first visitor.'],
      },
    ]);
    expect(changes?.groups.map(({title}) => title)).toEqual(['Steps', 'Sections']);
    expect(changes?.groups[1]?.entries).toEqual([
      {what: 'rewritten (1 word added, 1 removed)', words: ['Context'], at: '#context'},
    ]);
  });

  it('marks nothing on the page of a new plan, of which all is new', () => {
    expect(toPageChanges(diffPlan(null, version(AFTER)), [])).toMatchObject({
      fate: 'added',
      groups: [],
      marks: [],
    });
  });

  it('has no page for a plan that is gone', () => {
    expect(toPageChanges(diffPlan(version(BEFORE), null), [])).toBeNull();
  });
});
