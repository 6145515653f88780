/** The running text of a plan, with its inline code between backticks; pure. */
import type {Node, Parent, Root} from 'mdast';

/** A paragraph, a heading or a cell. */
export interface Passage {
  /** Inline code stands between single backticks, comments are left out, line ends are kept. */
  text: string;
  node: Node;
  /** @returns the line of the file that an offset of the text stands on. */
  lineAt(offset: number): number;
}

/** A stretch between two ends of sentences. */
export interface Sentence {
  text: string;
  /** Offset in the passage. */
  start: number;
}

const CONTAINERS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);
const SENTENCE_END = /[.!?:;](?=\s)|[。！？；]/gu;

const known = new WeakMap<Root, readonly Passage[]>();

/** @returns the passages in document order; they are read once for each tree. */
export function readPassages(root: Root): readonly Passage[] {
  return readBlocks(root).filter(({node}) => node.type !== 'code');
}

/** @returns the passages and, among them, the blocks of code. */
export function readBlocks(root: Root): readonly Passage[] {
  const before = known.get(root);
  if (before) return before;
  const passages: Passage[] = [];
  // A list of its own instead of recursion: a hostile file nests deep.
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (CONTAINERS.has(node.type) || node.type === 'code') passages.push(toPassage(node));
    else if ('children' in node)
      for (const child of [...(node as Parent).children].reverse()) stack.push(child);
  }
  known.set(root, passages);
  return passages;
}

/** @returns the sentences of a passage; a colon and a semicolon end one too. */
export function sentencesOf({text}: Pick<Passage, 'text'>): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    const sentence = text.slice(start, end);
    if (sentence.trim() !== '') sentences.push({text: sentence, start});
    start = end;
  };
  for (const match of text.matchAll(SENTENCE_END)) add(match.index + match[0].length);
  add(text.length);
  return sentences;
}

/** @returns the words of a text without what stands in code. */
export function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, ' ');
}

function toPassage(container: Node): Passage {
  let text = '';
  const starts: {offset: number; line: number}[] = [];
  const stack: Node[] = [container];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('children' in node) {
      for (const child of [...(node as Parent).children].reverse()) stack.push(child);
      continue;
    }
    starts.push({offset: text.length, line: node.position?.start.line ?? 1});
    text += wordsOf(node);
  }
  return {
    text,
    node: container,
    lineAt(offset) {
      const piece = starts.findLast((start) => start.offset <= offset);
      if (!piece) return container.position?.start.line ?? 1;
      return piece.line + text.slice(piece.offset, offset).split(/\r\n|\r|\n/).length - 1;
    },
  };
}

function wordsOf(node: Node): string {
  if (node.type === 'break') return ' ';
  if (!('value' in node) || typeof node.value !== 'string' || node.type === 'html') return '';
  return node.type === 'inlineCode' ? `\`${node.value.replaceAll('`', "'")}\`` : node.value;
}
