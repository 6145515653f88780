import {htmlWords, isFlowParent} from 'execplan';
import type {ElementContent} from 'hast';
import type {Html, Parents} from 'mdast';
import type {State} from 'mdast-util-to-hast';
import {safeHtml} from './safe-html.ts';

/**
 * In a plan, what the parser takes for HTML is shown as the text it is: `<T>`, `<url>` and `<script>` are the
 * author's words. Comments are dropped; one that never closes is no comment, and would swallow the plan.
 */
export function htmlAsText(
  state: State,
  node: Html,
  parent: Parents | undefined,
): ElementContent | undefined {
  const value = htmlWords(node.value);
  if (value.trim() === '') return undefined;
  const text: ElementContent = {type: 'text', value};
  if (isPhrasing(parent)) return text;
  const element = block(text);
  state.patch(node, element);
  return element;
}

/** On other pages HTML reads as on GitHub; what GitHub doesn't allow is shown as text. */
export function htmlAsOnGitHub(_state: State, node: Html, parent: Parents | undefined): ElementContent {
  const value = safeHtml(node.value);
  const raw: ElementContent = {type: 'raw', value};
  const isTextAlone = value.trim() !== '' && !value.includes('<');
  return isTextAlone && !isPhrasing(parent) ? block(raw) : raw;
}

function block(content: ElementContent): ElementContent {
  return {type: 'element', tagName: 'p', properties: {className: ['raw-html']}, children: [content]};
}

function isPhrasing(parent: Parents | undefined): boolean {
  return parent !== undefined && !isFlowParent(parent.type);
}
