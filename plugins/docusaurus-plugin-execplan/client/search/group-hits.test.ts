import {describe, expect, it} from 'vitest';
import {groupHits} from './group-hits.ts';
import {hit} from './testing.ts';

describe('groupHits', () => {
  it('groups by what a hit is, the group of the best hit first', () => {
    const groups = groupHits([
      hit('a', {type: 'section', kind: 'spec'}),
      hit('b'),
      hit('c', {type: 'surprise'}),
      hit('d', {type: 'section', kind: 'spec'}),
      hit('e', {type: 'plan'}),
      hit('f', {type: 'section', kind: 'readme'}),
      hit('g', {type: 'constraint', kind: 'constraints'}),
    ]);
    expect(groups.map(({group, hits}) => [group, hits.map(({objectID}) => objectID).join('')])).toEqual([
      ['Spec', 'ad'],
      ['Decisions', 'b'],
      ['Plans', 'ce'],
      ['Other pages', 'f'],
      ['Constraints', 'g'],
    ]);
  });

  it('has no group without a hit', () => {
    expect(groupHits([])).toEqual([]);
  });
});
