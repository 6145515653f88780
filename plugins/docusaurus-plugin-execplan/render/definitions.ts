import type {ElementContent} from 'hast';
import type {Definition, FootnoteDefinition, Nodes, Root} from 'mdast';
import type {Handlers, State} from 'mdast-util-to-hast';
import {SKIP, visit} from 'unist-util-visit';

/** `[label]:` can't be in a source that doesn't hold this, which spares nearly every plan the walk. */
const DEFINITION_MARK = ']:';

/**
 * Definitions that nothing refers to. Markdown drops them, and with them a line such as `[Decision]: keep-it` or
 * a footnote whose reference was deleted; a plan loses no word, so there they are shown in their place.
 */
export function unusedDefinitions(root: Root, source: string): Handlers {
  if (!source.includes(DEFINITION_MARK)) return {};
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(root, (node) => {
    if (node.type === 'definition') setFirst(definitions, node);
    if (node.type === 'footnoteDefinition') setFirst(footnotes, node);
  });

  const used = new Set<Nodes>();
  const queue: Nodes[] = [root];
  for (let start = queue.pop(); start; start = queue.pop()) {
    const from = start;
    visit(from, (node) => {
      // A footnote's own references count only once something refers to it.
      if (node.type === 'footnoteDefinition' && node !== from) return SKIP;
      if (node.type === 'linkReference' || node.type === 'imageReference') {
        const definition = definitions.get(key(node));
        if (definition) used.add(definition);
      }
      if (node.type === 'footnoteReference') {
        const footnote = footnotes.get(key(node));
        if (footnote && !used.has(footnote)) {
          used.add(footnote);
          queue.push(footnote);
        }
      }
      return undefined;
    });
  }

  return {
    definition: (_state: State, node: Definition) => (used.has(node) ? undefined : asWritten(node, source)),
    footnoteDefinition: (state: State, node: FootnoteDefinition) =>
      used.has(node) ? undefined : footnoteInPlace(state, node),
  };
}

function setFirst<T extends Definition | FootnoteDefinition>(map: Map<string, T>, node: T): void {
  if (!map.has(key(node))) map.set(key(node), node);
}

function key(node: {identifier: string}): string {
  return node.identifier.toUpperCase();
}

function asWritten(node: Definition, source: string): ElementContent {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  const written = start === undefined || end === undefined ? undefined : source.slice(start, end);
  const value = written ?? `[${node.label ?? node.identifier}]: ${node.url} ${node.title ?? ''}`;
  return {type: 'element', tagName: 'p', properties: {}, children: [{type: 'text', value}]};
}

function footnoteInPlace(state: State, node: FootnoteDefinition): ElementContent {
  const label: ElementContent = {type: 'text', value: `[^${node.label ?? node.identifier}]: `};
  const children = state.all(node);
  const [first] = children;
  if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(label);
  else children.unshift(label);
  return {type: 'element', tagName: 'div', properties: {className: ['footnote-unused']}, children};
}
