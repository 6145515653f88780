import type {Node, Nodes, Root} from 'mdast';

/**
 * Every step behind the parser walks the tree recursively, and browsers flatten a document at 512 levels.
 * Real documents stay below 20.
 */
const DEEPEST = 100;

/**
 * Replaces what is nested deeper than any reader can follow by its source, in place, so that a hostile file
 * can't exhaust the stack and still loses no word. Walks without recursion, being the step that makes
 * recursion safe for all others.
 */
export function limitNesting(root: Root, source: string): void {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: Nodes[] = [];
    for (const node of level) {
      if (!('children' in node)) continue;
      if (depth < DEEPEST) for (const child of node.children) next.push(child);
      else node.children = [asSource(node, source)];
    }
    level = next;
  }
}

/** A text node is valid enough wherever it stands: mdast-util-to-hast shows it in flow and in phrasing content. */
function asSource(parent: Nodes & {children: Node[]}, source: string): never {
  const start = parent.children[0]?.position?.start.offset;
  const end = parent.children.at(-1)?.position?.end.offset;
  const value = start === undefined || end === undefined ? '' : source.slice(start, end);
  return {type: 'text', value} as never;
}
