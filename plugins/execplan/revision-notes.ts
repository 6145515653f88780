import type {ListItem, Node, Paragraph, RootContent, TableRow} from 'mdast';
import {type Outline, type OutlineSection, withDescendants} from './outline.ts';
import {isPlaceholder} from './placeholder.ts';
import {plainText} from './plain-text.ts';
import type {RevisionNote} from './plan.ts';
import {findTimestamp} from './timestamp.ts';

/** `Revision note (2026-04-05 00:24Z): …`, `Plan update note: …`, `变更说明：…` */
const OPENING =
  /^\s*(?:(?:[\w-]+\s+)?(?:plan\s+)?(?:revision|change|update|revised|changes?)\s*(?:notes?|log|history|summary|reason)\b[^:：]{0,80}[:：]|(?:plan\s+)?(?:revision|update|change)\s*\((?=[^)]*\d{4})[^)]*\)\s*[:：]|(?:revised|updated)\s+(?:on\s+)?\d{4}-\d{2}-\d{2}[^:：]{0,60}[:：]|(?:修订|修訂|变更|改訂|更新|変更)(?:记录|說明|说明|履歴|ノート|メモ|备注|注|理由|内容)?[^:：]{0,40}[:：])/iu;

export interface RevisionReading {
  notes: RevisionNote[];
  /** The tree's side of each note. */
  nodes: (Paragraph | ListItem | TableRow | RootContent)[];
}

function toNote(node: Node, text: string): RevisionNote {
  const timestamp = findTimestamp(text.slice(0, 160)) ?? findTimestamp(text);
  return {
    text: text.replace(OPENING, '').trim() || text,
    date: timestamp?.iso ?? null,
    dateText: timestamp?.text ?? null,
    line: node.position?.start.line ?? 1,
  };
}

/** Entries of a section of revision notes: items, rows, headings or paragraphs. */
function ofSection(section: OutlineSection): Node[] {
  if (section.children.length > 0) return section.children.map((child) => child.heading);
  const nodes = section.blocks.flatMap((block): Node[] => {
    if (block.type === 'list') return block.children;
    if (block.type === 'table') return block.children.slice(1);
    return block.type === 'paragraph' ? [block] : [];
  });
  // A paragraph that leads to a list (`Changes:`) announces its notes.
  return nodes.filter(
    (node) => !(node.type === 'paragraph' && nodes.length > 1 && /[:：]$/.test(plainText(node))),
  );
}

function opensNote(node: Node): boolean {
  return OPENING.test(plainText(node));
}

/** Notes that say how and why the plan was revised: in a section of their own, or paragraphs that say so. */
export function readRevisionNotes(outline: Outline): RevisionReading {
  const own = new Set(
    outline.all.filter((section) => section.kind === 'revision-notes').flatMap(withDescendants),
  );
  const found: Node[] = [];
  for (const section of outline.all) {
    if (section.kind === 'revision-notes' && !(section.parent && own.has(section.parent)))
      found.push(...ofSection(section));
    if (own.has(section)) continue;
    for (const block of section.blocks) {
      if (block.type === 'paragraph' && opensNote(block)) found.push(block);
      if (block.type === 'list') found.push(...block.children.filter((item) => opensNote(item)));
      if (block.type === 'blockquote')
        found.push(...block.children.filter((child) => child.type === 'paragraph' && opensNote(child)));
    }
  }
  const kept = found.filter((node) => !isPlaceholder(plainText(node)));
  return {
    notes: kept.map((node) => toNote(node, plainText(node))),
    nodes: kept as RevisionReading['nodes'],
  };
}
