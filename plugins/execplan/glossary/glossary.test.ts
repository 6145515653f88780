import {describe, expect, it} from 'vitest';
import {parseDocument} from '../document.ts';
import {gatherTerms, type TermSource} from './glossary.ts';
import {readTerms} from './read-terms.ts';
import {definesTerms} from './term-places.ts';

function source(path: string, kind: TermSource['kind'], entries: string): TermSource {
  return {path, kind, terms: readTerms(parseDocument(`# Terms\n\n${entries}`).root, path)};
}

describe('gatherTerms', () => {
  it('sorts by the alphabet, accents and case aside', () => {
    const terms = gatherTerms([
      source('spec.md', 'spec', '- **zone**: z\n- **Äther**: a\n- **Block**: b\n- **P10**: x\n- **P9**: y'),
    ]);
    expect(terms.map(({name}) => name)).toEqual(['Äther', 'Block', 'P9', 'P10', 'zone']);
  });

  it('shows both of two definitions, those of a glossary first, then in the order of kinds', () => {
    const [term, ...others] = gatherTerms([
      source('ARCHITECTURE.md', 'architecture', '- **host  Page**: second (HP)'),
      source('docs/spec.md', 'spec', '- **Host page (HPG)**: first'),
      source('docs/glossary.md', 'other', '- **Host page**: best'),
    ]);
    expect(others).toEqual([]);
    expect(term?.definitions.map(({path}) => path)).toEqual([
      'docs/glossary.md',
      'docs/spec.md',
      'ARCHITECTURE.md',
    ]);
    expect(term?.name).toBe('Host page');
    expect(term?.aliases).toEqual(['HPG']);
  });

  it('knows a term by no name that another one has, or two have beside theirs', () => {
    const terms = gatherTerms([
      source(
        'spec.md',
        'spec',
        '- **Page document (PageDoc)**: a\n- **PageDoc**: b\n- **One thing (OT)**: c\n- **Other thing (OT)**: d',
      ),
    ]);
    const namesOf = (name: string) => terms.find((term) => term.name === name)?.names.map(({text}) => text);
    expect(namesOf('Page document')).toEqual(['Page document']);
    expect(namesOf('PageDoc')).toEqual(['PageDoc']);
    expect(namesOf('One thing')).toEqual(['One thing']);
    expect(namesOf('Other thing')).toEqual(['Other thing']);
  });

  it('gives each an anchor of its own', () => {
    const terms = gatherTerms([source('spec.md', 'spec', '- **C++**: a\n- **C**: b\n- **Host page**: c')]);
    const anchors = terms.map(({anchor}) => anchor);
    expect(new Set(anchors).size).toBe(3);
    expect(anchors).toContain('term-host-page');
  });
});

it('takes terms from references and glossaries alone', () => {
  expect(definesTerms('docs/spec.md', 'spec')).toBe(true);
  expect(definesTerms('docs/GLOSSARY.md', 'other')).toBe(true);
  expect(definesTerms('docs/plans/x.md', 'plan')).toBe(false);
  expect(definesTerms('README.md', 'readme')).toBe(false);
});
