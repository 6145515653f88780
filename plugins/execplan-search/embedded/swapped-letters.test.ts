import {expect, test} from 'vitest';
import {swappedLetters} from './swapped-letters.ts';

test.each<[string, string[], string[]]>([
  ['cirucit', ['circuit', 'other'], ['circuit']],
  ['from', ['form', 'form', 'rfom'], ['rfom', 'form']],
  ['aab', ['aba', 'aab'], ['aba']],
  ['a', ['a'], []],
  ['', [''], []],
])('%s', (word, known, expected) => {
  expect(swappedLetters(word, (one) => known.includes(one))).toEqual(expected);
});
