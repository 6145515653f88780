import type {Node, Paragraph, RootContent} from 'mdast';
import {readDateAuthor, readName} from './date-author.ts';
import {opensDated, readLead} from './lead.ts';
import {type Outline, type OutlineSection, withDescendants} from './outline.ts';
import {isPlaceholder} from './placeholder.ts';
import {plainText} from './plain-text.ts';
import type {RevisionNote} from './plan.ts';
import {linesOf} from './steps.ts';
import {findTimestamp, type Timestamp} from './timestamp.ts';

const DATE =
  '\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?)?(?:\\s?(?:Z|UTC)\\b|\\s?[+-]\\d{2}:?\\d{2})?';
const BRACKETED = '[（(][^()（）\\n]{1,80}[)）]';
const PLAN = '(?:(?:this\\s+)?(?:exec)?plan\\s+)?';

/**
 * What opens a note outside a section of its own: `Revision note (2026-04-05 00:24Z): …`, `Change Log: …`,
 * `Plan update 2026-01-30 12:20: …`, `Revision 3 (2026-06-09): …`, `Plan updated on 2026-02-11 to …`, `变更说明：…`
 */
const OPENING = new RegExp(
  `^\\s*(?:${[
    `(?:(?!(?:an?|the|each|every|any|no|see)\\s)[\\w-]+\\s+)?(?:${PLAN}(?:revision|change|update|changes|updates)|plan)\\s*(?:notes?|log|history|summary|reason)\\b(?<a>\\s*${BRACKETED}|[\\s,–—-]*${DATE}|\\s+(?:for|on|by|after|from)\\s[^:：\\n]{1,60})?\\s*[:：]`,
    `${PLAN}(?:revision|update|change|edit)\\s*(?:#?\\d+\\s*)?(?<b>${BRACKETED}|[,–—-]?\\s*${DATE}[^:：\\n]{0,40})\\s*[:：]`,
    `${PLAN}(?:revised|updated|amended)\\s*(?:,|on|at)?\\s*(?<c>[（(]?${DATE}[^:：\\n]{0,60})[:：]`,
    `(?:exec)?plan\\s+(?:revised|updated|amended)\\s+(?=on\\s+${DATE})`,
    `(?:计划|計画)?(?:修订|修訂|变更|變更|改訂|更新|変更)(?:记录|記錄|说明|說明|履歴|ノート|メモ|备注|注记|理由|日志|历史)(?<d>\\s*${BRACKETED}|\\s*${DATE})?\\s*[:：]`,
  ].join('|')})`,
  'iu',
);
/** In a section of its own a note may also open with its number, or with its date. */
const NUMBERED = /^\s*(?:revision|version|v)\s*#?\d+(?:\.\d+)*\b[^:：\n]{0,40}[:：]/iu;
/** Words before a date that say that it is the note's own. */
const MADE = /(?:\b(?:on|as of|dated|created|updated|revised|added|completed|draft|recorded)|[(（,，])\s*$/iu;

export interface RevisionReading {
  notes: RevisionNote[];
  /** The tree's side of each note; notes on lines of one paragraph share it. */
  nodes: Node[];
}

interface Found {
  node: Node;
  text: string;
  line: number;
}

function lineOf(node: Node | undefined): number {
  return node?.position?.start.line ?? 1;
}

function toFound(node: Node): Found {
  return {node, text: plainText(node), line: lineOf(node)};
}

/** A date in the first sentence of a note that names it as its own: `Created on 2026-04-12 to …`. */
function dateInside(text: string): Timestamp | null {
  const timestamp = findTimestamp(text.slice(0, 200));
  if (!timestamp) return null;
  const before = text.slice(0, timestamp.index);
  return MADE.test(before) && !/[.。!?]\s/.test(before) ? timestamp : null;
}

function toNote({text, line}: Found): RevisionNote {
  const opening = OPENING.exec(text);
  const groups = opening?.groups ?? {};
  const made = readDateAuthor(groups.a ?? groups.b ?? groups.c ?? groups.d ?? '');
  const rest = opening ? text.slice(opening[0].length).trim() : text;
  const lead = readLead(rest);
  const timestamp = made.timestamp ?? lead.timestamp ?? dateInside(rest);
  return {
    text: made.timestamp ? rest || text : lead.text || text,
    date: timestamp?.iso ?? null,
    dateText: timestamp?.text ?? null,
    author: made.timestamp ? made.author : readName(lead.author ?? ''),
    line,
  };
}

/** The notes in a paragraph: one for each line that opens one, with the lines behind it. */
function ofParagraph(paragraph: Paragraph, opens: (text: string) => boolean): Found[] {
  const notes: {content: Node[]; line: number}[] = [];
  for (const line of linesOf(paragraph.children)) {
    if (opens(plainText(line))) notes.push({content: [...line], line: lineOf(line[0])});
    else notes.at(-1)?.content.push(...line);
  }
  return notes.map(({content, line}) => ({node: paragraph, text: plainText(content), line}));
}

function opensNote(text: string): boolean {
  return OPENING.test(text);
}

function opensOwnNote(text: string): boolean {
  return OPENING.test(text) || NUMBERED.test(text) || opensDated(text);
}

/** Entries of a section of revision notes: items, rows, headings or paragraphs. */
function ofSection(section: OutlineSection): Found[] {
  const found: Found[] = [];
  const plain: Found[] = [];
  for (const block of section.blocks) {
    if (block.type === 'list') found.push(...block.children.map(toFound));
    else if (block.type === 'table') found.push(...block.children.slice(1).map(toFound));
    else if (block.type === 'paragraph') {
      const notes = ofParagraph(block, opensOwnNote);
      if (notes.length > 0) found.push(...notes);
      else plain.push(toFound(block));
    }
  }
  for (const child of section.children) {
    const body = withDescendants(child).flatMap(({heading, blocks}) => [heading, ...blocks]);
    found.push({node: child.heading, text: plainText(body), line: child.line});
  }
  // Beside entries, prose introduces or explains them; alone, it is what the section has to say.
  return found.length > 0 ? found : plain;
}

/** Whether a paragraph is nothing but `Plan change notes:`, so that the list below it holds the notes. */
function announcesNotes(block: RootContent | undefined): boolean {
  const text = block?.type === 'paragraph' ? plainText(block) : '';
  return text !== '' && text.replace(OPENING, '') === '';
}

function ofBlock(block: RootContent, before: RootContent | undefined): Found[] {
  if (block.type === 'list' && announcesNotes(before)) return block.children.map(toFound);
  if (block.type === 'paragraph') return ofParagraph(block, opensNote);
  if (block.type === 'list') return block.children.map(toFound).filter(({text}) => opensNote(text));
  if (block.type !== 'blockquote') return [];
  return block.children.flatMap((child) => (child.type === 'paragraph' ? ofParagraph(child, opensNote) : []));
}

/** Notes that say how and why the plan was revised: in a section of their own, or paragraphs that say so. */
export function readRevisionNotes(outline: Outline): RevisionReading {
  const own = new Set(
    outline.all.filter((section) => section.kind === 'revision-notes').flatMap(withDescendants),
  );
  const found = outline.all.flatMap((section) => {
    if (!own.has(section)) {
      // An item of Progress that opens so is a step.
      const isProgress = section.kind === 'progress';
      return section.blocks.flatMap((block, index) =>
        isProgress && block.type === 'list' ? [] : ofBlock(block, section.blocks[index - 1]),
      );
    }
    return section.parent && own.has(section.parent) ? [] : ofSection(section);
  });
  const kept = found.filter(({text}) => !isPlaceholder(text) && !isPlaceholder(text.replace(OPENING, '')));
  return {notes: kept.map(toNote), nodes: kept.map(({node}) => node)};
}
