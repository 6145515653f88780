import fc from 'fast-check';
import type {Paragraph} from 'mdast';
import {describe, expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import {splitFields} from './fields.ts';
import {plainText} from './plain-text.ts';

function paragraphOf(source: string): Paragraph | null {
  const [first] = parseDocument(source).root.children;
  return first?.type === 'paragraph' ? first : null;
}

/** `name: words` of each field. */
function fieldsOf(source: string): string[] {
  const paragraph = paragraphOf(source);
  return paragraph
    ? splitFields(paragraph).map(({name, content}) => `${name ?? '-'}: ${plainText(content)}`)
    : [];
}

describe('splitFields', () => {
  test.each<[source: string, fields: string[]]>([
    ['Decision: A', ['decision: A']],
    ['Words first. Rationale: B', ['-: Words first.', 'rationale: B']],
    ['**Decision:** A **Rationale:** B', ['decision: A', 'rationale: B']],
    ['**Decision**: A', ['decision: A']],
    ['*Evidence:* `a`', ['evidence: a']],
    ['Date/\nAuthor: x', ['date-author: x']],
    ['Decision (2026-01-02): A', ['decision: A']],
    ['Decision：甲。理由：乙。', ['decision: 甲。', 'rationale: 乙。']],
    ['决策：甲。理由：乙。', ['decision: 甲。', 'rationale: 乙。']],
    ['The decision: A', ['-: The decision: A']],
    ['Use `Rationale: x`', ['-: Use Rationale: x']],
    ['Say **Rationale** here', ['-: Say Rationale here']],
    ['[Rationale: x](y)', ['-: Rationale: x']],
    ['Evidence: a. Impact: b', ['evidence: a.', 'other: b']],
    ['The impact: b', ['-: The impact: b']],
  ])('%j', (source, fields) => expect(fieldsOf(source)).toEqual(fields));

  test('drops and moves nothing', () => {
    const part = fc.constantFrom(
      'Decision:',
      '**Rationale:**',
      'Date/',
      'Author:',
      ' ',
      '\n',
      'a',
      '`b`',
      '*c*',
      '[d](e)',
      '：',
      '决策',
      'Evidence (f):',
      '  \n',
    );
    fc.assert(
      fc.property(fc.array(part, {minLength: 1, maxLength: 12}), (parts) => {
        const paragraph = paragraphOf(parts.join(''));
        if (!paragraph) return;
        const all = splitFields(paragraph).flatMap(({label, content}) => [...label, ...content]);
        expect(plainText(all)).toBe(plainText(paragraph.children));
      }),
      {numRuns: 150},
    );
  });
});
