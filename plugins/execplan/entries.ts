import type {List, ListItem, Node, Paragraph, PhrasingContent, RootContent, Table} from 'mdast';
import {DETAIL, type EntryField, fieldText, firstFields, type HeadLabel, readFields} from './entry-fields.ts';
import {flatten, headingFields, isEntryTitle, isGroupParagraph, isGroupTitle} from './entry-heading.ts';
import {tableFields} from './entry-table.ts';
import {type InlineField, splitFields} from './fields.ts';
import {opensDated, readLead} from './lead.ts';
import type {OutlineSection} from './outline.ts';
import {isPlaceholder} from './placeholder.ts';
import {plainText} from './plain-text.ts';
import {linesOf} from './steps.ts';
import type {Timestamp} from './timestamp.ts';

/** One decision or one surprise, whatever its form. */
export interface Entry {
  form: 'item' | 'row' | 'paragraph' | 'heading';
  /** The nodes that make it up, in document order; siblings, except for a label in a paragraph behind a list. */
  nodes: Node[];
  /** Where several entries share one paragraph: this entry's stretch of it. */
  piece: PhrasingContent[] | null;
  fields: EntryField[];
  /** The date of the heading or the line that a group of entries stands under. */
  groupDate: Timestamp | null;
  line: number;
}

function lineOf(node: Node | undefined): number {
  return node?.position?.start.line ?? 1;
}

/** An entry whose head, and all else it says, only holds a place. */
function isEmpty(entry: Entry): boolean {
  const says = entry.fields.some((field) => {
    const text = plainText(field.nodes);
    return !isPlaceholder(text) && !isPlaceholder(readLead(text).text);
  });
  if (!says) return true;
  const head = fieldText(entry.fields, null, 'decision', 'observation', 'other');
  return head !== '' && isPlaceholder(head) && fieldText(entry.fields, 'rationale').length < 40;
}

class EntryReader {
  readonly entries: Entry[] = [];
  /** Paragraphs that are no entry by form; they are if the section turns out to hold nothing else. */
  readonly plain: Paragraph[] = [];
  private groupDate: Timestamp | null = null;
  private last: Entry | null = null;

  constructor(private readonly head: HeadLabel) {}

  section(section: OutlineSection): void {
    this.blocks(section.blocks);
    for (const child of section.children) this.subsection(child);
  }

  private subsection(section: OutlineSection): void {
    const inner = new EntryReader(this.head);
    inner.section(section);
    const labelled = inner.entries.filter((entry) =>
      entry.fields.some((field) => field.name === this.head),
    ).length;
    const lead = readLead(section.title);
    const isDate = lead.timestamp !== null && lead.text === '';
    const isGroup =
      labelled > 1 ||
      (inner.entries.length > 0 &&
        !isEntryTitle(section.title) &&
        (isDate || labelled === 1 || isGroupTitle(section.title)));
    if (isGroup) {
      for (const entry of inner.entries)
        this.entries.push({...entry, groupDate: entry.groupDate ?? lead.timestamp});
      return;
    }
    const body = [...section.blocks, ...section.children.flatMap(flatten)];
    if (isDate && body.length === 0) return;
    this.entries.push({
      form: 'heading',
      nodes: [section.heading, ...body],
      piece: null,
      fields: headingFields(section, body, this.head),
      groupDate: lead.timestamp,
      line: section.line,
    });
  }

  private blocks(blocks: readonly RootContent[]): void {
    this.last = null;
    this.groupDate = null;
    for (const block of blocks) {
      if (block.type === 'list') this.list(block);
      else if (block.type === 'table') this.table(block);
      else if (block.type === 'paragraph') this.paragraph(block);
      else if (this.isLastParagraph()) this.attach(block);
    }
  }

  private isLastParagraph(): boolean {
    return this.last?.form === 'paragraph';
  }

  private attach(node: Node): void {
    this.last?.nodes.push(node);
    this.last?.fields.push(...readFields([node as RootContent]));
  }

  private push(entry: Omit<Entry, 'piece' | 'groupDate' | 'line'> & {piece?: PhrasingContent[]}): void {
    this.last = {piece: null, ...entry, groupDate: this.groupDate, line: lineOf(entry.nodes[0])};
    this.entries.push(this.last);
  }

  private list(list: List): void {
    const read = list.children.map(({children}) => readFields(children));
    const names = list.children.map(({children}, index) =>
      children[0]?.type === 'paragraph' ? (read[index]?.[0]?.name ?? null) : null,
    );
    const afterParagraph = this.last?.form === 'paragraph';
    if (afterParagraph && !names.includes(this.head) && !list.children.every((item) => isDated(item))) {
      this.attach(list);
      return;
    }
    // Sibling bullets: a detail has a bullet of its own behind that of its decision.
    const siblings = names.some((name, index) => index > 0 && name !== null && DETAIL.has(name));
    for (const [index, item] of list.children.entries()) {
      const name = names[index] ?? null;
      const isDetail = name !== null && (DETAIL.has(name) || (siblings && name === 'other'));
      if (isDetail && this.last && this.last.form !== 'row') {
        this.last.nodes.push(item);
        this.last.fields.push(...(read[index] ?? []));
        continue;
      }
      const nested = item.children.filter((child): child is List => child.type === 'list');
      const nestedHeads = nested
        .flatMap((child) => child.children)
        .filter((child) => firstFields(child)[0]?.name === this.head);
      if (name !== this.head && nestedHeads.length > 0) {
        for (const child of nested) this.list(child);
        continue;
      }
      this.push({form: 'item', nodes: [item], fields: read[index] ?? []});
    }
  }

