import type {PhrasingContent} from 'mdast';
import type {MeaningPiece} from './term.ts';

/** A stretch of a line of Markdown. */
export interface InlinePiece {
  text: string;
  /** Whether it is inline code. */
  isCode: boolean;
  /** Whether it is strong or emphasised. */
  isMarked: boolean;
}

/** @returns a paragraph's words in stretches; HTML, images and footnotes are left out. */
export function inlinePieces(nodes: readonly PhrasingContent[], isMarked = false): InlinePiece[] {
  return nodes.flatMap((node): InlinePiece[] => {
    switch (node.type) {
      case 'text':
        return [{text: node.value, isCode: false, isMarked}];
      case 'inlineCode':
        return [{text: node.value, isCode: true, isMarked}];
      case 'break':
        return [{text: '\n', isCode: false, isMarked}];
      case 'strong':
      case 'emphasis':
        return inlinePieces(node.children, true);
      case 'link':
      case 'linkReference':
      case 'delete':
        return inlinePieces(node.children, isMarked);
      default:
        return [];
    }
  });
}

/** @returns the pieces' words, with back-ticks around inline code where a reader is to tell it apart. */
export function piecesText(pieces: readonly InlinePiece[], marksCode = false): string {
  return pieces.map(({text, isCode}) => (isCode && marksCode ? `\`${text}\`` : text)).join('');
}

/**
 * Makes a meaning of what stands behind a name.
 *
 * @param from how many characters of the pieces' words are left out
 */
export function toMeaning(pieces: readonly InlinePiece[], from: number): MeaningPiece[] {
  const meaning: MeaningPiece[] = [];
  let skipped = from;
  for (const {text, isCode} of pieces) {
    const rest = text.slice(skipped);
    skipped = Math.max(0, skipped - text.length);
    if (rest === '') continue;
    const last = meaning.at(-1);
    const words = rest.replace(/\s+/g, ' ');
    if (isCode) meaning.push({code: rest});
    else if (typeof last === 'string') meaning[meaning.length - 1] = `${last}${words}`.replace(/\s+/g, ' ');
    else meaning.push(words);
  }
  return trimmed(meaning);
}

function trimmed(meaning: MeaningPiece[]): MeaningPiece[] {
  return meaning
    .map((piece, index) => {
      if (typeof piece !== 'string') return piece;
      const start = index === 0 ? piece.trimStart() : piece;
      return index === meaning.length - 1 ? start.trimEnd() : start;
    })
    .filter((piece) => piece !== '');
}
