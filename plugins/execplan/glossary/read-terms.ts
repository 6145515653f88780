import type {Paragraph, Root, RootContent} from 'mdast';
import {type OutlineSection, readOutline} from '../outline.ts';
import {isPlaceholder} from '../placeholder.ts';
import {type InlinePiece, inlinePieces, piecesText, toMeaning} from './inline-pieces.ts';
import {type MeaningPiece, meaningText, type Term} from './term.ts';
import {readTermName} from './term-name.ts';
import {isGlossaryFile, isTermTitle} from './term-places.ts';
import {readTermTable} from './term-table.ts';

/** Behind a name that is marked: `:`, a dash, an equals sign, or the line's end. */
const BEHIND_MARKED = /^\s*(?:[:：—–=]|-{1,2}(?=\s)|\n)\s*/u;
/** A name's other name, or a remark on it. */
const BRACKET = /^\s*[(（][^()（）]{1,80}[)）]/u;
/** Behind a name in plain words: `Term — meaning`, `Term: meaning`. */
const PLAIN = /^(?<name>[^\n:：—–=]{1,80}?)(?:\s*[:：]\s+|：|\s*—\s*|\s+(?:–|-{1,2}|=)\s+)(?=\S)/u;
/** A definition below its term, as some dialects of Markdown have it. */
const BELOW = /^(?<name>[^\n]{1,80})\n[:：]\s+/u;
const DEFINITION = /^[:：]\s+/u;
/** Sections of a glossary that are none of its terms. */
const NO_TERM =
  /^(?:.|overview|introduction|purpose|scope|references?|see also|further reading|notes?|contents|table of contents|how .*|about .*|changelog|history|legend|other|general|abbreviations|acronyms)$/iu;

/**
 * Reads the terms that a document defines: in sections of terms as lists, paragraphs, tables or headings of their
 * own, elsewhere in tables whose head says so. HTML is text and defines nothing.
 *
 * @param path of the file; in one that is named after a glossary all of it is terms
 * @returns in the document's order
 */
export function readTerms(root: Root, path: string): Term[] {
  const {all, preamble} = readOutline(root);
  const isWhole = isGlossaryFile(path);
  const inside = new Set<OutlineSection>();
  const terms = isWhole ? termsOfBlocks(preamble, null, true) : tables(preamble, null);
  for (const section of all) {
    const isInside =
      isWhole || isTermTitle(section.title) || (section.parent !== null && inside.has(section.parent));
    if (isInside) inside.add(section);
    const at = {title: section.title, level: section.depth};
    const own = isInside ? termsOfBlocks(section.blocks, at, true) : tables(section.blocks, at);
    terms.push(...own);
    const isTerm = isInside && own.length === 0 && section.children.length === 0 && section.parent !== null;
    if (isTerm && !isTermTitle(section.title)) terms.push(...termOfSection(section));
  }
  return terms;
}

function tables(blocks: readonly RootContent[], section: Term['section']): Term[] {
  return termsOfBlocks(
    blocks.filter(({type}) => type === 'table'),
    section,
    false,
  );
}

function termsOfBlocks(blocks: readonly RootContent[], section: Term['section'], isTerms: boolean): Term[] {
  return blocks.flatMap((block, index): Term[] => {
    switch (block.type) {
      case 'table':
        return readTermTable(block, isTerms).flatMap(({name, meaning, line}) =>
          toTerm(name, meaning, line, section),
        );
      case 'list':
        return block.children.flatMap(({children: [first, second], position}) => {
          if (first?.type !== 'paragraph') return [];
          const below = second?.type === 'paragraph' ? second : null;
          return termOfParagraph(first, below, true, section, position?.start.line);
        });
      case 'paragraph': {
        const next = blocks[index + 1];
        const below = next?.type === 'paragraph' && DEFINITION.test(textOf(next)) ? next : null;
        return termOfParagraph(block, below, false, section);
      }
      default:
        return [];
    }
  });
}

