import {type PlanReading, parseDocument, readPlan} from 'execplan';
import type {Element, Nodes, Root} from 'hast';
import type {Root as MdastRoot} from 'mdast';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {annotatePlan} from '../annotate.ts';
import {CLASS} from '../elements.ts';

const toHast = unified().use(remarkRehype, {allowDangerousHtml: true});

/** Elements whose words are this package's, not the plan's. */
const ADDED: ReadonlySet<string> = new Set([
  CLASS.badge,
  CLASS.gap,
  CLASS.summary,
  CLASS.count,
  CLASS.permalink,
]);

export interface Rendering {
  reading: PlanReading;
  /** The document as any Markdown renderer shows it. */
  plain: Root;
  annotated: Root;
}

/** Renders a source twice: as it is, and annotated. */
export function renderTwice(source: string): Rendering {
  const plain = toHast.runSync(parseDocument(source).root) as unknown as Root;
  const document = parseDocument(source);
  const reading = readPlan(document, {path: 'docs/plans/x.md', now: new Date('2026-03-10')});
  annotatePlan(document.root as MdastRoot, reading);
  return {reading, plain, annotated: toHast.runSync(document.root) as unknown as Root};
}

/** All elements, in document order. */
export function elementsOf(root: Root): Element[] {
  const found: Element[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'element') found.push(node);
    if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return found;
}

function classesOf(element: Element): string[] {
  const {className} = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** The words of the plan in a tree, in order; those that this package adds are left out. */
export function wordsOf(root: Root): string[] {
  const texts: string[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'element' && classesOf(node).some((name) => ADDED.has(name))) continue;
    if ((node.type === 'text' || node.type === 'raw') && 'value' in node) texts.push(node.value);
    if (node.type === 'element') texts.push(INLINE.has(node.tagName) ? '' : ' ');
    if ('children' in node) stack.push(...[...node.children].reverse());
  }
  // A checkbox that GFM doesn't know is text before and a badge afterwards.
  return (
    texts
      .join('')
      .replace(/\[[ xX~/-]?\]/g, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const INLINE: ReadonlySet<string> = new Set(['a', 'code', 'del', 'em', 'span', 'strong', 'sup', 'time']);
