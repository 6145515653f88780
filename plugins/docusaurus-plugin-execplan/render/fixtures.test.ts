import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createDocumentKinds, DEFAULT_CONTENT_CONFIG, parseDocument, readPlan, referenceKey} from 'execplan';
import {describe, expect, it} from 'vitest';
import {renderDocument} from './index.ts';
import type {Part, RenderedDocument} from './rendered-document.ts';

const kindOf = createDocumentKinds(DEFAULT_CONTENT_CONFIG);
const FIXTURES = join(import.meta.dirname, 'fixtures');

/** `plan/` holds plans, `page/` other documents: what differs is how raw HTML is read. */
describe.each([
  ['plan', 'docs/plans'],
  ['page', 'docs'],
])('%s', (kind, folder) => {
  it.each(readdirSync(join(FIXTURES, kind)))('%s', async (name) => {
    const source = readFileSync(join(FIXTURES, kind, name, 'input.md'), 'utf8');
    const document = parseDocument(source);
    const reading = readPlan(document, {path: `${folder}/${name}.md`, now: new Date('2026-01-01')});
    const rendered = renderDocument(document, reading, kindOf(`${folder}/${name}.md`, false));
    await expect(show(rendered)).toMatchFileSnapshot(join(FIXTURES, kind, name, 'output.html'));
  });
});

/** A page that a browser opens and a reviewer reads: the facts first, slots with the URL as written. */
function show(rendered: RenderedDocument): string {
  const {title, description, hasTitle, toc, links, images, parts, brokenFragments} = rendered;
  const sections = rendered.sections.filter(({restated}) => restated.length > 0);
  const citations = rendered.citations.map(({cited, ...place}) => ({
    cited: 'link' in cited ? cited.link : `${cited.place} ${referenceKey(cited.reference)}`,
    ...place,
  }));
  const facts = JSON.stringify(
    {title, description, hasTitle, toc, links, images, citations, sections, brokenFragments},
    null,
    2,
  );
  return `<!--\n${facts}\n-->\n${parts.map(showPart).join('\n')}\n`;
}

function showPart(part: Part): string {
  switch (part.type) {
    case 'html':
      return part.html
        .map((piece) => {
          if (typeof piece === 'string') return piece;
          const [[slot, value = ''] = ['']] = Object.entries(piece);
          return slot === 'cited' ? `<a cited="{${value}}"></a>` : ` ${slot}="{${value}}"`;
        })
        .join('');
    case 'plan-header':
      return '<plan-header/>';
    case 'mermaid':
      return `<mermaid info="${part.info}">\n${part.source}\n</mermaid>`;
  }
}
