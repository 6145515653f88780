import {beginningOf} from 'execplan';
import {slug} from 'github-slugger';
import type {Element, ElementContent, Root} from 'hast';
import {textOf} from './hast-text.ts';

/** Names its rule itself (`C-03 Embed UMD bundle`): what is listed below it belongs to that rule. */
const RULE_ID = /^\s*[A-Z]{1,5}-\d{1,4}\b/;
const HEADING = /^h[1-6]$/;

/**
 * Gives each entry of the top-level lists of a document of constraints an id: such an entry is a constraint of its
 * own, and plans are to be led to it.
 */
export function nameConstraints(root: Root): void {
  const taken = new Map<string, number>();
  let isRule = false;
  for (const node of root.children) {
    if (node.type !== 'element') continue;
    if (HEADING.test(node.tagName)) isRule = RULE_ID.test(textOf(node));
    if (isRule || (node.tagName !== 'ul' && node.tagName !== 'ol')) continue;
    for (const item of node.children) if (isItem(item)) item.properties.id ??= newId(item, taken);
  }
}

function isItem(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'li';
}

function newId(item: Element, taken: Map<string, number>): string {
  const words = slug(beginningOf(textOf(item).trim(), 200))
    .split('-')
    .filter(Boolean)
    .slice(0, 6);
  const base = beginningOf(['constraint', ...words].join('-'), 60);
  const count = (taken.get(base) ?? 0) + 1;
  taken.set(base, count);
  return count === 1 ? base : `${base}-${count}`;
}
