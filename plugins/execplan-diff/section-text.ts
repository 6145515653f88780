/** The words of a plan's sections, apart from its entries, so that two versions can be compared; pure. */
import {
  type MarkdownDocument,
  type OutlineSection,
  type PlanReading,
  plainText,
  type SectionKind,
} from 'execplan';
import type {Code, Image, Link, ListItem, Node, Parent} from 'mdast';

/** What a section says itself: without the sections below it, and without steps, decisions, surprises and notes. */
export interface SectionText {
  kind: SectionKind;
  /** The heading's plain text; empty for what stands before the first heading. */
  title: string;
  /** Title of the section around it; empty where there is none. */
  parent: string;
  /** 1-based line of its heading. */
  line: number;
  /** Words in their order, marks and line breaks aside. */
  words: readonly string[];
  /** Lines of code blocks: their white space counts. */
  code: readonly string[];
  /** What a reader sees beside the words: where links and pictures lead, what is struck out or ticked. */
  marks: readonly string[];
}

/** Title of the values above a plan. */
const FRONT_MATTER = 'Front matter';

/** @returns the sections of a plan in its order, with what stands before the first heading and above the text */
export function readSectionTexts(document: MarkdownDocument, {syntax}: PlanReading): SectionText[] {
  const {outline, title} = syntax;
  const entries = entryNodes(syntax);
  const above: SectionText = {
    ...{kind: 'other' as const, title: FRONT_MATTER, parent: '', line: document.frontMatterLine ?? 1},
    ...{
      words: Object.entries(document.frontMatter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    },
    ...{code: [], marks: []},
  };
  const before: SectionText = {
    ...{kind: 'other' as const, title: '', parent: '', line: 1},
    ...ownText(outline.preamble, entries),
  };
  return [
    ...[above, before].filter(({words, code, marks}) => words.length + code.length + marks.length > 0),
    ...outline.all
      // A decision may be a section of its own.
      .filter(({heading}) => !entries.has(heading))
      .map((section) => ({
        kind: section.kind,
        // The title is compared by itself.
        title: section.heading === title ? '' : section.title,
        parent: parentTitle(section, title),
        line: section.line,
        ...ownText(section.blocks, entries),
      })),
  ];
}

function parentTitle({parent}: OutlineSection, title: Node | null): string {
  return parent && parent.heading !== title ? parent.title : '';
}

function entryNodes({steps, decisions, surprises, revisionNotes}: PlanReading['syntax']): ReadonlySet<Node> {
  return new Set([
    ...steps.map(({node}) => node),
    ...[...decisions, ...surprises].flatMap(({nodes}) => nodes),
    ...revisionNotes,
  ]);
}

function ownText(
  blocks: readonly Node[],
  entries: ReadonlySet<Node>,
): Pick<SectionText, 'words' | 'code' | 'marks'> {
  const skipped = new Set(entries);
  const code: string[] = [];
  const marks: string[] = [];
  // A list of its own instead of recursion: a hostile file nests thousands deep.
  const stack = [...blocks].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (entries.has(node)) continue;
    if (isCode(node)) {
      skipped.add(node);
      code.push(...node.value.split(/\r\n|\r|\n/).map((line) => line.trimEnd()));
    }
    const mark = markOf(node, entries);
    if (mark !== null) marks.push(mark);
    if ('children' in node) stack.push(...[...(node as Parent).children].reverse());
  }
  const text = plainText(blocks, skipped);
  return {words: text === '' ? [] : text.split(' '), code, marks};
}

function markOf(node: Node, entries: ReadonlySet<Node>): string | null {
  if (hasUrl(node)) return node.url;
  if (node.type === 'delete') return `~~${plainText(node)}~~`;
  if (!isItem(node) || typeof node.checked !== 'boolean') return null;
  return `[${node.checked ? 'x' : ' '}] ${plainText(node, entries)}`;
}

function isCode(node: Node): node is Code {
  return node.type === 'code';
}

function isItem(node: Node): node is ListItem {
  return node.type === 'listItem';
}

function hasUrl(node: Node): node is Link | Image {
  return node.type === 'link' || node.type === 'image' || node.type === 'definition';
}
