import {parseDocument, readPlan} from 'execplan';
import {describe, expect, it} from 'vitest';
import {renderDocument} from './index.ts';
import type {SectionText} from './section-texts.ts';

function textsOf(source: string, kind: 'other' | 'constraints' = 'other'): SectionText[] {
  const document = parseDocument(source);
  const reading = readPlan(document, {path: 'docs/x.md', now: new Date('2026-03-01')});
  return renderDocument(document, reading, kind).texts;
}

describe('the texts of sections', () => {
  it('go from one heading to the next', () => {
    expect(textsOf('Before.\n\n# A `b` c\n\nOne\ntwo.\n\n- x\n- y\n\n## D\n\n    pnpm test\n')).toEqual([
      {id: null, level: 0, title: '', text: 'Before.'},
      {id: 'a-b-c', level: 1, title: 'A b c', text: 'One\ntwo.\nx\ny'},
      {id: 'd', level: 2, title: 'D', text: 'pnpm test'},
    ]);
  });

  it('have the words of tables, code and quoted headings, and none that the page adds', () => {
    const [, section, quoted] = textsOf(
      '# T\n\n## S\n\n| a | b |\n| - | - |\n| c | d |\n\n```ts\nconst n: Map<T> = 1;\n```\n\n> ## Q\n>\n> said\n',
    );
    expect(section?.text).toBe('a\nb\nc\nd\nts\nconst n: Map<T> = 1;');
    expect(quoted).toEqual({id: 'q', level: 2, title: 'Q', text: 'said'});
  });

  it("leave out a plan's decisions and surprises, whose records have their words", () => {
    const plan = [
      '# Plan\n\n## Progress\n\n- [x] (2026-01-01) First step.',
      '## Decision Log\n\nAs they fell.\n\n- Decision: Keep it.\n  Rationale: It works.\n  Date/Author: 2026-01-01 / Ada',
      '## Surprises & Discoveries\n\n- Observation: It failed.\n  Evidence: a log.\n',
    ].join('\n\n');
    const texts = Object.fromEntries(textsOf(plan).map(({title, text}) => [title, text]));
    expect(texts).toMatchObject({'Decision Log': 'As they fell.', 'Surprises & Discoveries': ''});
    expect(texts.Progress).toContain('First step.');
    expect(texts.Progress).not.toContain('Done');
  });

  it('set constraints apart', () => {
    const texts = textsOf(
      '# Constraints\n\nAll hold.\n\n## Size\n\n- At most 30 kB.\n- No iframes.\n',
      'constraints',
    );
    expect(texts.map(({level, title, text}) => [level, title, text])).toEqual([
      [1, 'Constraints', 'All hold.'],
      [2, 'Size', ''],
      [7, 'At most 30 kB.', ''],
      [7, 'No iframes.', ''],
    ]);
  });

  it('are the source itself where a document could not be rendered', () => {
    const deep = `${'> '.repeat(300)}word`;
    expect(
      textsOf(deep)
        .map(({text}) => text)
        .join(),
    ).toContain('word');
  });
});
