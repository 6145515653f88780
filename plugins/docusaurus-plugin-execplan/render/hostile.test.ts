import {parseDocument, readPlan, referenceKey} from 'execplan';
import fc from 'fast-check';
import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5';
import {describe, expect, it} from 'vitest';
import {fillTemplate, type Targets} from '../client/fill-template.ts';
import {renderDocument} from './index.ts';
import type {RenderedDocument} from './rendered-document.ts';

const PLAN = 'docs/plans/hostile.md';
const PAGE = 'docs/hostile.md';

const URLS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#10;script:alert(1)',
  'java&Tab;script:alert(1)',
  '&#1;javascript:alert(1)',
  'javascript&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  '//example.org/x',
  '\\\\example.org\\x',
  '/\\example.org/x',
  'x" onmouseover="alert(1)',
  "x' onerror='alert(1)",
  'x`><script>alert(1)</script>',
];

const LINKS = URLS.flatMap((url) => [
  `[a](<${url}>)`,
  `<${url}>`,
  `![a](<${url}>)`,
  `[a][r]\n\n[r]: <${url}>`,
  `![a][r]\n\n[r]: <${url}> "${url}"`,
  `[![a](<${url}>)](<${url}>)`,
  `<a href="${url}">a</a>`,
  `<img src="${url}" alt="a">`,
]);

const HTML = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//example.org/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<style>@import "https://example.org/x.css"</style>',
  '<link rel=stylesheet href=https://example.org/x.css><meta http-equiv=refresh content="0;url=https://example.org">',
  '<base href="https://example.org/"><form action="https://example.org"><input name=q><button>x</button></form>',
  '<object data="x"></object><embed src="x"><video src="x"></video><audio src=x></audio>',
  '<picture><source srcset="https://example.org/x.png"><img src="x.png" srcset="https://example.org/y.png 2x"></picture>',
  '<p style="background:url(https://example.org/x)">x</p><table background="https://example.org/x"><tr><td>x</table>',
  '<div id="__docusaurus" name="x" class="alert" data-progress="done" tabindex="1">x</div>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?><!doctype html><x-y z>',
  '<a b="',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '```js" onmouseover="alert(1)\nx\n```',
  '```<script>alert(1)</script>\n<script>alert(1)</script>\n```',
  '    $ echo "</button><script>alert(1)</script>" data-slot="&#x0;0"',
  '## <script>alert(1)</script> " onclick="alert(1)\n\n### `<b>` &#x0;0 data-slot="&#x0;0"',
  '> [!NOTE]\n> <script>alert(1)</script>',
  '[^<script>]: <script>alert(1)</script>\n\nx[^<script>]',
  '| <script>alert(1)</script> | `<b>` |\n| - | - |\n| <img src=x onerror=alert(1)> | x |',
  '[x](y "\\" onmouseover=\\"alert(1)") ![" onerror="alert(1)](y)',
];

describe.each([
  ['a plan', PLAN],
  ['another page', PAGE],
])('%s', (_name, path) => {
  it.each(LINKS)('follows nothing dangerous in %j', (source) => {
    expectHarmless(source, path);
  });

  it.each(HTML)('runs nothing of %j', (source) => {
    expectHarmless(source, path);
  });

  it('is harmless whatever pieces are joined', () => {
    const pieces = fc.constantFrom(
      ...HTML,
      ...LINKS,
      '\n\n',
      '\n',
      '> ',
      '- ',
      '    ',
      '`',
      '*',
      '<',
      '">',
      '</p>',
    );
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 8}), (chosen) => {
        expectHarmless(chosen.join(''), path);
      }),
      {numRuns: 300},
    );
  });
});

it('shows all HTML of a plan as text', () => {
  const source = '<b>x</b> <script>y</script>\n\n<div onclick="z">\n';
  expect(textOf(parseFragment(htmlOf(render(source, PLAN))))).toContain('<b>x</b> <script>y</script>');
  expect(textOf(parseFragment(htmlOf(render(source, PLAN))))).toContain('<div onclick="z">');
});

const HARMLESS_ELEMENTS = new Set(
  `a b blockquote br button code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p picture
  pre progress q rp rt ruby s samp section span strike strong sub summary sup table tbody td tfoot th thead time tr tt
  ul var`.split(/\s+/),
);

const ADDRESS = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/i;

function expectHarmless(source: string, path: string): void {
  for (const element of elementsOf(parseFragment(htmlOf(render(source, path))))) {
    expect(HARMLESS_ELEMENTS).toContain(element.tagName);
    for (const {name, value} of element.attrs) {
      expect(name).not.toMatch(/^on|^style$|^srcset$|^srcdoc$|^action$|^background$|^formaction$/);
      if (name === 'href') expect(value).toMatch(ADDRESS);
      if (name === 'src') expect(value).toMatch(/^\/(?![/\\])/);
    }
  }
}

function render(source: string, path: string): RenderedDocument {
  const document = parseDocument(source);
  return renderDocument(document, readPlan(document, {path, now: new Date('2026-01-01')}), 'other');
}

/** Resolves every target to itself: what stands in the file must be harmless even if nothing else checks it. */
function htmlOf({parts, links, images, citations, sections}: RenderedDocument): string {
  const targets: Targets = {
    links: new Map(links.map((url) => [url, {href: url}])),
    images: new Map(images.map((url) => [url, {href: url}])),
    citations: new Map(
      citations.flatMap(({cited, words}) =>
        'reference' in cited ? [[referenceKey(cited.reference), {href: words, note: words}]] : [],
      ),
    ),
    cited: new Map(sections.map(({id}) => [id, 2])),
  };
  return parts.map((part) => (part.type === 'html' ? fillTemplate(part.html, targets) : '')).join('');
}

type Node = DefaultTreeAdapterTypes.Node;

function elementsOf(node: Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function textOf(node: Node): string {
  if ('childNodes' in node) return node.childNodes.map(textOf).join('');
  return node.nodeName === '#text' && 'value' in node ? node.value : '';
}
