import type {Node, Parent, Root} from 'mdast';

/** Where each node of a tree stands, so that entries can be wrapped, merged and replaced in place. */
export class Siblings {
  private readonly parents = new Map<Node, Parent>();
  /** What stands where a node stood. */
  private readonly replaced = new Map<Node, readonly Node[]>();

  constructor(root: Root) {
    const stack: Parent[] = [root];
    for (let parent = stack.pop(); parent; parent = stack.pop()) {
      for (const child of parent.children as Node[]) {
        this.parents.set(child, parent);
        if ('children' in child) stack.push(child as Parent);
      }
    }
  }

  parentOf(node: Node): Parent | undefined {
    return this.parents.get(node);
  }

  /** Puts other nodes into the place of one. */
  replace(node: Node, replacement: readonly Node[]): void {
    const parent = this.parents.get(node);
    const index = parent ? (parent.children as Node[]).indexOf(node) : -1;
    if (!parent || index < 0) return;
    (parent.children as Node[]).splice(index, 1, ...replacement);
    for (const child of replacement) this.parents.set(child, parent);
    if (!replacement.includes(node)) this.replaced.set(node, replacement);
  }

  /** The nodes that stand in a node's place: itself, unless it was replaced. */
  current(node: Node): readonly Node[] {
    return this.replaced.get(node) ?? [node];
  }

  insertAfter(node: Node, ...added: Node[]): void {
    this.replace(node, [node, ...added]);
  }

  remove(node: Node): void {
    this.replace(node, []);
  }

  /**
   * Puts an element around a node and those behind it that belong to the same entry.
   *
   * @param entry in document order; taken up to the first that doesn't directly follow
   */
  wrap(entry: readonly Node[], toElement: (children: Node[]) => Node): void {
    const nodes = entry.flatMap((node) => this.current(node));
    const [first] = nodes;
    const parent = first && this.parents.get(first);
    if (!first || !parent) return;
    const children = parent.children as Node[];
    const start = children.indexOf(first);
    let length = 0;
    while (length < nodes.length && start >= 0 && children[start + length] === nodes[length]) length += 1;
    if (length === 0) return;
    const inside = children.slice(start, start + length);
    const wrapper = toElement(inside);
    children.splice(start, length, wrapper);
    this.parents.set(wrapper, parent);
    for (const node of inside) this.parents.set(node, wrapper as Parent);
  }
}
