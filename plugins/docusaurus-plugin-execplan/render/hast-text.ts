import type {Element, ElementContent} from 'hast';

/** The text of an element as GitHub takes it for a heading's slug: images don't count. */
export function textOf(node: Element): string {
  return node.children.map(textOfContent).join('');
}

function textOfContent(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? textOf(node) : '';
}
