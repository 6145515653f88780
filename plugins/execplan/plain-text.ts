import type {Node, Parent} from 'mdast';

const BLOCKS = new Set([
  'paragraph',
  'listItem',
  'list',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'heading',
  'blockquote',
]);

/** White space that isn't one space already. */
const MANY_SPACES = /[^\S ]| {2}/;

/**
 * A node's words as a reader sees them: no Markdown marks, blocks and lines parted by one space.
 *
 * @param skip nodes whose text is left out
 */
export function plainText(node: Node | readonly Node[], skip?: ReadonlySet<Node>): string {
  const parts: string[] = [];
  collect(node, skip, parts);
  const text = parts.join('').trim();
  return MANY_SPACES.test(text) ? text.replace(/\s+/g, ' ') : text;
}

function collect(node: Node | readonly Node[], skip: ReadonlySet<Node> | undefined, parts: string[]): void {
  // A list of its own instead of recursion: a hostile file nests thousands deep.
  const stack: (Node | string)[] = Array.isArray(node) ? [...node].reverse() : [node as Node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    if (skip?.has(next)) continue;
    if (next.type === 'html' && (next as Node & {value: string}).value.startsWith('<!--')) continue;
    if (next.type === 'break') parts.push(' ');
    if ('value' in next && typeof next.value === 'string') parts.push(next.value);
    else if ('alt' in next && typeof next.alt === 'string') parts.push(next.alt);
    if (BLOCKS.has(next.type)) {
      parts.push(' ');
      stack.push(' ');
    }
    if ('children' in next) {
      const {children} = next as Parent;
      for (let index = children.length - 1; index >= 0; index -= 1) {
        const child = children[index];
        if (child) stack.push(child);
      }
    }
  }
}
