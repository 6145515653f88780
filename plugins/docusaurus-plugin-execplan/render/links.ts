import type {Element, ElementContent, Properties} from 'hast';
import type {Definition, Image, ImageReference, Link, LinkReference} from 'mdast';
import type {State} from 'mdast-util-to-hast';
import {defaultHandlers} from 'mdast-util-to-hast';

/*
 * The default handlers percent-encode URLs. These keep them as written: a target is looked up by its written
 * form when the page is rendered, and whatever is wrong with it (`./100%.pdf`, `http://a.b[1]`) stays harmless.
 */

export function link(state: State, node: Link): ElementContent {
  return anchor(state, node, node);
}

export function linkReference(state: State, node: LinkReference): ElementContent | ElementContent[] {
  const definition = definitionOf(state, node);
  return definition ? anchor(state, node, definition) : defaultHandlers.linkReference(state, node);
}

export function image(state: State, node: Image): ElementContent {
  return picture(state, node, node);
}

export function imageReference(state: State, node: ImageReference): ElementContent | ElementContent[] {
  const definition = definitionOf(state, node);
  return definition ? picture(state, node, definition) : defaultHandlers.imageReference(state, node);
}

interface Target {
  url: string;
  title?: string | null | undefined;
}

/** An empty target is kept as a link to nowhere, so that its text is never taken for plain text. */
function anchor(state: State, node: Link | LinkReference, target: Target): ElementContent {
  const properties: Properties = {href: target.url, ...titleOf(target)};
  const result: Element = {type: 'element', tagName: 'a', properties, children: state.all(node)};
  state.patch(node, result);
  return state.applyData(node, result);
}

function picture(state: State, node: Image | ImageReference, target: Target): ElementContent {
  const properties: Properties = {src: target.url, alt: node.alt ?? '', ...titleOf(target)};
  const result: Element = {type: 'element', tagName: 'img', properties, children: []};
  state.patch(node, result);
  return state.applyData(node, result);
}

function titleOf(target: Target): Properties {
  return target.title ? {title: target.title} : {};
}

function definitionOf(state: State, node: LinkReference | ImageReference): Definition | undefined {
  return state.definitionById.get(node.identifier.toUpperCase());
}