  private table(table: Table): void {
    for (const {row, fields} of tableFields(table, this.head)) {
      this.push({form: 'row', nodes: [row], fields});
    }
    this.last = null;
  }

  private paragraph(paragraph: Paragraph): void {
    const fields = splitFields(paragraph);
    const heads = fields.filter((field) => field.name === this.head).length;
    if (heads > 1) {
      this.pieces(paragraph, fields);
      return;
    }
    const lines = heads === 0 ? datedLines(paragraph) : [];
    if (lines.length > 1) {
      for (const piece of lines) {
        this.pushPiece(paragraph, piece, readFields([{type: 'paragraph', children: piece}]));
      }
      return;
    }
    const [first] = fields;
    const lead = readLead(plainText(paragraph));
    const atStart = lead.range !== null && lead.range.start <= 24;
    if (atStart && lead.text === '') {
      this.last = null;
      this.groupDate = lead.timestamp;
    } else if (first?.name === this.head || (first?.name === null && heads === 1 && atStart)) {
      this.push({form: 'paragraph', nodes: [paragraph], fields: readFields([paragraph])});
    } else if (first && first.name !== null && this.last && this.last.form !== 'row') {
      this.attach(paragraph);
    } else if (isGroupParagraph(paragraph)) {
      this.last = null;
    } else if (atStart || opensBold(paragraph)) {
      this.push({form: 'paragraph', nodes: [paragraph], fields: readFields([paragraph])});
    } else {
      // Prose behind an entry of paragraphs explains it; elsewhere it introduces the log.
      if (this.last?.form === 'paragraph') this.attach(paragraph);
      else this.plain.push(paragraph);
    }
  }

  private pushPiece(paragraph: Paragraph, piece: PhrasingContent[], fields: EntryField[]): void {
    this.push({form: 'paragraph', nodes: [paragraph], piece, fields});
    if (this.last) this.last.line = lineOf(piece[0]);
  }

  private pieces(paragraph: Paragraph, fields: readonly InlineField[]): void {
    let group: InlineField[] = [];
    const flush = () => {
      if (group.length === 0) return;
      this.pushPiece(
        paragraph,
        group.flatMap((field) => [...field.label, ...field.content]),
        group.map((field) => ({name: field.name, qualifier: field.qualifier, nodes: field.content})),
      );
      group = [];
    };
    for (const field of fields) {
      if (field.name === this.head && group.some((other) => other.name === this.head)) flush();
      group.push(field);
    }
    flush();
  }
}

/** The lines of a paragraph cut at those that open with a date; none where the first doesn't. */
function datedLines(paragraph: Paragraph): PhrasingContent[][] {
  const pieces: PhrasingContent[][] = [];
  for (const line of linesOf(paragraph.children)) {
    if (opensDated(plainText(line))) pieces.push([...line]);
    else if (pieces.length === 0) return [];
    else pieces.at(-1)?.push(...line);
  }
  return pieces;
}

/**
 * Takes out what only holds a place. Of a paragraph that holds several entries nothing may be left over, so
 * an empty stretch of it goes to the entry before, else to the one behind.
 */
function withoutEmpty(entries: readonly Entry[]): Entry[] {
  const kept: Entry[] = [];
  let ahead: Entry | null = null;
  for (const entry of entries) {
    const isNeighbour = (other: Entry | null | undefined): other is Entry & {piece: PhrasingContent[]} =>
      !!other?.piece && !!entry.piece && other.nodes[0] === entry.nodes[0];
    const before = kept.at(-1);
    if (!isEmpty(entry)) {
      if (isNeighbour(ahead)) entry.piece?.unshift(...ahead.piece);
      ahead = null;
      kept.push(entry);
    } else if (isNeighbour(before)) before.piece.push(...(entry.piece ?? []));
    else if (isNeighbour(ahead)) ahead.piece.push(...(entry.piece ?? []));
    else ahead = entry;
  }
  return kept;
}

function isDated(item: ListItem): boolean {
  const [first] = item.children;
  return first?.type === 'paragraph' && (readLead(plainText(first)).range?.start ?? 99) <= 24;
}

function opensBold(paragraph: Paragraph): boolean {
  const [first] = paragraph.children;
  return first?.type === 'strong' && plainText(first).length > 3;
}

/**
 * Reads the entries of a section kept by the convention, in every form of FORMATS.md: items with labels on
 * lines, run together or nested, dated and plain items, sibling bullets, table rows, paragraphs, headings.
 *
 * @returns in document order; placeholders left out
 */
export function readEntries(sections: readonly OutlineSection[], head: HeadLabel): Entry[] {
  return sections.flatMap((section) => {
    const reader = new EntryReader(head);
    reader.section(section);
    const plain: Entry[] = reader.plain
      .filter((paragraph) => !/[:：]$/.test(plainText(paragraph)))
      .map((node) => ({
        form: 'paragraph',
        nodes: [node],
        piece: null,
        fields: readFields([node]),
        groupDate: null,
        line: lineOf(node),
      }));
    return withoutEmpty(reader.entries.length > 0 ? reader.entries : plain);
  });
}
