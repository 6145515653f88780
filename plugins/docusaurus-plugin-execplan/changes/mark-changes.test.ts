import {describe, expect, it} from 'vitest';
import {markChanges} from './mark-changes.ts';

const mark = (html: string, ...marks: [string, string][]) => markChanges(html, new Map(marks));

describe('markChanges', () => {
  it('marks elements by their ids and says what happened to them in words', () => {
    expect(mark('<h2 class="a" id="context">Context</h2><p id="L3">b</p>', ['context', 'rewritten'])).toBe(
      '<h2 class="a" id="context" data-change="rewritten"><span class="change-label">rewritten </span>Context</h2><p id="L3">b</p>',
    );
  });

  it('puts the words of a row into its first cell', () => {
    expect(mark('<tr id="x"><td>a</td><td>b</td></tr><tr><td>c</td></tr>', ['x', 'ticked'])).toBe(
      '<tr id="x" data-change="ticked"><td><span class="change-label">ticked </span>a</td><td>b</td></tr><tr><td>c</td></tr>',
    );
  });

  it('takes no text and no attribute for an element', () => {
    for (const html of [
      '<code>&lt;li id="x"&gt;</code>',
      '<p title="<li id=&quot;x&quot;>">a</p>',
      '<p>the id="x" of it</p>',
      '<a href="#x">x</a>',
    ])
      expect(mark(html, ['x', 'ticked'])).toBe(html);
  });

  it('escapes what it writes, and finds ids that are escaped', () => {
    expect(mark('<p id="a&#x26;b">c</p>', ['a&b', '"rewritten" <b>'])).toBe(
      '<p id="a&#x26;b" data-change="&quot;rewritten&quot; &lt;b>"><span class="change-label">&quot;rewritten&quot; &lt;b> </span>c</p>',
    );
  });

  it('leaves a page alone that nothing happened to', () => {
    const html = '<p id="x">a</p>';
    expect(markChanges(html, new Map())).toBe(html);
  });
});
