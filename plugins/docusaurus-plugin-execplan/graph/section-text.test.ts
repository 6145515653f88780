import {expect, it} from 'vitest';
import {sections} from '../testing/graph.ts';
import {sectionTexts} from './section-text.ts';

it('finds headings and entries again, in their order', () => {
  const source =
    '# Limits\n\nWords.\n\n## Size\n\n- At most `9 kB` in `ui`.\n  - Of which\n- Of which\n\n## Size\n\nAgain.\n';
  const found = sectionTexts(
    source,
    sections('# Limits', '## Size', '- At most 9 kB in ui.', '- Of which', '## Size'),
  );
  expect(found.map(({section, line, text}) => [section.level, line, text])).toEqual([
    [1, 1, '# Limits\n\nWords.\n\n'],
    [2, 5, '## Size\n\n'],
    [7, 7, '- At most `9 kB` in `ui`.\n  '],
    [7, 8, '- Of which\n- Of which\n\n'],
    [2, 11, '## Size\n\nAgain.\n'],
  ]);
});

it('leaves out what it can’t find', () => {
  const found = sectionTexts('# A\n\nx\n\n## B\n', sections('# A', '## Elsewhere', '## B'));
  expect(found.map(({section}) => section.title)).toEqual(['A', 'B']);
});
