import {type MarkdownDocument, parseDocument} from 'execplan';
import {splitPieces} from './split-pieces.ts';

/**
 * Makes a parser for successive states of a plan: most of each is as it was in the state before, and is parsed once.
 *
 * @returns parses a state. Lines of nodes are those of their piece, not of the file: nothing that is compared depends on
 *   them
 */
export function createPieceParser(): (source: string) => MarkdownDocument {
  let held = new Map<string, MarkdownDocument>();
  return (source) => {
    const pieces = splitPieces(source);
    const parsed = pieces.map((piece) => held.get(piece) ?? parseDocument(piece));
    held = new Map(pieces.map((piece, index) => [piece, parsed[index] as MarkdownDocument]));
    const [first, ...others] = parsed as [MarkdownDocument, ...MarkdownDocument[]];
    if (others.length === 0) return first;
    const children = parsed.flatMap(({root}) => root.children);
    return {...first, source, root: {...first.root, children}};
  };
}
