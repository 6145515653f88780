import {expect, it} from 'vitest';
import {sourceWords} from './source-words.ts';

it.each([
  [
    'text with marks',
    '# Do `this` **n**ow\n\nsnake_case, 3.5 (2025-01-08 13:00Z)',
    'Do this n ow snake case 3 5 2025 01 08 13 00Z',
  ],
  ['front matter', '---\ntitle: x\n---\n\ntext', 'text'],
  ['a rule at the start', '---\n\ntext', 'text'],
  ['a comment', 'a <!-- gone\n gone --> b', 'a b'],
  ['a comment in code', '`<!-- kept -->` b', 'kept b'],
  ['a comment in a fence', '```html\n<!-- kept -->\n```', 'kept'],
  ['a comment in a fenced plan', '```md\n# T\n<!-- gone -->\n```', 'T'],
  ['a comment that never ends', 'a\n<!-- kept', 'a kept'],
  ['an opening between words that ends in another paragraph', 'a <!-- kept\n\nkept --> b', 'a kept kept b'],
  ['a comment over paragraphs', '<!-- gone\n\ngone --> b', 'b'],
  ['an empty comment', '<!--> a <!---> b -->', 'a b'],
  ['list marks', '- a\n  1. b\n  2) [x] c\n> - [ ] d\n[~] e', 'a b c d e'],
  ['a number alone', '1.5 km', '1 5 km'],
  [
    'links',
    '[a](http://u.rl/x(y) "title") ![alt](<b c.png>) <https://shown.example> [r][Ref]\n\n[ref]: http://u.rl',
    'a alt https shown example r',
  ],
  ['brackets that are no link', 'x[0][1]', 'x 0 1'],
  ['fence languages', '```ts\ncode\n```\n~~~ sh title\nx\n~~~', 'code x'],
  ['inline code that looks like a fence', '```a``` b', 'a b'],
  [
    'labels',
    '- Decision: keep\n  **Rationale:** less\n  Date/Author: 2026-01-02 / me',
    'keep less 2026 01 02 me',
  ],
  [
    'the words of labels in a sentence',
    'The decision stands, evidence too',
    'The decision stands evidence too',
  ],
  [
    'the head of a table of decisions',
    '| Date | Decision | Reason |\n|---|---|---|\n| 2026 | x | y |',
    'Reason 2026 x y',
  ],
  ['raw HTML', '<box attr="v"> &amp; <T>', 'box attr v T'],
  ['character references', 'java&#115;cript &lt; a&amp;b c', 'c'],
  ['alerts and notes', '> [!NOTE]\n> text[^1]\n\n[^1]: last\n\nmiddle', 'text middle last'],
  ['a note that nothing refers to', '[^1]: here\n\ntext', 'here text'],
  ['the end of a note', 'a[^1]\n\n[^1]: note\ngoes on\n\n    and on\n\n  body', 'a body note goes on and on'],
  ['other scripts', '決定: 保持する', '決定 保持する'],
])('reads %s', (_name, source, expected) => {
  expect(sourceWords(source).join(' ')).toBe(expected);
});
