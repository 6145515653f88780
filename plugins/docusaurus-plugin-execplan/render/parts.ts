import type {Element, Root, RootContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {textOf} from './hast-text.ts';
import type {Part, TemplatePiece} from './rendered-document.ts';
import {COUNTER_TAG, type Slot} from './slots.ts';

/** hast-util-to-html writes U+0000 as a character reference, and every `&` of text as one too: no text looks like this. */
const MARK = String.raw` data-slot="&#x0;(\d+)"`;
const SLOT = new RegExp(`<${COUNTER_TAG}${MARK}></${COUNTER_TAG}>|${MARK}`, 'g');

/**
 * Cuts the article at its top level into HTML and the places of components. With `planHeader` that place is
 * directly behind the first H1, or at the start where there is none.
 */
export function toParts(root: Root, slots: readonly Slot[], planHeader: boolean): Part[] {
  const h1 = planHeader ? root.children.findIndex((node) => isElement(node, 'h1')) : -1;
  const parts: Part[] = [];
  let run: RootContent[] = [];
  const flush = () => {
    const html = toTemplate(run, slots);
    if (html.length > 0) parts.push({type: 'html', html});
    run = [];
  };

  if (planHeader && h1 === -1) parts.push({type: 'plan-header'});
  root.children.forEach((node, index) => {
    if (isMermaidPart(node)) {
      flush();
      const {dataInfo, id} = node.properties;
      parts.push({
        type: 'mermaid',
        source: textOf(node),
        info: String(dataInfo ?? ''),
        id: typeof id === 'string' ? id : null,
      });
      return;
    }
    run.push(node);
    if (index === h1) {
      flush();
      parts.push({type: 'plan-header'});
    }
  });
  flush();
  return parts;
}

function toTemplate(children: RootContent[], slots: readonly Slot[]): TemplatePiece[] {
  const html = toHtml({type: 'root', children}, {allowDangerousHtml: true}).trim();
  const pieces: TemplatePiece[] = [];
  let from = 0;
  for (const match of html.matchAll(SLOT)) {
    const [written, counter, attribute] = match;
    if (match.index > from) pieces.push(html.slice(from, match.index));
    from = match.index + written.length;
    const slot = slots[Number(counter ?? attribute)];
    if (slot) pieces.push(slot);
  }
  if (from < html.length) pieces.push(html.slice(from));
  return pieces;
}

function isElement(node: RootContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

function isMermaidPart(node: RootContent): node is Element {
  return (
    isElement(node, 'pre') &&
    Array.isArray(node.properties.className) &&
    node.properties.className[0] === 'mermaid'
  );
}
