import {describe, expect, it} from 'vitest';
import {readInlineCode} from './inline-code.ts';

const scripts = (html: string) => readInlineCode(html).scripts;

describe('readInlineCode', () => {
  it.each([
    '<script>run()</script>',
    '<script type="">run()</script>',
    '<script type=" Text/JavaScript ">run()</script>',
    '<script type="application/ecmascript">run()</script>',
    '<script type="module">run()</script>',
    '<script data-scripts="/a.js">run()</script>',
    '<body><svg><script>run()</script></svg>',
    '<template><script>run()</script></template>',
    '<p>Text</p><script>run()</script><script>run()</script>',
  ])('finds the script in %s', (html) => {
    expect(scripts(html)).toEqual(['run()']);
  });

  it.each(['importmap', 'speculationrules'])('finds what a browser obeys of type %s', (type) => {
    expect(scripts(`<script type="${type}">{}</script>`)).toEqual(['{}']);
  });

  it.each([
    '<script src="/a.js"></script>',
    '<script type="text/plain">{}</script>',
    '<script type="application/ld+json">{}</script>',
    '<script type="application/json">{}</script>',
    '<!-- <script>run()</script> -->',
    '<textarea><script>run()</script></textarea>',
    '<p>&lt;script>run()&lt;/script></p>',
  ])('finds none in %s', (html) => {
    expect(scripts(html)).toEqual([]);
  });

  it('keeps every character of a script but line ends, which browsers read as one', () => {
    expect(scripts('<script>\n\ta &amp;&amp; "<b>"\r\n</script>')).toEqual(['\n\ta &amp;&amp; "<b>"\n']);
  });

  it('finds styles and handlers', () => {
    const html =
      '<style>a {}</style><svg style="display: none;"><g style="fill: red"/></svg><p style="display: none;" ONCLICK="x(&quot;)">';
    expect(readInlineCode(html)).toEqual({
      scripts: [],
      styles: ['a {}'],
      styleAttributes: ['display: none;', 'fill: red'],
      handlers: ['onclick="x(")"'],
    });
  });
});
