import type {ListItem, Node, Paragraph, Parent, PhrasingContent, TableCell, TableRow} from 'mdast';
import {type Checkbox, readCheckbox} from './checkbox.ts';
import {plainText} from './plain-text.ts';
import {findTimestamp} from './timestamp.ts';

/** A checkbox with the content that it stands for, before anything is read from its words. */
export interface Step {
  state: Checkbox['state'] | 'note';
  /** The list item, the table row, or the paragraph that holds it. */
  node: ListItem | Paragraph | TableRow;
  /** Where several steps share a paragraph: this step's lines of it, its checkbox included. */
  piece: PhrasingContent[] | null;
  /** Plain text without the checkbox. */
  text: string;
  line: number;
}

function isParent(node: Node): node is Parent {
  return 'children' in node;
}

/** Cuts inline content into lines at the soft breaks of its text nodes; hard breaks go with the line they end. */
export function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  const push = (node: PhrasingContent) => lines[lines.length - 1]?.push(node);
  for (const node of children) {
    if (node.type === 'break') {
      push(node);
      lines.push([]);
    } else if (node.type === 'text' && /[\n\r]/.test(node.value)) {
      const parts = node.value.split(/(?<=\n|\r(?!\n))/);
      for (const [index, value] of parts.entries()) {
        if (index > 0) lines.push([]);
        if (value === '') continue;
        const line = (node.position?.start.line ?? 1) + index;
        push({
          type: 'text',
          value,
          ...(node.position && {position: {start: {line, column: 1}, end: node.position.end}}),
        });
      }
    } else push(node);
  }
  return lines.filter((line) => line.length > 0);
}

function checkboxOf(line: readonly PhrasingContent[]): Checkbox | null {
  const [first] = line;
  return first?.type === 'text' ? readCheckbox(first.value) : null;
}

/** The stretches of a paragraph that each begin with a checkbox; what stands before the first comes first. */
export function splitAtCheckboxes(
  paragraph: Paragraph,
): {checkbox: Checkbox | null; content: PhrasingContent[]}[] {
  const pieces: {checkbox: Checkbox | null; content: PhrasingContent[]}[] = [];
  for (const line of linesOf(paragraph.children)) {
    const checkbox = checkboxOf(line);
    const open = pieces[pieces.length - 1];
    if (checkbox || !open) pieces.push({checkbox, content: [...line]});
    else open.content.push(...line);
  }
  return pieces;
}

function withoutCheckbox(content: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = content;
  return first?.type === 'text' ? [{...first, value: first.value.slice(length)}, ...rest] : [...content];
}

function lineOf(node: Node | undefined): number {
  return node?.position?.start.line ?? 1;
}

function cellCheckbox(row: TableRow): {checkbox: Checkbox; cell: TableCell} | null {
  for (const cell of row.children) {
    const checkbox = readCheckbox(plainText(cell));
    if (checkbox) return {checkbox, cell};
  }
  return null;
}

class StepReader {
  readonly steps: Step[] = [];
  /** Nodes that are steps of their own, left out of the text of the step around them. */
  private readonly own = new Set<Node>();
  /** The words of items are known once the steps below them are. */
  private readonly unread: (() => void)[] = [];
  /** What is still to be read, last first: a list of its own instead of recursion, for hostile nesting. */
  private readonly stack: Node[] = [];

  read(nodes: readonly Node[]): void {
    this.push(nodes);
    for (let node = this.stack.pop(); node; node = this.stack.pop()) {
      if (node.type === 'listItem') this.item(node as ListItem);
      else if (node.type === 'paragraph') this.paragraph(node as Paragraph, 0);
      else if (node.type === 'tableRow') this.row(node as TableRow);
      // A footnote is read at the end of the page, or nowhere.
      else if (isParent(node) && node.type !== 'footnoteDefinition') this.push(node.children);
    }
    for (const readText of this.unread) readText();
  }

  private push(nodes: readonly Node[]): void {
    for (let index = nodes.length - 1; index >= 0; index -= 1) {
      const node = nodes[index];
      if (node) this.stack.push(node);
    }
  }

  private item(item: ListItem): void {
    const [first, ...rest] = item.children;
    const pieces = first?.type === 'paragraph' ? splitAtCheckboxes(first) : [];
    const [own] = pieces;
    const checkbox: Checkbox | null =
      typeof item.checked === 'boolean'
        ? {state: item.checked ? 'done' : 'todo', length: 0}
        : (own?.checkbox ?? null);
    if (!checkbox) {
      this.push(item.children);
      return;
    }
    const step: Step = {state: checkbox.state, node: item, piece: null, text: '', line: lineOf(item)};
    this.steps.push(step);
    this.own.add(item);
    if (first?.type === 'paragraph') this.paragraph(first, 1);
    const inside = first?.type === 'paragraph' ? rest : item.children;
    this.push(inside);
    const content = own ? withoutCheckbox(own.content, checkbox.length) : [];
    this.unread.push(() => {
      step.text = `${plainText(content)} ${plainText(inside, this.own)}`.trim();
    });
  }

  private paragraph(paragraph: Paragraph, from: number): void {
    const pieces = splitAtCheckboxes(paragraph);
    for (const {checkbox, content} of pieces.slice(from)) {
      if (!checkbox) continue;
      this.steps.push({
        state: checkbox.state,
        node: paragraph,
        piece: content,
        text: plainText(withoutCheckbox(content, checkbox.length)),
        line: lineOf(content[0]),
      });
    }
  }

  private row(row: TableRow): void {
    const found = cellCheckbox(row);
    if (!found) return;
    const {checkbox, cell} = found;
    const others = row.children.filter((other) => other !== cell).map((other) => plainText(other));
    const own = plainText(cell).replace(/^\s*\[[^\]]?\]\s*/, '');
    // A column of dates says when, wherever it stands: first, it is read as any opening date.
    const isDate = (text: string) => text !== '' && findTimestamp(text)?.text === text;
    const dates = others.filter(isDate);
    this.steps.push({
      state: checkbox.state,
      node: row,
      piece: null,
      text: [...dates, own, ...others.filter((text) => !isDate(text))].filter(Boolean).join(' '),
      line: lineOf(row),
    });
  }
}

/** Every checkbox below the given blocks, nested ones too, code excepted, in document order. */
export function readSteps(blocks: readonly Node[]): Step[] {
  const reader = new StepReader();
  reader.read(blocks);
  return reader.steps;
}
