import type {BlockContent, DefinitionContent, ListItem, Node, Paragraph, RootContent} from 'mdast';
import {type InlineField, splitFields} from './fields.ts';
import type {FieldName} from './labels.ts';
import {plainText} from './plain-text.ts';

/** Content of an entry under one label; `name: null` is what stands before any label. */
export interface EntryField {
  name: FieldName | null;
  qualifier: string;
  nodes: Node[];
}

/** The label that opens an entry: `Decision:` in a decision log, `Observation:` among surprises. */
export type HeadLabel = 'decision' | 'observation';

/** Labels of an entry's details, which may have a bullet of their own. */
export const DETAIL: ReadonlySet<FieldName> = new Set([
  'rationale',
  'evidence',
  'date',
  'author',
  'date-author',
]);
/** Fields of a block sequence, as one reader reads it: labels open a field, all else goes to the open one. */
export function readFields(
  blocks: readonly (BlockContent | DefinitionContent | RootContent)[],
): EntryField[] {
  const fields: EntryField[] = [];
  const add = (node: Node) => {
    const open = fields[fields.length - 1];
    if (open) open.nodes.push(node);
    else fields.push({name: null, qualifier: '', nodes: [node]});
  };
  const addParagraph = (paragraph: Paragraph) => {
    for (const field of splitFields(paragraph)) {
      if (field.name === null) for (const node of field.content) add(node);
      else fields.push({name: field.name, qualifier: field.qualifier, nodes: [...field.content]});
    }
    const open = fields[fields.length - 1];
    if (open) open.nodes.push(SPACE);
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') addParagraph(block);
    else if (block.type === 'list' && block.children.some(holdsLabels)) {
      for (const item of block.children) {
        const [first, ...rest] = item.children;
        if (first?.type === 'paragraph') addParagraph(first);
        else if (first) add(first);
        for (const node of rest) add(node);
      }
    } else add(block);
  }
  return fields;
}

/** Parts the words of neighbouring blocks in plain text. */
export const SPACE: Node = {type: 'break'};

export function firstFields(item: ListItem): InlineField[] {
  const [first] = item.children;
  return first?.type === 'paragraph' ? splitFields(first) : [];
}

/**
 * Whether an item of an entry opens with a label, or holds a detail that its last lines were meant to add to
 * the entry: a line that isn't indented enough to leave the list goes on with its last item.
 */
function holdsLabels(item: ListItem): boolean {
  return firstFields(item).some(({name}, index) => name !== null && (index === 0 || DETAIL.has(name)));
}

export function fieldText(fields: readonly EntryField[], ...names: (FieldName | null)[]): string {
  return plainText(
    fields.filter((field) => names.includes(field.name)).flatMap((field) => [...field.nodes, SPACE]),
  );
}
