import {describe, expect, it} from 'vitest';
import {findLiveMarkup} from './live-markup.ts';

const PREVIEW = 'https://town.github.io/noticeboard/previews/pr-7/';
const find = (markdown: string) => findLiveMarkup(markdown, [PREVIEW]);

describe('findLiveMarkup', () => {
  it.each([
    ['### Plans: 1 changed\n\n> [!WARNING]\n> - A step was removed.'],
    [`- **[A plan](${PREVIEW}docs/plans/a#progress-x)** \`docs/plans/a.md\``],
    ['<details><summary>What changed</summary>\n\n- ticked: x\n\n</details>'],
    ['<details><summary>2 plans without a change in meaning</summary>\n\n- a\n\n</details>'],
    ['Write to \\@\u2060everyone, see \\#\u206012 and a\\@b'],
    ['`@everyone #12 <script> https://evil.example`'],
    ['C# 7, a & b, 3 < 4'],
  ])('passes %j', (markdown) => {
    expect(find(markdown)).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', 'HTML'],
    ['a <img src=x onerror=alert(1)> b', 'HTML'],
    ['<!-- execplan-preview -->', 'HTML'],
    ['<details open ontoggle=alert(1)>', 'HTML'],
    ['<details><summary><b>x</b></summary>', 'HTML'],
    ['Hello @everyone', 'a mention'],
    ['(@ada)', 'a mention'],
    ['&#64;ada', 'a mention'],
    ['\\@ada', 'a mention'],
    ['fixes #12', 'a reference to an issue'],
    ['town/noticeboard#3', 'a reference to an issue'],
    ['GH-12', 'a reference to an issue'],
    ['[x](javascript:alert(1))', 'a link that leads elsewhere'],
    ['[x](//evil.example/)', 'a link that leads elsewhere'],
    ['[x](/settings)', 'a link that leads elsewhere'],
    [`[x](${PREVIEW}../../evil)`, 'a link that leads elsewhere'],
    [`[x](${PREVIEW.slice(0, -1)}0/)`, 'a link that leads elsewhere'],
    ['https://evil.example', 'a link that leads elsewhere'],
    ['www.evil.example', 'a link that leads elsewhere'],
    ['<https://evil.example>', 'a link that leads elsewhere'],
    ['ada@example.org', 'a link that leads elsewhere'],
    ['![x](https://evil.example/pixel.png)', 'a picture'],
    ['[x][y]\n\n[y]: https://evil.example', 'a link by reference'],
    ['x[^1]\n\n[^1]: note', 'a footnote'],
  ])('finds %j', (markdown, what) => {
    expect(find(markdown)).toContain(what);
  });
});
