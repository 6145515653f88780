import {describe, expect, it} from 'vitest';
import type {Citation} from '../graph/graph.ts';
import {cite, graphOf, plan, reference, sections} from '../testing/graph.ts';
import {listCitedBy} from './cited-by.ts';

const SPEC = reference('docs/spec.md', 'spec', {
  sections: sections('# Shop', '## Lamps', '## Rope', '## Hours', '## Door', '## Yard'),
});
const PLAN = plan('docs/plans/a.md', '# Sell lamps\n\n## Progress\n\n- [ ] One\n');

function placesOf(...given: (Partial<Citation> & {section?: string})[]) {
  const citations = given.map((citation) => cite(PLAN.path, SPEC.path, citation));
  return listCitedBy(SPEC.path, graphOf({documents: [SPEC, PLAN], citations}), null)?.entries[0];
}

describe('places that cite a document', () => {
  it('are sentences, each leading to the first words in it that cite', () => {
    const text = 'It relies on the spec (sections 1 and 2).';
    expect(
      placesOf(
        {text, anchor: 'cites-spec', line: 3},
        {text, anchor: 'cites-1', line: 3, section: 'lamps'},
        {text, anchor: 'cites-2', line: 4, section: 'rope'},
        {text: 'See the spec.', anchor: 'cites-spec-2', line: 9},
      ),
    ).toMatchObject({
      total: 2,
      places: [
        {href: `${PLAN.href}#cites-spec`, text, section: 'Lamps; Rope', line: 3},
        {href: `${PLAN.href}#cites-spec-2`, section: null, line: 9},
      ],
    });
  });

  it('know a long sentence again that is cut around each citation', () => {
    const long = `${'One lamp and another lamp. '.repeat(5)}Section 1 holds for the shop, section 2 for all lamps in the yard`;
    const cited = placesOf(
      {text: `${long} …`, section: 'lamps'},
      {text: `… ${long.slice(100)} and for the door.`, section: 'yard'},
      {text: '… Another sentence that is long enough to be cut in two places …', section: 'rope'},
    );
    expect(cited?.places.map(({section}) => section)).toEqual(['Lamps; Yard', 'Rope']);
  });

  it('name at most four sections', () => {
    const ids = ['lamps', 'rope', 'hours', 'door', 'yard'];
    const cited = placesOf(...ids.map((section) => ({text: 'All of it.', section})));
    expect(cited?.places.map(({section}) => section)).toEqual(['Lamps; Rope; Hours; Door and 1 more']);
  });

  it('are at most five, and the others are counted', () => {
    const cited = placesOf(...Array.from({length: 8}, (_, index) => ({text: `Sentence ${index}.`})));
    expect(cited).toMatchObject({total: 8, places: {length: 5}});
  });
});
