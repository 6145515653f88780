/** Headings in a log: some are entries, some stand over a group of them. */
import type {Paragraph, RootContent} from 'mdast';
import {type EntryField, type HeadLabel, readFields, SPACE} from './entry-fields.ts';
import {splitFields} from './fields.ts';
import {readLead} from './lead.ts';
import type {OutlineSection} from './outline.ts';
import {plainText} from './plain-text.ts';

/** Titles of groups: what follows in lists are the entries. */
const GROUP_TITLE =
  /^(?:milestone|phase|stage|step|session|week|day|round|initial|open|resolved|pending|planning|implementation|design|architecture|during|later|earlier|revision|m\d|notes?|entries|history|log|general|misc|other|阶段|里程碑|フェーズ)/i;
const ENTRY_TITLE =
  /^(?:decision|decided|observation|surprise|discovery|finding|d|s|adr|ad|dr|dl|决定|决策|決定|发现|発見)[\s#_-]*(?:\d|[:：–—-])/i;

/** Whether a heading names an entry: `Decision 2: …`, `ADR-3 …`. */
export function isEntryTitle(title: string): boolean {
  return ENTRY_TITLE.test(title);
}

/** Whether a heading names a group of entries: `Phase 1`, `Planning`. */
export function isGroupTitle(title: string): boolean {
  return GROUP_TITLE.test(title);
}

/** `**Stage A (audit):**` over a list: a heading by other means. */
export function isGroupParagraph(paragraph: Paragraph): boolean {
  const [first, second, ...rest] = paragraph.children;
  const closes = !second || (second.type === 'text' && /^\s*[:：]?\s*$/.test(second.value));
  const isRun = first?.type === 'strong' || first?.type === 'emphasis';
  return isRun && closes && rest.length === 0 && isGroupTitle(plainText(first));
}

/** What a heading and the blocks below it say: the heading's words come first, unless they only name the entry. */
export function headingFields(
  section: OutlineSection,
  body: readonly RootContent[],
  head: HeadLabel,
): EntryField[] {
  const fields = readFields(body);
  const {timestamp, text} = readLead(section.title);
  if (timestamp !== null && text === '') return fields;
  // `### Decision 1` above `Decision: …`: the label's words are the decision, the heading names it.
  if (fields.some((field) => field.name === head) && isEntryTitle(section.title)) return fields;
  const title: Paragraph = {type: 'paragraph', children: section.heading.children};
  // `### Decision 2: Use B`: a label as any other.
  if (splitFields(title)[0]?.name === head) return readFields([title, ...body]);
  return [{name: null, qualifier: '', nodes: [...section.heading.children, SPACE]}, ...fields];
}

/** @returns a section's heading and all blocks below it, those of its subsections included. */
export function flatten(section: OutlineSection): RootContent[] {
  return [section.heading, ...section.blocks, ...section.children.flatMap(flatten)];
}
