import {toHtml} from 'hast-util-to-html';
import type {Paragraph} from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {expect, test} from 'vitest';
import {markTime} from './time.ts';

function marked(source: string, written: string, iso: string | null = written): string | null {
  const root = unified().use(remarkParse).parse(source);
  if (!markTime((root.children[0] as Paragraph).children, written, iso)) return null;
  return toHtml(unified().use(remarkRehype).runSync(root)).replaceAll(' class="execplan-time"', '');
}

test.each<[source: string, html: string | null]>([
  ['2026-03-01: a', '<p><time datetime="2026-03-01">2026-03-01</time>: a</p>'],
  ['(2026-03-01) a', '<p><time datetime="2026-03-01">2026-03-01</time> a</p>'],
  ['a（2026-03-01）b', '<p>a <time datetime="2026-03-01">2026-03-01</time> b</p>'],
  ['(2026-03-01, b) a', '<p>(<time datetime="2026-03-01">2026-03-01</time>, b) a</p>'],
  ['**2026-03-01** a', '<p><strong><time datetime="2026-03-01">2026-03-01</time></strong> a</p>'],
  [
    'a *b **2026-03-01***',
    '<p>a <em>b <strong><time datetime="2026-03-01">2026-03-01</time></strong></em></p>',
  ],
  ['`2026-03-01` a', null],
  ['[2026-03-01](b) a', null],
])('%j', (source, html) => expect(marked(source, '2026-03-01')).toBe(html));

test('a time that breaks across lines is found, one that can not be read stays words', () => {
  expect(marked('2026-03-01\n10:00Z a', '2026-03-01 10:00Z')).toContain('<time');
  expect(marked('2026-02-30 a', '2026-02-30', null)).toBe('<p><span>2026-02-30</span> a</p>');
});
