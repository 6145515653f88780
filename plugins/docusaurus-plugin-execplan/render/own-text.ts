import type {Element, ElementContent} from 'hast';

/** What a sentence is told without: badges, times, numbers of days between entries, permanent links. */
const ADDED = new Set([
  'execplan-badge',
  'execplan-time',
  'execplan-gap',
  'execplan-permalink',
  'execplan-count',
  'hash-link',
]);
/** Blocks inside a block have a text of their own. */
const INNER: ReadonlySet<string> = new Set(['ul', 'ol', 'pre', 'table', 'blockquote', 'p', 'div', 'dl']);

export interface OwnTextOptions {
  /** Whether inline code is to be known again by back-ticks around it. @default false */
  marksCode?: boolean;
  /** Whether the blocks inside the block count too. @default false */
  isWhole?: boolean;
}

/** @returns the author's words in a block, white space joined. */
export function ownText(block: Element, options: OwnTextOptions = {}): string {
  return contentText(block.children, options).replace(/\s+/g, ' ').trim();
}

function contentText(children: readonly ElementContent[], options: OwnTextOptions): string {
  return children.map((node) => nodeText(node, options)).join('');
}

function nodeText(node: ElementContent, options: OwnTextOptions): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isAdded(node)) return ' ';
  if (node.tagName === 'br') return ' ';
  const isInner = INNER.has(node.tagName);
  if (isInner && !options.isWhole) return ' ';
  const text = contentText(node.children, options);
  if (options.marksCode && node.tagName === 'code') return `\`${text}\``;
  return isInner ? ` ${text} ` : text;
}

export function isAdded({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.some((name) => ADDED.has(String(name)));
}
