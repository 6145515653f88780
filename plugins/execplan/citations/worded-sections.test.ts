import {expect, test} from 'vitest';
import {readSectionsBefore, readSectionsBehind} from './worded-sections.ts';

test.each<[text: string, sections: string[]]>([
  [' §4.2 says', ['4.2']],
  [' (§4.2)', ['4.2']],
  [', section 4.2.', ['4.2']],
  [' section 8.4:', ['8.4']],
  [' §12.3 and §12.4', ['12.3', '12.4']],
  [' (especially §6.3)', ['6.3']],
  [' §Migration', ['Migration']],
  [' Appendix', []],
  [' says so in §4', []],
  [' section about 4', []],
  ['', []],
])('behind a path: %j', (text, sections) => {
  expect(readSectionsBehind(text).map(({section}) => section)).toEqual(sections);
});

test.each<[text: string, sections: string[]]>([
  ['as §4.2 of ', ['4.2']],
  ['see sections 3 and 4 in the ', ['3', '4']],
  ['§4.2 ', []],
  ['of ', []],
])('before a path: %j', (text, sections) => {
  expect(readSectionsBefore(text).map(({section}) => section)).toEqual(sections);
});

test('offsets are those of the words', () => {
  const text = ' §12.3 and §12.4';
  expect(readSectionsBehind(text).map(({start, end}) => text.slice(start, end))).toEqual(['§12.3', '§12.4']);
});
