import {type MarkdownDocument, parseDocument} from 'execplan';
import type {List, ListItem, RootContent} from 'mdast';
import {splitItems} from './split-items.ts';

export interface PieceParser {
  /**
   * Parses the pieces of a text, those alone that it doesn't hold yet. Lines of nodes are those of their piece, not of
   * the file, and lists don't say how wide they are set: nothing that is compared depends on either.
   */
  parse(pieces: readonly string[]): MarkdownDocument;
  /** Forgets all other pieces. */
  keepOnly(pieces: ReadonlySet<string>): void;
}

/** A piece that ends in a list of bullets, with what has been parsed of it. */
interface ListPiece {
  head: string;
  ahead: RootContent[];
  items: ReadonlyMap<string, ListItem>;
  list: List;
}

interface ParsedPiece {
  children: RootContent[];
  /** `null` where it can't be cut into its items. */
  cut: ListPiece | null;
}

/** Makes a parser for successive states of a plan: most of each is as it was in the state before. */
export function createPieceParser(): PieceParser {
  const firsts = new Map<string, MarkdownDocument>();
  const others = new Map<string, ParsedPiece>();

  /** The list below the same heading, as it was. */
  function findEarlier(head: string): ListPiece | null {
    for (const {cut} of others.values()) if (cut?.head === head) return cut;
    return null;
  }

  return {
    parse(pieces) {
      const [first = '', ...behind] = pieces;
      const document = taken(firsts, first, () => parseDocument(first));
      if (behind.length === 0) return document;
      const rest = behind.flatMap(
        (piece) => taken(others, piece, () => parsePiece(piece, findEarlier)).children,
      );
      const root = {...document.root, children: [...document.root.children, ...rest]};
      return {...document, source: pieces.join(''), root};
    },
    keepOnly(pieces) {
      for (const held of [firsts, others])
        for (const piece of held.keys()) if (!pieces.has(piece)) held.delete(piece);
    },
  };
}

/** The headings of the convention stand in one plan after the other. */
const headings = new Map<string, ParsedPiece>();
const MOST_HEADINGS = 1000;

function parsePiece(piece: string, findEarlier: (head: string) => ListPiece | null): ParsedPiece {
  if (piece.indexOf('\n') === piece.length - 1) {
    if (headings.size > MOST_HEADINGS) headings.clear();
    return taken(headings, piece, () => ({children: parseChildren(piece), cut: null}));
  }
  const texts = splitItems(piece);
  if (!texts) return {children: parseChildren(piece), cut: null};
  const {head, items} = texts;
  const earlier = findEarlier(head);
  const list = earlier && parseItems(items, earlier);
  if (list) {
    const {ahead} = earlier;
    return {children: [...ahead, list], cut: {head, ahead, list, items: byText(items, list)}};
  }
  const children = parseChildren(piece);
  const last = children.at(-1);
  // Twins would be one and the same node.
  const isWhole =
    last?.type === 'list' && last.children.length === items.length && new Set(items).size === items.length;
  const cut = isWhole ? {head, ahead: children.slice(0, -1), list: last, items: byText(items, last)} : null;
  return {children, cut};
}

/** `null` where most of the items are new, or one is more than an item. */
function parseItems(texts: readonly string[], earlier: ListPiece): List | null {
  const unknown = texts.filter((text) => !earlier.items.has(text));
  // Twins would be one and the same node.
  if (unknown.length > MOST_NEW || new Set(texts).size < texts.length) return null;
  const children: ListItem[] = [];
  for (const text of texts) {
    const known = earlier.items.get(text);
    const [list, ...others] = known ? [] : parseChildren(text);
    const [item, ...further] = known ? [known] : list?.type === 'list' ? list.children : [];
    if (!item || others.length > 0 || further.length > 0) return null;
    children.push(item);
  }
  return {...earlier.list, children};
}

/** From so many new items on, parsing the whole list takes no longer than parsing them. */
const MOST_NEW = 4;

function byText(texts: readonly string[], {children}: List): Map<string, ListItem> {
  return new Map(texts.flatMap((text, index) => (children[index] ? [[text, children[index]]] : [])));
}

/** The first line of a file is told from all others (`the beginning`, `the introduction`). */
function parseChildren(text: string): RootContent[] {
  return parseDocument(`\n${text}`).root.children;
}

function taken<Value>(held: Map<string, Value>, key: string, make: () => Value): Value {
  const value = held.get(key) ?? make();
  held.set(key, value);
  return value;
}
