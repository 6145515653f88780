import type {Element, ElementContent} from 'hast';
import type {Blockquote, Nodes, Paragraph, Parents} from 'mdast';
import {defaultHandlers, type Handler, type State} from 'mdast-util-to-hast';

const MARKER = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\r?\n|$)/i;

interface Alert {
  /** The word as the author wrote it. */
  word: string;
  children: Blockquote['children'];
}

/**
 * Block quotes, and GitHub's alerts: quotes at the top level whose first line is `[!NOTE]` or one of its kin.
 *
 * @param source tells a marker from an escaped one, which the tree doesn't
 */
export function blockquotes(source: string): Handler {
  return (state: State, node: Blockquote, parent: Parents | undefined) => {
    const alert = parent?.type === 'root' ? readAlert(node, source) : undefined;
    return alert ? alertElement(state, node, alert) : defaultHandlers.blockquote(state, node);
  };
}

function alertElement(state: State, node: Blockquote, alert: Alert): ElementContent {
  const title: Element = {
    type: 'element',
    tagName: 'p',
    properties: {className: ['alert-title']},
    children: [{type: 'text', value: alert.word}],
  };
  const result: Element = {
    type: 'element',
    tagName: 'div',
    properties: {className: ['alert', `alert-${alert.word.toLowerCase()}`], role: 'note'},
    children: state.wrap([title, ...state.all({...node, children: alert.children})], true),
  };
  state.patch(node, result);
  return state.applyData(node, result);
}

/** Reads on copies: the tree belongs to the document and is read by others. */
function readAlert(node: Blockquote, source: string): Alert | undefined {
  const [paragraph, ...rest] = node.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const [text, ...phrasing] = paragraph.children;
  const match = text?.type === 'text' ? MARKER.exec(text.value) : null;
  const word = match?.[1];
  if (text?.type !== 'text' || !match || word === undefined) return undefined;
  const offset = text.position?.start.offset;
  if (offset !== undefined && source.charAt(offset) !== '[') return undefined;

  const remainder = text.value.slice(match[0].length);
  const markerLineEnds = /\n$/.test(match[0]) || phrasing.length === 0 || phrasing[0]?.type === 'break';
  if (!markerLineEnds) return undefined;
  const children = remainder === '' ? phrasing : [{...text, value: remainder}, ...phrasing];
  if (children[0]?.type === 'break') children.shift();
  const first: Paragraph[] = children.length === 0 ? [] : [{...paragraph, children}];
  const body: Nodes[] = [...first, ...rest];
  // GitHub shows a marker without a body as the quote that it is.
  return body.length === 0 ? undefined : {word, children: [...first, ...rest]};
}
