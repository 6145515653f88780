import {calendarDate, type Entry, type InlineField, splitFields} from 'execplan';
import type {ListItem, Node, Paragraph, PhrasingContent, TableRow} from 'mdast';
import {CLASS, element, inline, mark, text} from './elements.ts';
import {permalink} from './permalink.ts';
import type {Siblings} from './siblings.ts';
import {markTime} from './time.ts';

/** What the rendering of a decision and of a surprise have in common. */
export interface RenderedEntry {
  kind: 'decision' | 'surprise';
  anchor: string;
  date: string | null;
  dateText: string | null;
}

/** Who decided, without the mark that parts the name from the date before it. */
function withAuthor(content: PhrasingContent[]): PhrasingContent[] {
  const time = content.findIndex((node) =>
    String(node.data?.hProperties?.className ?? '').includes(CLASS.time),
  );
  const [next, ...rest] = content.slice(time + 1);
  if (time < 0 || next?.type !== 'text') return content;
  const name = next.value.replace(/^\s*[/,，、;·|–—-]\s*/u, '');
  if (name.trim() === '' && rest.length === 0) return content;
  return [
    ...content.slice(0, time + 1),
    text(' '),
    inline('span', {className: [CLASS.author]}, [{...next, value: name.trimStart()}, ...rest]),
  ];
}

function fieldElement(field: InlineField): PhrasingContent {
  const label = field.label.length > 0 ? [inline('span', {className: [CLASS.label]}, field.label)] : [];
  const properties = {className: [CLASS.field], ...(field.name && {dataField: field.name})};
  const content = isDateField(field) ? withAuthor(field.content) : field.content;
  return inline('span', properties, [...label, ...content]);
}

/** A paragraph's fields as spans, labels marked; the date in a `<time>`. */
function toFields(paragraph: Paragraph, entry: RenderedEntry, dated: {done: boolean}): PhrasingContent[] {
  const fields = splitFields(paragraph);
  if (entry.dateText !== null && !dated.done) {
    // The date's own field first: the words of a decision may name another day.
    const order = [...fields].sort((a, b) => Number(isDateField(b)) - Number(isDateField(a)));
    dated.done = order.some(
      (field) =>
        markTime(field.content, entry.dateText ?? '', entry.date) ||
        markTime(field.label, entry.dateText ?? '', entry.date),
    );
  }
  return fields.map(fieldElement);
}

function isDateField(field: InlineField): boolean {
  return field.name === 'date' || field.name === 'date-author';
}

function properties(entry: RenderedEntry, className: string): Record<string, string | string[]> {
  return {
    className: [className],
    id: entry.anchor,
    ...(entry.kind === 'decision' ? {dataDecision: ''} : {dataSurprise: ''}),
    ...(entry.date && {dataDate: calendarDate(entry.date)}),
  };
}

/** Labels stand in paragraphs, or in nested items that each hold one. */
function paragraphsOf(nodes: readonly Node[]): Paragraph[] {
  return nodes.flatMap((node): Paragraph[] => {
    if (node.type === 'paragraph') return [node as Paragraph];
    if (node.type === 'list') {
      return (node as Node & {children: ListItem[]}).children.flatMap((item) => {
        const [first] = item.children;
        const labelled = first?.type === 'paragraph' && splitFields(first)[0]?.name;
        return labelled ? [first] : [];
      });
    }
    return node.type === 'listItem' ? paragraphsOf((node as ListItem).children) : [];
  });
}

function decorate(nodes: readonly Node[], entry: RenderedEntry): void {
  const dated = {done: false};
  const [first, ...rest] = paragraphsOf(nodes);
  const all = first ? [first, ...rest] : [];
  // The field that holds the date may stand in a later paragraph than words that name another day.
  all.sort((a, b) => Number(splitFields(b).some(isDateField)) - Number(splitFields(a).some(isDateField)));
  for (const paragraph of all) paragraph.children = toFields(paragraph, entry, dated);
  // Inside the first field: a link behind the last one would stand on a line of its own.
  const head = first?.children[0];
  if (head && 'children' in head) head.children.push(text(' '), permalink(entry.anchor, entry.kind));
}

/**
 * Names an item as an entry. In a plan without Progress, whose steps are all its task lists, it may be a step
 * already, with an id of its own: then what it holds is the entry.
 */
function markItem(item: ListItem, entry: RenderedEntry, className: string): void {
  if (item.data?.hProperties?.dataProgress === undefined) {
    mark(item, properties(entry, className));
    return;
  }
  const inside = element('div', properties(entry, className), item.children);
  item.children = [inside as ListItem['children'][number]];
}

/**
 * Renders one entry in place. Its content stays where it stands and in its order; only the bullets of a
 * decision's details join the decision's own item.
 */
export function annotateEntry(source: Entry, entry: RenderedEntry, siblings: Siblings): void {
  const className = entry.kind === 'decision' ? CLASS.decision : CLASS.surprise;
  const [first] = source.nodes;
  if (!first) return;
  if (source.form === 'row') {
    const row = first as TableRow;
    const isStep = row.data?.hProperties?.dataProgress !== undefined;
    mark(isStep ? (row.children[0] ?? row) : row, properties(entry, className));
    if (entry.dateText !== null) {
      for (const cell of row.children) if (markTime(cell.children, entry.dateText, entry.date)) break;
    }
    row.children[0]?.children.push(permalink(entry.anchor, entry.kind));
    return;
  }
  if (source.form === 'item') {
    const [item, ...details] = source.nodes as [ListItem, ...Node[]];
    const list = siblings.parentOf(item);
    decorate([item, ...details], entry);
    for (const detail of details) {
      if (siblings.parentOf(detail) !== list || detail.type !== 'listItem') continue;
      item.children.push(...(detail as ListItem).children);
      siblings.remove(detail);
    }
    markItem(item, entry, className);
    const listClass = entry.kind === 'decision' ? CLASS.timeline : CLASS.surprises;
    if (list && !String(list.data?.hProperties?.className ?? '').includes(listClass)) {
      mark(list, {className: [listClass]});
    }
    return;
  }
  decorate(source.nodes, entry);
  siblings.wrap(source.nodes, (children) => element('div', properties(entry, className), children));
}

/** Several entries in one paragraph: the paragraph is cut between them. */
export function annotatePieces(
  paragraph: Paragraph,
  pieces: readonly {piece: readonly PhrasingContent[]; entry: RenderedEntry}[],
  siblings: Siblings,
): void {
  const classOf = (entry: RenderedEntry) => (entry.kind === 'decision' ? CLASS.decision : CLASS.surprise);
  const current = siblings.current(paragraph);
  if (!current.includes(paragraph)) {
    // Its lines are steps as well and were cut as such: each entry goes around the line that is left to it.
    for (const [index, {entry}] of pieces.entries()) {
      const line = current[Math.min(index, current.length - 1)];
      if (line)
        siblings.wrap([line], (children) => element('div', properties(entry, classOf(entry)), children));
    }
    return;
  }
  siblings.replace(
    paragraph,
    pieces.map(({piece, entry}) => {
      const part: Paragraph = {type: 'paragraph', children: [...piece]};
      decorate([part], entry);
      return element('div', properties(entry, classOf(entry)), [part]);
    }),
  );
}
