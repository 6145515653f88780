import {
  type PlanReading,
  type ProgressItem,
  type ProgressState,
  type Step,
  splitAtCheckboxes,
} from 'execplan';
import type {ListItem, Node, Paragraph, PhrasingContent, TableRow} from 'mdast';
import {CLASS, element, inline, mark, text} from './elements.ts';
import {permalink} from './permalink.ts';
import type {Siblings} from './siblings.ts';
import {markTime} from './time.ts';

/** The words of a step's badge; the state is never told by colour alone. */
export const STATE_WORDS: Record<ProgressState, string> = {
  done: 'Done',
  todo: 'To do',
  partial: 'Partly done',
  note: 'Note',
};

/** Marks that need no words beside their badge; any other stays visible. */
const PLAIN_MARK = /^[ \t]*\[[ xX~/-]?\](?:[ \t]+|$|(?=[\n\r]))/;

function properties(item: ProgressItem): Record<string, string | string[]> {
  return {className: [CLASS.step], id: item.anchor, dataProgress: item.state};
}

function isTime(node: PhrasingContent | undefined): boolean {
  return String(node?.data?.hProperties?.className ?? '').includes(CLASS.time);
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

/** Badge, time where the step opens with it, the step's own words, permanent link. */
function decorate(children: PhrasingContent[], item: ProgressItem): PhrasingContent[] {
  const [first] = children;
  if (first?.type === 'text' && item.state !== 'note') {
    children[0] = {...first, value: first.value.replace(PLAIN_MARK, '')};
  }
  if (item.atText !== null) markTime(children, item.atText, item.at);
  const badge = inline('span', {className: [CLASS.badge], dataState: item.state}, [
    text(STATE_WORDS[item.state]),
  ]);
  // The box left a space before the time that follows it.
  if (isBlank(children[0]) && isTime(children[1])) children.shift();
  const opensWithTime = isTime(children[0]);
  const time = opensWithTime ? children.slice(0, 1) : [];
  const words = opensWithTime ? children.slice(1) : children;
  return [
    badge,
    text(' '),
    ...time,
    inline('span', {className: [CLASS.words]}, [...words, text(' '), permalink(item.anchor, 'step')]),
  ];
}

function markItem(node: ListItem, item: ProgressItem, siblings: Siblings): void {
  // The badge stands for the box; left as it is, remark-rehype would add a second one.
  node.checked = null;
  mark(node, properties(item));
  const list = siblings.parentOf(node);
  if (list && !String(list.data?.hProperties?.className ?? '').includes(CLASS.steps)) {
    mark(list, {className: [CLASS.steps]});
  }
  const [first] = node.children;
  if (first?.type === 'paragraph') first.children = decorate(first.children, item);
  else node.children.unshift({type: 'paragraph', children: decorate([], item)});
}

function markRow(node: TableRow, item: ProgressItem): void {
  mark(node, properties(item));
  const cell = node.children.find((candidate) => {
    const [first] = candidate.children;
    return first?.type === 'text' && /^\s*\[.?\]/.test(first.value);
  });
  if (cell) cell.children = decorate(cell.children, item);
}

/** A paragraph that is one note, or whose lines begin with checkboxes. */
function markParagraph(
  node: Paragraph,
  steps: readonly {step: Step; item: ProgressItem}[],
  siblings: Siblings,
): void {
  const [only] = steps;
  if (only && only.step.piece === null) {
    node.children = decorate(node.children, only.item);
    mark(node, properties(only.item));
    return;
  }
  const rest = [...steps];
  // Paragraphs of tight lists lose their element, and their attributes with it.
  const hName = siblings.parentOf(node)?.type === 'listItem' ? 'div' : undefined;
  const pieces = splitAtCheckboxes(node).map(({checkbox, content}): Node => {
    const open = rest[0];
    // A list item's own checkbox is no piece of its paragraph: the item is the step.
    if (!checkbox || !open || open.step.text === undefined || !samePiece(open.step, content)) {
      return {...node, children: content} as Paragraph;
    }
    rest.shift();
    return mark(
      {...node, data: {}, children: decorate(content, open.item)} as Paragraph,
      properties(open.item),
      hName,
    );
  });
  siblings.replace(node, pieces);
}

function samePiece(step: Step, content: readonly PhrasingContent[]): boolean {
  const line = (nodes: readonly PhrasingContent[] | null) => nodes?.[0]?.position?.start.line;
  return line(step.piece) === line(content);
}

/** `7 of 12 steps done` with a bar. */
export function summary(done: number, total: number): Node {
  const words = `${done} of ${total} ${total === 1 ? 'step' : 'steps'} done`;
  return element('div', {className: [CLASS.summary]}, [
    inline('span', {}, [text(words)]),
    text(' '),
    inline('progress', {value: String(done), max: String(total), ariaLabel: words}, []),
  ]);
}

/** Renders the steps of a plan as badges, and the sums at the head of Progress and of each phase. */
export function annotateProgress({plan, syntax}: PlanReading, siblings: Siblings): void {
  const paragraphs = new Map<Paragraph, {step: Step; item: ProgressItem}[]>();
  for (const [index, step] of syntax.steps.entries()) {
    const item = plan.progress.items[index];
    if (!item) continue;
    if (step.node.type === 'paragraph') {
      paragraphs.set(step.node, [...(paragraphs.get(step.node) ?? []), {step, item}]);
    }
  }
  // Paragraphs are cut before their items are decorated: the cuts are found by the source's own text nodes.
  for (const [paragraph, steps] of paragraphs) markParagraph(paragraph, steps, siblings);
  for (const [index, step] of syntax.steps.entries()) {
    const item = plan.progress.items[index];
    if (item && step.node.type === 'listItem') markItem(step.node, item, siblings);
    else if (item && step.node.type === 'tableRow') markRow(step.node, item);
  }
  const heads = [...plan.progress.phases];
  const own = syntax.outline.all.find((section) => section.kind === 'progress');
  if (own && plan.progress.total > 0)
    siblings.insertAfter(own.heading, summary(plan.progress.done, plan.progress.total));
  for (const section of syntax.outline.all) {
    const phase = heads.find((candidate) => candidate.line === section.line);
    if (phase && section !== own) siblings.insertAfter(section.heading, summary(phase.done, phase.total));
  }
}
