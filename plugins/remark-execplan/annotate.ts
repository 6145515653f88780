import type {Entry, OutlineSection, PlanReading} from 'execplan';
import type {ListItem, Node, Paragraph, Root} from 'mdast';
import {CLASS, element, inline, mark, text} from './elements.ts';
import {annotateEntry, annotatePieces, type RenderedEntry} from './entry.ts';
import {gaps} from './gap.ts';
import {annotateProgress} from './progress.ts';
import {Siblings} from './siblings.ts';

function annotateEntries(
  sources: readonly Entry[],
  entries: readonly RenderedEntry[],
  siblings: Siblings,
): void {
  const pieces = new Map<Node, {piece: NonNullable<Entry['piece']>; entry: RenderedEntry}[]>();
  for (const [index, source] of sources.entries()) {
    const entry = entries[index];
    const [node] = source.nodes;
    if (!entry || !node) continue;
    if (source.piece) {
      const group = pieces.get(node);
      if (group) group.push({piece: source.piece, entry});
      else pieces.set(node, [{piece: source.piece, entry}]);
    } else annotateEntry(source, entry, siblings);
  }
  for (const [node, group] of pieces) annotatePieces(node as Paragraph, group, siblings);
}

function count(
  section: OutlineSection | undefined,
  amount: number,
  one: string,
  many: string,
  siblings: Siblings,
): void {
  if (!section || amount === 0) return;
  const words = `${amount} ${amount === 1 ? one : many}`;
  siblings.insertAfter(section.heading, element('p', {className: [CLASS.count]}, [text(words)]));
}

/** `6 days later` at the head of a decision in a list. */
function annotateGaps({plan, syntax}: PlanReading): void {
  for (const [index, gap] of gaps(plan.decisions).entries()) {
    const source = syntax.decisions[index];
    if (!gap || source?.form !== 'item') continue;
    const item = source.nodes[0] as ListItem;
    item.children.unshift(
      // No paragraph: those of tight lists lose their element, and their class with it.
      element('div', {className: [CLASS.gap]}, [
        inline('span', {}, [text(gap)]),
      ]) as ListItem['children'][number],
    );
  }
}

/**
 * Renders a plan's entries in its tree, in place: steps as status badges, decisions as a timeline, surprises
 * with their evidence, outcomes and revision notes set apart. What isn't one of these stays as it is.
 *
 * Content is only wrapped, marked and labelled, never dropped or moved, so that every word of the plan stays
 * on its page in a reader's order (CONTRACT.md, "Nothing is lost").
 */
export function annotatePlan(root: Root, reading: PlanReading): void {
  const {plan, syntax} = reading;
  if (!plan.plan) return;
  const siblings = new Siblings(root);
  const find = (kind: OutlineSection['kind']) => syntax.outline.all.find((section) => section.kind === kind);
  annotateProgress(reading, siblings);
  annotateGaps(reading);
  annotateEntries(
    syntax.decisions,
    plan.decisions.map((decision) => ({...decision, kind: 'decision'})),
    siblings,
  );
  annotateEntries(
    syntax.surprises,
    plan.surprises.map((surprise) => ({...surprise, kind: 'surprise'})),
    siblings,
  );
  count(find('decisions'), plan.decisions.length, 'decision', 'decisions', siblings);
  count(find('surprises'), plan.surprises.length, 'surprise', 'surprises', siblings);
  for (const node of new Set(syntax.revisionNotes)) mark(node, {className: [CLASS.revisionNote]});
  for (const section of syntax.outline.all) {
    if (section.kind !== 'outcomes') continue;
    siblings.wrap(section.blocks, (children) =>
      element('div', {className: [CLASS.outcomes], dataOutcomes: plan.outcomes}, children),
    );
  }
}
