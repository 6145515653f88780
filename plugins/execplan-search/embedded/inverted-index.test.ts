import fc from 'fast-check';
import {expect, test} from 'vitest';
import {ByteReader, ByteWriter} from './bytes.ts';
import {decodeIndex, encodeIndex, invert} from './inverted-index.ts';

test('counts words by field', () => {
  const index = invert(
    [
      [['a', 'b', 'a'], ['c']],
      [[], ['a']],
    ],
    2,
  );
  expect(index.documents).toBe(2);
  expect(index.lengths).toEqual([
    [2, 0],
    [1, 1],
  ]);
  expect(index.words.get('a')).toEqual([
    [0, 2],
    [1, 1],
  ]);
  expect(index.words.get('c')).toEqual([[], [0, 1]]);
});

test('reads back what it wrote', () => {
  const word = fc.oneof(
    fc.constantFrom('a', 'ab', 'abc', '服务器', '𠮷', '𠮷野', '𠮸', ''),
    fc.string({unit: 'binary'}),
  );
  const document = fc.tuple(fc.array(word), fc.array(word));
  fc.assert(
    fc.property(fc.array(document, {maxLength: 40}), (documents) => {
      // What isn't well-formed can't be written as UTF-8; texts of files always are.
      const wellFormed = documents.map((fields) =>
        fields.map((words) => words.map((one) => Buffer.from(one).toString())),
      );
      const index = invert(wellFormed, 2);
      const writer = new ByteWriter();
      encodeIndex(index, writer);
      expect(decodeIndex(new ByteReader(writer.finish()))).toEqual(index);
    }),
  );
});

test('says so where the bytes are cut', () => {
  const writer = new ByteWriter();
  encodeIndex(invert([[['word', 'another']]], 1), writer);
  const bytes = writer.finish();
  for (let length = 0; length < bytes.length; length += 1) {
    expect(() => decodeIndex(new ByteReader(bytes.slice(0, length)))).toThrow(RangeError);
  }
});

test('numbers take as many bytes as they need', () => {
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1];
  const writer = new ByteWriter();
  for (const number of numbers) writer.number(number);
  const reader = new ByteReader(writer.finish());
  expect(numbers.map(() => reader.number())).toEqual(numbers);
});
