import {commandsOf} from 'execplan';
import type {Element, ElementContent, Properties} from 'hast';
import type {Code, Parents} from 'mdast';
import type {State} from 'mdast-util-to-hast';
import {detectLanguage} from './code-language.ts';
import {highlight} from './highlight.ts';
import {isMermaid} from './mermaid.ts';

/** Languages whose blocks may hold prompts; in others `$ x` is code. */
const SHELLS: ReadonlySet<string> = new Set([
  'sh',
  'bash',
  'zsh',
  'fish',
  'shell',
  'console',
  'shell-session',
  'terminal',
  '',
]);

/** A block of code with its info string, a button that copies it, and colours made at build time. */
export function codeBlock(state: State, node: Code, parent: Parents | undefined): ElementContent {
  const result = isMermaid(node) ? mermaidBlock(node, parent) : figure(node);
  state.patch(node, result);
  return state.applyData(node, result);
}

/** Top-level diagrams become parts of their own; elsewhere the source is shown. */
function mermaidBlock(node: Code, parent: Parents | undefined): Element {
  if (parent?.type !== 'root') return figure(node);
  return {
    type: 'element',
    tagName: 'pre',
    properties: {className: ['mermaid'], dataInfo: infoString(node)},
    children: [{type: 'text', value: node.value}],
  };
}

function figure(node: Code): Element {
  const info = infoString(node);
  const language = node.lang ?? detectLanguage(node.value) ?? '';
  const value = node.value === '' ? '' : `${node.value}\n`;
  const highlighted = language === '' ? undefined : highlight(value, language);
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: language === '' ? {} : {className: ['hljs', `language-${language}`]},
    // What highlight.js returns is escaped; it is the only raw HTML besides `safeHtml`'s.
    children: [highlighted === undefined ? {type: 'text', value} : {type: 'raw', value: highlighted}],
  };
  const pre: Element = {
    type: 'element',
    tagName: 'pre',
    // Focusable, so that long lines can be scrolled with the keyboard; a group needs a name.
    properties: {tabIndex: 0, role: 'group', ariaLabel: language === '' ? 'Code' : `Code: ${language}`},
    children: [code],
  };
  const children: ElementContent[] = [
    pre,
    copyButton(SHELLS.has(language) ? commandsOf(node.value) : undefined),
  ];
  // The whole info string is part of the author's words.
  if (info !== '') {
    children.unshift(
      {
        type: 'element',
        tagName: 'div',
        properties: {className: ['code-info']},
        children: [{type: 'text', value: info}],
      },
      {type: 'text', value: '\n'},
    );
  }
  return {type: 'element', tagName: 'div', properties: {className: ['code-block']}, children};
}

function infoString(node: Code): string {
  return [node.lang, node.meta].filter(Boolean).join(' ');
}

/** Static: one listener on the page serves all buttons. Its label is no text, so that no word is added to the plan. */
function copyButton(text: string | undefined): Element {
  const properties: Properties = {
    type: 'button',
    className: ['code-copy'],
    ariaLabel: 'Copy code',
    ...(text === undefined ? {} : {dataCopy: text}),
  };
  return {type: 'element', tagName: 'button', properties, children: []};
}
