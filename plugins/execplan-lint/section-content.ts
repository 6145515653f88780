/** What stands below a heading, with all deeper sections. */
import {type OutlineSection, plainText, type SectionKind} from 'execplan';
import type {Node, Parent} from 'mdast';

/** Sections whose entries may be headings, lists or tables. */
const LIVING: ReadonlySet<SectionKind> = new Set<SectionKind>([
  ...(['progress', 'surprises', 'decisions', 'outcomes', 'revision-notes'] as const),
]);

/** @returns whether a section is a living one or the revision notes, or stands below one */
export function isInLivingSection(section: OutlineSection): boolean {
  for (let at: OutlineSection | null = section; at; at = at.parent) if (LIVING.has(at.kind)) return true;
  return false;
}

/** @returns blocks and deeper headings of a section in document order, without its own heading */
export function contentOf({blocks, children}: OutlineSection): Node[] {
  return [...blocks, ...children.flatMap((child) => [child.heading, ...contentOf(child)])];
}

/** @returns the words of blocks as a reader sees them, without blocks of code */
export function proseOf(nodes: readonly Node[]): string {
  return plainText(nodes, new Set(nodesOf(nodes, ['code'])));
}

/** @returns the words of each paragraph and table cell, those in lists and quotes included */
export function textsOf(nodes: readonly Node[]): string[] {
  return nodesOf(nodes, ['paragraph', 'tableCell']).map((node) => plainText(node));
}

/** @returns blocks of code, those in lists and quotes included */
export function codeBlocksOf(nodes: readonly Node[]): Node[] {
  return nodesOf(nodes, ['code']);
}

/** @returns the values of inline code */
export function inlineCodesOf(nodes: readonly Node[]): string[] {
  return nodesOf(nodes, ['inlineCode']).flatMap((code) =>
    'value' in code && typeof code.value === 'string' ? [code.value] : [],
  );
}

/** Nodes of some types in document order. */
function nodesOf(nodes: readonly Node[], types: readonly string[]): Node[] {
  const found: Node[] = [];
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (types.includes(node.type)) found.push(node);
    if (!('children' in node)) continue;
    const {children} = node as Parent;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) stack.push(child);
    }
  }
  return found;
}
