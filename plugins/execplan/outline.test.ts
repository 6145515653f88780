import {describe, expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import {readOutline, withDescendants} from './outline.ts';

function outlineOf(source: string) {
  return readOutline(parseDocument(source).root);
}

const kinds = (source: string) => outlineOf(source).all.map(({kind, title}) => `${title}: ${kind}`);

describe('sections', () => {
  test('stand below the nearest heading of a lower depth, skipped levels included', () => {
    const {all, preamble, title} = outlineOf('before\n\n# T\n\na\n\n### C\n\nb\n\n## B\n\nc\n\n# U\n');
    expect(preamble).toHaveLength(1);
    expect(title).toMatchObject({type: 'heading', depth: 1});
    expect(
      all.map((section) => [section.title, section.parent?.title ?? null, section.blocks.length]),
    ).toEqual([
      ['T', null, 1],
      ['C', 'T', 1],
      ['B', 'T', 1],
      ['U', null, 0],
    ]);
    expect(all[0] && withDescendants(all[0]).map((section) => section.title)).toEqual(['T', 'C', 'B']);
  });

  test('below a living section are parts of it', () => {
    expect(kinds('# T\n\n## Decision Log\n\n### Validation\n\n### Progress bar\n\n## Validation\n')).toEqual([
      'T: other',
      'Decision Log: decisions',
      'Validation: other',
      'Progress bar: other',
      'Validation: validation',
    ]);
  });

  test('with the full name of another living section only have the wrong level', () => {
    const source =
      '# T\n\n# Progress\n\n- [x] A\n\n## Decision Log\n\n- B\n\n### Surprises & Discoveries\n\n- C\n';
    expect(kinds(source)).toEqual([
      'T: other',
      'Progress: progress',
      'Decision Log: decisions',
      'Surprises & Discoveries: surprises',
    ]);
    expect(outlineOf(source).all.map(({parent}) => parent?.title ?? null)).toEqual([null, null, null, null]);
  });

  test('a log makes other chapters on decisions ordinary ones', () => {
    expect(kinds('# T\n\n## Decisions\n\n## Decision Log\n')).toEqual([
      'T: other',
      'Decisions: other',
      'Decision Log: decisions',
    ]);
    expect(kinds('# T\n\n## Decisions\n')).toEqual(['T: other', 'Decisions: decisions']);
  });
});

describe('the title', () => {
  test.each<[source: string, title: string | null]>([
    ['# T\n', 'T'],
    ['## A\n\n# T\n\n# U\n', 'T'],
    ['# Decisions\n\nText.\n\n## Progress\n\n- [ ] A\n', 'Decisions'],
    ['# Progress\n\n- [ ] A\n\n# Decision Log\n', null],
    ['# Progress\n\n- [ ] A\n\n## Decision Log\n', null],
    ['# Progress\n\n## Notes\n', null],
    ['# Progress\n\n- [ ] A\n\n# T\n', 'T'],
    ['text\n', null],
    ['#\n', ''],
    ['> # quoted\n', null],
  ])('%j', (source, title) => {
    const {title: heading} = outlineOf(source);
    const text = heading?.children[0]?.type === 'text' ? heading.children[0].value : '';
    expect(heading ? text : null).toBe(title);
  });
});
