/** Names in code that the words around them call a span or an event; pure. */

import {plainText} from 'execplan';
import type {InlineCode, List, Node, Paragraph, Parent, Root, Table} from 'mdast';

/** A kind of thing that plans name. */
export interface NamedThing {
  /** The words just in front of a name, to the end of what is given. */
  before: RegExp;
  /** The words just behind a name, from the start of what is given. */
  behind: RegExp;
  /** The heading of a table's column that lists them. */
  column: RegExp;
  /** How such names look. */
  form: RegExp;
}

export interface NameInText {
  node: InlineCode;
  /** What holds the words that tell what it names. */
  container: Parent;
  /** The words of the sentence in front of it. */
  before: string;
}

/** Between two names of one list. */
const JOINED =
  /^[\s*_]*(?:[,、，/|&+]|and|or|plus|und|oder|y|と|和|及|や|または)?[\s*_]*(?:(?:and|or|then|the|a|an)\s+)*$/;
/** Longer stretches between names are read no further. */
const REACH = 200;
const CONTAINERS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Finds names in inline code beside their word (`spans named "a.b" and "c.d"`, `the "a.b" span`), in the items of a
 * list that such words open, and in a table's column.
 */
export function findNamesBeside(root: Root, thing: NamedThing): NameInText[] {
  const found = new Map<InlineCode, NameInText>();
  const add = (names: readonly InlineCode[], container: Parent) => {
    if (names.length === 0) return;
    const {children} = container;
    const indexes = new Map<Node, number>(children.map((child, index) => [child, index]));
    for (const node of names)
      found.set(node, {node, container, before: sentenceBefore(children, indexes.get(node) ?? 0)});
  };
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (CONTAINERS.has(node.type)) add(inText(node as Parent, thing), node as Parent);
    if (node.type === 'table') add(inTable(node as Table, thing), node as Table);
    if (!('children' in node)) continue;
    const {children} = node as Parent;
    for (const [index, child] of children.entries()) {
      stack.push(child);
      const opener = children[index - 1];
      if (child.type !== 'list' || opener?.type !== 'paragraph') continue;
      if (opensList(opener, thing)) add(inList(child), opener);
    }
  }
  return [...found.values()]
    .filter(({node}) => thing.form.test(node.value))
    .sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf({node}: NameInText): number {
  return node.position?.start.offset ?? 0;
}

function inText({children}: Parent, {before, behind}: NamedThing): InlineCode[] {
  const names: InlineCode[] = [];
  /** Names in front of their word, as long as nothing but commas stands between. */
  let waiting: InlineCode[] = [];
  let isOpen = false;
  for (const [index, node] of children.entries()) {
    if (node.type === 'inlineCode') {
      if (isOpen) names.push(node);
      else waiting.push(node);
      const next = children[index + 1];
      const text = next ? textOf(next).slice(0, REACH) : '';
      if (!isOpen && behind.test(text)) names.push(...waiting);
      continue;
    }
    const text = textOf(node);
    const isJoined = text.length <= REACH && JOINED.test(text) && children[index - 1]?.type === 'inlineCode';
    if (isJoined) continue;
    waiting = [];
    // Emphasis cuts a text in two.
    const lead = `${index > 0 ? textOf(children[index - 1] as Node).slice(-REACH) : ''}${text.slice(-REACH)}`;
    isOpen = before.test(lead);
  }
  return names;
}

function textOf(node: Node): string {
  if (node.type === 'inlineCode') return '`';
  if (node.type === 'text') return (node as Node & {value: string}).value;
  return plainText(node);
}

function opensList(paragraph: Paragraph, {before}: NamedThing): boolean {
  const last = paragraph.children.at(-1);
  const text = last ? textOf(last).trimEnd() : '';
  return /[:：]$/.test(text) && before.test(`${text.slice(-REACH)} `);
}

/** The first name of each item, where the item begins with it. */
function inList({children}: List): InlineCode[] {
  return children.flatMap(({children: [first]}) => {
    const name = first?.type === 'paragraph' ? first.children[0] : undefined;
    return name?.type === 'inlineCode' ? [name] : [];
  });
}

function inTable({children: [head, ...rows]}: Table, {column}: NamedThing): InlineCode[] {
  const at = head?.children.findIndex((cell) => column.test(plainText(cell))) ?? -1;
  if (at < 0) return [];
  return rows.flatMap(
    (row) =>
      row.children[at]?.children.filter((node): node is InlineCode => node.type === 'inlineCode') ?? [],
  );
}

/** Some siblings are enough: a paragraph of thousands of names isn't read again for each of them. */
function sentenceBefore(siblings: Parent['children'], at: number): string {
  const words = siblings
    .slice(Math.max(0, at - 12), at)
    .map((sibling) => ('value' in sibling ? sibling.value : plainText(sibling)))
    .join('');
  return (
    words
      .slice(-REACH)
      .split(/[.;!?](?=\s)|。/)
      .at(-1) ?? ''
  );
}
