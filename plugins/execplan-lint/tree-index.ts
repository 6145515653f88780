/** A tree's nodes by their type: rules ask for a few types each, and a walk for each rule took as long as parsing. */
import type {Nodes, Parents, Root} from 'mdast';

/** A node and where it stands. */
export interface PlacedNode<Type extends Nodes['type'] = Nodes['type']> {
  node: Extract<Nodes, {type: Type}>;
  /** Its place among the parent's children. */
  index: number;
  parent: Parents;
}

const indexes = new WeakMap<Root, Map<string, PlacedNode[]>>();

/** @returns all nodes of a type below the root, in document order. */
export function nodesOf<Type extends Nodes['type']>(root: Root, type: Type): readonly PlacedNode<Type>[] {
  return (indexOf(root).get(type) ?? []) as unknown as readonly PlacedNode<Type>[];
}

function indexOf(root: Root): Map<string, PlacedNode[]> {
  const known = indexes.get(root);
  if (known) return known;
  const index = new Map<string, PlacedNode[]>();
  // A list of its own instead of recursion, for hostile nesting.
  const open: {parent: Parents; next: number}[] = [{parent: root, next: 0}];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const {parent, next} = top;
    const node = parent.children[next] as Nodes | undefined;
    if (!node) {
      open.pop();
      continue;
    }
    top.next += 1;
    const placed: PlacedNode = {node, index: next, parent};
    const list = index.get(node.type);
    if (list) list.push(placed);
    else index.set(node.type, [placed]);
    if ('children' in node) open.push({parent: node, next: 0});
  }
  indexes.set(root, index);
  return index;
}
