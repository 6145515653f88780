import {type DocumentSection, parseDocument, plainText} from 'execplan';
import type {RootContent} from 'mdast';
import {visit} from 'unist-util-visit';

/** A section with its own text in the file, sections below it left out. */
export interface SectionText {
  section: DocumentSection;
  /** Markdown, its heading included. */
  text: string;
  /** 1-based. */
  line: number;
}

/** Titles of list entries may be cut; this much tells them apart. */
const COMPARED = 80;

/**
 * Finds the sections of a page in its file again, in their order. A section whose title isn't found there is
 * left out, and its text counts to the one before.
 *
 * @param source the file's text
 * @param sections of its page, in document order
 */
export function sectionTexts(source: string, sections: readonly DocumentSection[]): SectionText[] {
  const document = parseDocument(source);
  const starts: {section: DocumentSection; offset: number; line: number}[] = [];
  const wanted = sections.map(({level, title}) => `${level > 6} ${beginning(title)}`);
  let next = 0;
  visit(document.root, (node) => {
    if (!node.position || (node.type !== 'heading' && node.type !== 'listItem')) return;
    const isEntry = node.type === 'listItem';
    const title = beginning(plainText(isEntry ? ownBlocks(node.children) : node));
    const found = wanted.indexOf(`${isEntry} ${title}`, next);
    const section = sections[found];
    if (!section) return;
    next = found + 1;
    starts.push({section, offset: node.position.start.offset ?? 0, line: node.position.start.line});
  });
  return starts.map(({section, offset, line}, index) => ({
    section,
    line,
    text: document.source.slice(offset, starts[index + 1]?.offset),
  }));
}

function ownBlocks(children: readonly RootContent[]): RootContent[] {
  return children.filter(({type}) => type !== 'list');
}

function beginning(title: string): string {
  return title.replace(/…$/, '').replace(/\s+/g, ' ').trim().slice(0, COMPARED);
}
