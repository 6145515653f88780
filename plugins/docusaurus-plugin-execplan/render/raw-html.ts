import type {ElementContent} from 'hast';
import type {Html, Parents} from 'mdast';
import type {State} from 'mdast-util-to-hast';
import {safeHtml} from './safe-html.ts';

const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * In a plan, what the parser takes for HTML is shown as the text it is: `<T>`, `<url>` and `<script>` are the
 * author's words. Comments are dropped; one that never closes is no comment, and would swallow the plan.
 */
export function htmlAsText(
  _state: State,
  node: Html,
  parent: Parents | undefined,
): ElementContent | undefined {
  const value = node.value.replace(COMMENT, '');
  if (value.trim() === '') return undefined;
  if (isPhrasing(parent)) return {type: 'text', value};
  return {
    type: 'element',
    tagName: 'p',
    properties: {className: ['raw-html']},
    children: [{type: 'text', value}],
  };
}

/** On other pages HTML reads as on GitHub; what GitHub doesn't allow is shown as text. */
export function htmlAsOnGitHub(_state: State, node: Html): ElementContent {
  return {type: 'raw', value: safeHtml(node.value)};
}

const FLOW_PARENTS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function isPhrasing(parent: Parents | undefined): boolean {
  return parent !== undefined && !FLOW_PARENTS.has(parent.type);
}
