import {expect, it} from 'vitest';
import {nextRange, rangeAt} from './place-in-text.ts';

const TEXT = '# Title\n\nWords. <Guidance\non two lines.> More.\n\n- [ ] <A step>\nif a < b\n\nx > y';

function at(line: number, column: number): string {
  const {start, end} = rangeAt(TEXT, {line, column});
  return TEXT.slice(start, end);
}

it.each([
  [1, 1, '# Title'],
  [3, 8, '<Guidance\non two lines.>'],
  [6, 7, '<A step>'],
  [6, 1, '- [ ] <A step>'],
  // A bracket that isn't closed in its paragraph.
  [7, 6, '< b'],
  [9, 1, 'x > y'],
  [2, 1, ''],
  [1, 99, ''],
  [99, 1, 'x > y'],
])('selects at %i:%i %j', (line, column, selected) => {
  expect(at(line, column)).toBe(selected);
});

it('goes on from the caret, and from the end to the beginning', () => {
  const places = [
    {line: 3, column: 8},
    {line: 6, column: 7},
  ];
  const next = (offset: number) => {
    const range = nextRange(TEXT, places, offset);
    return range && TEXT.slice(range.start, range.end);
  };
  expect(next(0)).toBe('<Guidance\non two lines.>');
  expect(next(20)).toBe('<A step>');
  expect(next(TEXT.length)).toBe('<Guidance\non two lines.>');
  expect(nextRange(TEXT, [], 0)).toBeNull();
});
