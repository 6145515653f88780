import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Node,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import {type InlineField, splitFields} from './fields.ts';
import type {FieldName} from './labels.ts';
import {readLead} from './lead.ts';
import type {OutlineSection} from './outline.ts';
import {isPlaceholder} from './placeholder.ts';
import {plainText} from './plain-text.ts';
import type {Timestamp} from './timestamp.ts';

/** Content of an entry under one label; `name: null` is what stands before any label. */
export interface EntryField {
  name: FieldName | null;
  qualifier: string;
  nodes: Node[];
}

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

/** The label that opens an entry: `Decision:` in a decision log, `Observation:` among surprises. */
export type HeadLabel = 'decision' | 'observation';

const DETAIL: ReadonlySet<FieldName> = new Set(['rationale', 'evidence', 'date', 'author', 'date-author']);
/** Titles of groups: what follows in lists are the entries. */
const GROUP_TITLE =
  /^(?:milestone|phase|stage|step|session|week|day|round|initial|open|resolved|pending|planning|implementation|design|architecture|during|later|earlier|revision|m\d|notes?|entries|history|log|general|misc|other|阶段|里程碑|フェーズ)/i;
const ENTRY_TITLE =
  /^(?:decision|decided|observation|surprise|discovery|finding|d|s|adr|ad|dr|dl|决定|决策|決定|发现|発見)[\s#_-]*(?:\d|[:：–—-])/i;

function lineOf(node: Node | undefined): number {
  return node?.position?.start.line ?? 1;
}

/** Fields of a block sequence, as one reader reads it: labels open a field, all else goes to the open one. */
function readFields(blocks: readonly (BlockContent | DefinitionContent | RootContent)[]): EntryField[] {
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
const SPACE: Node = {type: 'break'};

function firstFields(item: ListItem): InlineField[] {
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

/** An entry whose head, and all else it says, only holds a place. */
function isEmpty(entry: Entry): boolean {
  const said = entry.fields.map((field) => plainText(field.nodes)).filter((text) => !isPlaceholder(text));
  if (said.length === 0) return true;
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
        !ENTRY_TITLE.test(section.title) &&
        (isDate || labelled === 1 || GROUP_TITLE.test(section.title)));
    if (isGroup) {
      for (const entry of inner.entries)
        this.entries.push({...entry, groupDate: entry.groupDate ?? lead.timestamp});
      return;
    }
    const body = [...section.blocks, ...section.children.flatMap(flatten)];
    if (isDate && body.length === 0) return;
    const title: EntryField = {name: null, qualifier: '', nodes: [...section.heading.children, SPACE]};
    const fields = readFields(body);
    const explicit = fields.some((field) => field.name === this.head);
    this.entries.push({
      form: 'heading',
      nodes: [section.heading, ...body],
      piece: null,
      // `### Decision 1` above `Decision: …`: the label's words are the decision, the heading names it.
      fields: isDate || (explicit && ENTRY_TITLE.test(section.title)) ? fields : [title, ...fields],
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
    const names = list.children.map((item) => firstFields(item)[0]?.name ?? null);
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
        this.last.fields.push(...readFields(item.children));
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
      this.push({form: 'item', nodes: [item], fields: readFields(item.children)});
    }
  }

  private table(table: Table): void {
    const [header, ...rows] = table.children;
    if (!header) return;
    const columns = header.children.map((cell) => columnName(plainText(cell), this.head));
    if (!columns.includes(this.head)) {
      const first = columns.indexOf(null);
      if (first >= 0) columns[first] = this.head;
    }
    for (const row of rows) {
      this.push({form: 'row', nodes: [row], fields: rowFields(row, columns)});
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
    } else if (isGroupTitle(paragraph)) {
      this.last = null;
    } else if (atStart || opensBold(paragraph)) {
      this.push({form: 'paragraph', nodes: [paragraph], fields: readFields([paragraph])});
    } else {
      // Prose behind an entry of paragraphs explains it; elsewhere it introduces the log.
      if (this.last?.form === 'paragraph') this.attach(paragraph);
      else this.plain.push(paragraph);
    }
  }

  private pieces(paragraph: Paragraph, fields: readonly InlineField[]): void {
    let group: InlineField[] = [];
    const flush = () => {
      if (group.length === 0) return;
      const piece = group.flatMap((field) => [...field.label, ...field.content]);
      const [first] = piece;
      this.push({
        form: 'paragraph',
        nodes: [paragraph],
        piece,
        fields: group.map((field) => ({name: field.name, qualifier: field.qualifier, nodes: field.content})),
      });
      if (this.last && first) this.last.line = lineOf(first);
      group = [];
    };
    for (const field of fields) {
      if (field.name === this.head && group.some((other) => other.name === this.head)) flush();
      group.push(field);
    }
    flush();
  }
}

function flatten(section: OutlineSection): RootContent[] {
  return [section.heading, ...section.blocks, ...section.children.flatMap(flatten)];
}

function isDated(item: ListItem): boolean {
  const [first] = item.children;
  return first?.type === 'paragraph' && (readLead(plainText(first)).range?.start ?? 99) <= 24;
}

function opensBold(paragraph: Paragraph): boolean {
  const [first] = paragraph.children;
  return first?.type === 'strong' && plainText(first).length > 3;
}

/** `**Stage A (audit):**` over a list: a heading by other means. */
function isGroupTitle(paragraph: Paragraph): boolean {
  const [first, second, ...rest] = paragraph.children;
  const closes = !second || (second.type === 'text' && /^\s*[:：]?\s*$/.test(second.value));
  const isRun = first?.type === 'strong' || first?.type === 'emphasis';
  return isRun && closes && rest.length === 0 && GROUP_TITLE.test(plainText(first));
}

const COLUMNS: readonly [RegExp, FieldName][] = [
  [/^(?:date\s*[/,&]\s*(?:author|who|by)|日期\s*\/\s*作者)/i, 'date-author'],
  [/^(?:date|when|timestamp|time|日期|时间|日付|日時)/i, 'date'],
  [/^(?:author|who|by|owner|作者|担当)/i, 'author'],
  [/^(?:rationale|reason|why|justification|理由|原因|依据)/i, 'rationale'],
  [/^(?:evidence|proof|source|证据|証拠|根拠)/i, 'evidence'],
  [/^(?:#|no\.?|nr\.?|id|ref|key|status|impact|alternatives?|consequences?|编号|番号)/i, 'other'],
];

function columnName(title: string, head: HeadLabel): FieldName | null {
  if (/^(?:decision|choice|决策|决定|決定|observation|surprise|discovery|finding|发现|発見)/i.test(title))
    return head;
  return COLUMNS.find(([pattern]) => pattern.test(title.trim()))?.[1] ?? null;
}

function rowFields(row: TableRow, columns: readonly (FieldName | null)[]): EntryField[] {
  return row.children.map((cell, index) => ({
    name: columns[index] ?? 'other',
    qualifier: '',
    nodes: [...cell.children],
  }));
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
    return (reader.entries.length > 0 ? reader.entries : plain).filter((entry) => !isEmpty(entry));
  });
}
