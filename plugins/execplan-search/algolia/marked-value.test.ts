import {describe, expect, it} from 'vitest';
import {MARKS, toHighlighted} from './marked-value.ts';

const HTML = {pre: '<mark>', post: '</mark>'};
const OTHER = {pre: '__ais-highlight__', post: '__/ais-highlight__'};
const {pre: A, post: B} = MARKS;

describe('toHighlighted', () => {
  it.each([
    [`Use ${A}SSE${B} & retry`, HTML, 'Use <mark>SSE</mark> &amp; retry'],
    [
      `<img src=x onerror="alert('1')"> ${A}SSE${B}`,
      HTML,
      '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; <mark>SSE</mark>',
    ],
    [`${A}<b>${B}`, HTML, '<mark>&lt;b&gt;</mark>'],
    // Not a mark of Algolia's: the plan holds it.
    ['<mark>x</mark>', HTML, '&lt;mark&gt;x&lt;/mark&gt;'],
    [`<T> ${A}SSE${B}`, OTHER, '<T> __ais-highlight__SSE__/ais-highlight__'],
    // Marks of the text itself leave no tag open.
    [`a${A}b${A}c${B}${B}`, HTML, 'ab<mark>c</mark>'],
    [`a${B}b${A}`, HTML, 'ab'],
  ])('shows %j', (value, tags, expected) => {
    expect(toHighlighted({value, matchLevel: 'full', matchedWords: ['x']}, '', tags)).toEqual({
      value: expected,
      matchLevel: 'full',
      matchedWords: ['x'],
    });
  });

  it.each([[undefined], [null], ['text'], [{}], [{value: 1, matchLevel: 'odd', matchedWords: 'x'}]])(
    'shows the text where Algolia says %j of it',
    (given) => {
      expect(toHighlighted(given, 'a < b', HTML)).toEqual({
        value: 'a &lt; b',
        matchLevel: 'none',
        matchedWords: [],
      });
    },
  );
});