/**
 * @param below what stands behind the paragraph: the meaning, where the paragraph is the name alone
 * @param isEntry whether it is an entry of a list, which needs no mark on its name
 */
function termOfParagraph(
  paragraph: Paragraph,
  below: Paragraph | null,
  isEntry: boolean,
  section: Term['section'],
  line = paragraph.position?.start.line,
): Term[] {
  const pieces = inlinePieces(paragraph.children);
  const end = nameEnd(pieces, isEntry);
  if (end) {
    const rest = toMeaning(pieces, end.behind);
    if (rest.length > 0) return toTerm(nameOfPieces(pieces, end.name), rest, line, section);
  }
  const isBare = below !== null && (end !== null || isMarkedWhole(pieces) || DEFINITION.test(textOf(below)));
  if (!below || !isBare) return [];
  const meant = inlinePieces(below.children);
  const mark = DEFINITION.exec(piecesText(meant))?.[0].length ?? 0;
  return toTerm(
    nameOfPieces(pieces, end?.name ?? Number.POSITIVE_INFINITY),
    toMeaning(meant, mark),
    line,
    section,
  );
}

/** Where a paragraph's name ends and where its meaning begins, in characters; `null` where no name is told apart. */
function nameEnd(pieces: readonly InlinePiece[], isEntry: boolean): {name: number; behind: number} | null {
  const text = piecesText(pieces);
  const below = BELOW.exec(text);
  if (below) return {name: below.groups?.name?.length ?? 0, behind: below[0].length};
  const marked = markedLength(pieces, isEntry);
  if (marked > 0) {
    const bracket = BRACKET.exec(text.slice(marked))?.[0].length ?? 0;
    const name = marked + bracket;
    const separator = BEHIND_MARKED.exec(text.slice(name));
    if (separator) return {name, behind: name + separator[0].length};
    // `**Term.** Meaning`, `**Term:** meaning`.
    return /[:：.。]\s*$/u.test(text.slice(0, marked)) ? {name: marked, behind: marked} : null;
  }
  const plain = isEntry ? PLAIN.exec(text) : null;
  return plain && {name: plain.groups?.name?.length ?? 0, behind: plain[0].length};
}

/** How many characters at the beginning are strong, emphasised, or (in a list) code. */
function markedLength(pieces: readonly InlinePiece[], isEntry: boolean): number {
  let length = 0;
  for (const {text, isMarked, isCode} of pieces) {
    if (!isMarked && !(isCode && isEntry && length === 0)) break;
    length += text.length;
  }
  return length;
}

function isMarkedWhole(pieces: readonly InlinePiece[]): boolean {
  return markedLength(pieces, true) === piecesText(pieces).trimEnd().length;
}

function nameOfPieces(pieces: readonly InlinePiece[], end: number): string {
  let left = end;
  const own: InlinePiece[] = [];
  for (const piece of pieces) {
    if (left <= 0) break;
    own.push({...piece, text: piece.text.slice(0, left)});
    left -= piece.text.length;
  }
  return piecesText(own, true);
}

function termOfSection({title, depth, line, blocks}: OutlineSection): Term[] {
  const [first] = blocks;
  const name = title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '');
  if (first?.type !== 'paragraph' || NO_TERM.test(name)) return [];
  return toTerm(name, toMeaning(inlinePieces(first.children), 0), line, {title, level: depth});
}

function toTerm(
  written: string,
  meaning: MeaningPiece[],
  line: number | undefined,
  section: Term['section'],
): Term[] {
  const read = readTermName(written.replace(/[:：.。\s]+(?=[`*_]*$)/u, ''));
  const text = meaningText(meaning);
  if (!read || text === '' || isPlaceholder(text)) return [];
  const {name, aliases, remark} = read;
  const whole = remark === null ? meaning : [`(${remark}) `, ...meaning];
  return [{name, aliases, meaning: whole, line: line ?? 1, section}];
}

function textOf(paragraph: Paragraph): string {
  return piecesText(inlinePieces(paragraph.children));
}
