import {describe, expect, it} from 'vitest';
import {HIGHLIGHT_TAGS, splitHighlighted} from './highlighted-text.ts';

const {highlightPreTag: pre, highlightPostTag: post} = HIGHLIGHT_TAGS;

describe('splitHighlighted', () => {
  it('splits at the tags', () => {
    expect(splitHighlighted(`Keep one ${pre}circuit${post} ${pre}breaker${post} per provider.`)).toEqual([
      {text: 'Keep one ', isMarked: false},
      {text: 'circuit', isMarked: true},
      {text: ' ', isMarked: false},
      {text: 'breaker', isMarked: true},
      {text: ' per provider.', isMarked: false},
    ]);
  });

  it.each(['', 'No word of it', '<img src=x onerror=alert(1)> & <mark>x</mark>'])(
    'leaves %j one text',
    (text) => {
      expect(splitHighlighted(text)).toEqual(text === '' ? [] : [{text, isMarked: false}]);
    },
  );

  it('bears tags without their other half', () => {
    expect(splitHighlighted(`a${post}b${pre}c`)).toEqual([
      {text: 'a', isMarked: false},
      {text: 'b', isMarked: false},
      {text: 'c', isMarked: true},
    ]);
  });
});
