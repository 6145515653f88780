/** How data flows, as the architecture page draws it; pure. */
import {plainText} from 'execplan';
import type {Code, Root, RootContent} from 'mdast';
import {type Arrow, isFlowchart, readFlowchart} from './flowchart.ts';

/** Words of a document: a paragraph, or the entries of a list. */
export type Words = {text: string} | {entries: string[]; isOrdered: boolean};

export interface DataFlow {
  /** Mermaid, as the document writes it. */
  source: string;
  /** The fence's info string. */
  info: string;
  /** Heading above the drawing; `null` where there is none. */
  section: {title: string; level: number} | null;
  /** What the document says beside its drawing. */
  words: Words[];
  /** `null` where the drawing isn't understood. */
  arrows: Arrow[] | null;
  /** How many arrows there are beside these. */
  more: number;
}

const TITLE =
  /\bdata[ -]?flows?\b|\bflows? of data\b|\bhow data\b|datenfluss|flux de données|flujo de datos|数据流|データフロー|데이터 흐름|поток.* данных/i;
const MOST_ARROWS = 40;
const MOST_ENTRIES = 15;

/**
 * Finds the drawing: the first flowchart below a heading that speaks of the flow of data, else the first of the
 * document.
 *
 * @returns `null` where the document draws none
 */
export function findDataFlow(root: Root): DataFlow | null {
  const drawings = root.children.flatMap((node, index) => (isDrawing(node) ? [{node, index}] : []));
  const above = (index: number) =>
    root.children.slice(0, index).filter((node) => node.type === 'heading') as (RootContent & {
      type: 'heading';
    })[];
  const named = drawings.find(({index}) => TITLE.test(plainText(above(index).at(-1) ?? [])));
  const drawing = named ?? drawings[0];
  if (!drawing) return null;
  const {node, index} = drawing;
  const heading = above(index).at(-1);
  const arrows = readFlowchart(node.value);
  return {
    source: node.value,
    info: [node.lang, node.meta].filter(Boolean).join(' '),
    section: heading ? {title: plainText(heading), level: heading.depth} : null,
    words: wordsBeside(root.children, index),
    arrows: arrows?.slice(0, MOST_ARROWS) ?? null,
    more: Math.max(0, (arrows?.length ?? 0) - MOST_ARROWS),
  };
}

function isDrawing(node: RootContent): node is Code {
  return node.type === 'code' && node.lang === 'mermaid' && isFlowchart(node.value);
}

/**
 * What explains a drawing: the list or paragraphs behind it, a heading of a lower level between them or not; else the
 * paragraph before it.
 */
function wordsBeside(nodes: readonly RootContent[], index: number): Words[] {
  const level = nodes.slice(0, index).findLast((node) => node.type === 'heading')?.depth ?? 0;
  const behind: Words[] = [];
  let headings = 0;
  for (const node of nodes.slice(index + 1)) {
    if (node.type === 'heading') {
      headings += 1;
      if (node.depth <= level || headings > 1 || behind.length > 0) break;
      continue;
    }
    const words = toWords(node);
    if (!words || behind.length === 2) break;
    behind.push(words);
    if ('entries' in words) break;
  }
  if (behind.length > 0) return behind;
  const before = nodes[index - 1];
  const words = before ? toWords(before) : null;
  return words ? [words] : [];
}

function toWords(node: RootContent): Words | null {
  if (node.type === 'paragraph') {
    const text = plainText(node);
    return text === '' ? null : {text};
  }
  if (node.type !== 'list' || node.children.length > MOST_ENTRIES) return null;
  return {entries: node.children.map((entry) => plainText(entry)), isOrdered: node.ordered === true};
}
