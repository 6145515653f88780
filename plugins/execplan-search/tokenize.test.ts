import {describe, expect, test} from 'vitest';
import {fold, tokenize, tokens} from './tokenize.ts';

describe('tokenize', () => {
  test.each([
    ['Keep ONE circuit-breaker.', ['keep', 'one', 'circuit', 'breaker']],
    ['`spec-v1.6` §4.2', ['spec', 'v1', '6', '4', '2']],
    ['pnpm --filter @events-hub/api', ['pnpm', 'filter', 'events', 'hub', 'api']],
    ['Map<string, T> and <T>', ['map', 'string', 't', 'and', '<t>', 't']],
    ['</box> a < b', ['<box>', 'box', 'a', 'b']],
    ['it’s don\'t O’Brien "x"', ["it's", "don't", "o'brien", 'x']],
    ['Café NAÏVE ＡＢＣ Straße', ['cafe', 'naive', 'abc', 'straße']],
    ['snake_case $scope', ['snake_case', '$scope']],
    ['', []],
    ['— … !', []],
    ['a'.repeat(41), []],
  ])('%s', (text, words) => {
    expect(tokenize(text)).toEqual(words);
  });

  test('counts neighbouring characters of Chinese and Japanese, also within a run of other letters', () => {
    expect(tokenize('服务器重启')).toEqual(['服务', '务器', '器重', '重启']);
    expect(tokenize('API服务器v2')).toEqual(['api', '服务', '务器', 'v2']);
    expect(tokenize('キャッシュ')).toEqual(['キャ', 'ャッ', 'ッシ', 'シュ']);
    expect(tokenize('𠮷野家')).toEqual(['𠮷野', '野家']);
    expect(tokenize('库')).toEqual(['库']);
    // The marks of が are part of the letter.
    expect(fold('が')).toBe('が');
  });

  test('finds each phrase of a sentence in it', () => {
    const sentence = new Set(tokenize('我们决定在服务器重启之后清空缓存。'));
    for (const phrase of ['服务器', '服务器重启', '清空缓存', '决定']) {
      for (const word of tokenize(phrase)) expect(sentence).toContain(word);
    }
  });

  test('splits Thai into words', () => {
    expect(tokenize('สวัสดีชาวโลก').length).toBeGreaterThan(1);
  });

  test('knows where a word stands', () => {
    const text = 'Über <T> don’t 服务器';
    expect(tokens(text).map(({word, start, end}) => [word, text.slice(start, end)])).toEqual([
      ['uber', 'Über'],
      ['<t>', '<T>'],
      ['t', '<T>'],
      ["don't", 'don’t'],
      ['服务', '服务'],
      ['务器', '务器'],
    ]);
  });
});
