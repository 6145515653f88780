import {htmlWords, isFlowParent} from 'execplan';
import type {Html, Node, Parent, PhrasingContent, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';

/** Node types of remark-directive, which Docusaurus always switches on. */
const DIRECTIVES: ReadonlySet<string> = new Set(['textDirective', 'leafDirective']);

function textOf(node: Node, source: string): string | null {
  if (node.type === 'html') return htmlWords((node as Html).value);
  if (!DIRECTIVES.has(node.type)) return null;
  const {start, end} = node.position ?? {};
  return start?.offset === undefined || end?.offset === undefined
    ? null
    : source.slice(start.offset, end.offset);
}

/**
 * Turns what other readers take for markup back into the author's words, in place: HTML such as `<T>`, and
 * directives such as the `:00Z` of a time. Containers (`:::note`) stay: they are written on purpose.
 *
 * @param source the text that the tree's positions refer to
 */
export function restoreLiteralText(root: Root, source: string): void {
  visit(root as Parent, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    const value = textOf(node as Node, source);
    if (value === null) return undefined;
    const text: PhrasingContent = {type: 'text', value};
    if (node.position) text.position = node.position;
    const inFlow = isFlowParent(parent.type);
    const replacement: RootContent[] =
      value.trim() === '' ? [] : [inFlow ? {type: 'paragraph', children: [text]} : text];
    parent.children.splice(index, 1, ...replacement);
    return index + replacement.length;
  });
}
