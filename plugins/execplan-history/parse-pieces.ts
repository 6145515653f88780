import {type MarkdownDocument, parseDocument} from 'execplan';

export interface PieceParser {
  /**
   * Parses the pieces of a text, those alone that it doesn't hold yet. Lines of nodes are those of their piece, not of
   * the file: nothing that is compared depends on them.
   */
  parse(pieces: readonly string[]): MarkdownDocument;
  /** Forgets all other pieces. */
  keepOnly(pieces: ReadonlySet<string>): void;
}

/** Makes a parser for successive states of a plan: most of each is as it was in the state before. */
export function createPieceParser(): PieceParser {
  const firsts = new Map<string, MarkdownDocument>();
  const others = new Map<string, MarkdownDocument>();

  return {
    parse(pieces) {
      const [first = '', ...behind] = pieces;
      const document = taken(firsts, first, () => parseDocument(first));
      if (behind.length === 0) return document;
      const rest = behind.flatMap((piece) => {
        // The first line of a file is told from all others (`the beginning`, `the introduction`).
        const {root} = taken(others, piece, () => parseDocument(`\n${piece}`));
        return root.children;
      });
      const root = {...document.root, children: [...document.root.children, ...rest]};
      return {...document, source: pieces.join(''), root};
    },
    keepOnly(pieces) {
      for (const held of [firsts, others])
        for (const piece of held.keys()) if (!pieces.has(piece)) held.delete(piece);
    },
  };
}

function taken<Value>(held: Map<string, Value>, key: string, make: () => Value): Value {
  const value = held.get(key) ?? make();
  held.set(key, value);
  return value;
}
