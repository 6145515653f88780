import {parseDocument, readPlan} from 'execplan';
import type {Nodes, Root, RootContent} from 'mdast';
import {describe, expect, it} from 'vitest';
import {type RenderedDocument, renderDocument, renderSource} from './index.ts';

const NOW = new Date('2026-01-01');

function render(source: string, path = 'docs/plans/x.md'): RenderedDocument {
  const document = parseDocument(source);
  return renderDocument(document, readPlan(document, {path, now: NOW}), 'other');
}

/** Deeper than the parser gets to: what comes behind the parser must hold by itself. */
function nested(depth: number, type: 'blockquote' | 'strong'): Root {
  const inner: Nodes = {type: 'text', value: 'innermost'};
  let node: Nodes = type === 'strong' ? inner : {type: 'paragraph', children: [inner]};
  for (let level = 0; level < depth; level += 1) node = {type, children: [node]} as Nodes;
  return {type: 'root', children: [node as RootContent]};
}

const EMPTY = parseDocument('');
const READING = readPlan(EMPTY, {path: 'docs/x.md', now: NOW});

describe('renderDocument', () => {
  it.each(['blockquote', 'strong'] as const)('survives 10,000 levels of %s', (type) => {
    const rendered = renderDocument({...EMPTY, root: nested(10_000, type)}, READING, 'other');
    expect(rendered.parts).toHaveLength(1);
  });

  it('shows what is nested too deep as its source', () => {
    const source = `${'> '.repeat(300)}innermost words`;
    const html = JSON.stringify(render(source).parts);
    expect(html).toContain('innermost words');
  });

  it('shows the source where a step fails', () => {
    const root: Root = {type: 'root', children: [null as unknown as RootContent]};
    const rendered = renderDocument({...EMPTY, source: '# A <b> & c', root}, READING, 'other');
    expect(rendered).toMatchObject({title: 'x', hasTitle: false, toc: [], links: []});
    expect(JSON.stringify(rendered.parts)).toContain('# A &lt;b> &amp; c');
  });

  it('shows HTML that nests too deep as text', () => {
    const {parts} = render(`${'<div>'.repeat(20_000)}\n\n**words**\n`, 'README.md');
    expect(JSON.stringify(parts)).toContain('<strong>words</strong>');
    expect(JSON.stringify(parts)).toContain('&#x3C;div>');
  });

  it.each([
    ['nothing', ''],
    ['front matter alone', '---\na: 1\n---\n'],
    ['U+0000', '# a\0b\n\n`\0` <b\0>\n\n    \0'],
    ['lone surrogates', '# a\ud800b `\udc00` [x](\ud800) ![\ud800](\udc00)'],
    ['one line of a megabyte', 'word '.repeat(20_000)],
    ['a long word', 'x'.repeat(1_000_000)],
    ['many brackets', '['.repeat(5_000)],
    ['a wide table', `${'|a'.repeat(500)}\n${'|-'.repeat(500)}\n${'|b'.repeat(500)}`],
  ])('takes %s', (_name, source) => {
    expect(() => render(source)).not.toThrow();
    expect(() => render(source, 'README.md')).not.toThrow();
  });

  it('has no words that are special', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const source = names
      .map(
        (name) =>
          `## ${name}\n\n[${name}] [^${name}]\n\n[${name}]: ${name}\n[^${name}]: note\n\n~~~${name}\nx\n~~~`,
      )
      .join('\n\n');
    const {toc, links} = render(source);
    expect(toc.map(({id}) => id)).toEqual(['proto', 'constructor', 'tostring', 'hasownproperty', 'valueof']);
    expect(links).toEqual(names);
  });

  it('keeps a slot from being forged', () => {
    const {parts} = render(
      '[a](b) ` data-slot="&#x0;0"` data-slot="&#x0;0" \0' + '0 &#0;0\n\n    data-slot="\0' + '0"',
    );
    const slots = parts.flatMap((part) =>
      part.type === 'html' ? part.html.filter((piece) => typeof piece !== 'string') : [],
    );
    expect(slots).toEqual([{href: 'b'}]);
  });
});

describe('renderSource', () => {
  it('needs nothing but the text', () => {
    expect(renderSource('<x> & y', 'a/b c.md')).toMatchObject({
      title: 'b c',
      description: '',
      hasTitle: false,
    });
  });
});
