import type {Element, Parents, Root} from 'hast';
import type {TemplatePiece} from './rendered-document.ts';

export type Slot = Exclude<TemplatePiece, string>;

export interface Targets {
  /** By the number that stands in an element's `dataSlot`. */
  slots: Slot[];
  links: string[];
  images: string[];
}

/** Another origin. Fetching an image from there would tell that origin who reads which plan. */
const EXTERNAL = /^(?:https?:)?\/\//i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Name of an element that is a slot as a whole, so that nothing is left of it where nothing is filled in. */
export const COUNTER_TAG = 'execplan-counter';

/** U+0000 can't come out of a Markdown parser, so no text can be mistaken for a slot. */
export const SLOT_MARK = '\u0000';

/**
 * Takes the targets of links and images out of the tree and numbers their places. Targets within the page stay.
 * Nothing is judged here, except that images from elsewhere become links; what a target may be is decided where
 * it is filled in.
 */
export function takeTargets(root: Root): Targets {
  const slots: Slot[] = [];
  const links = new Set<string>();
  const images = new Set<string>();

  const mark = (node: Element, slot: Slot) => {
    node.properties.dataSlot = `${SLOT_MARK}${slots.push(slot) - 1}`;
  };
  const takeLink = (node: Element) => {
    const {href} = node.properties;
    if (typeof href !== 'string' || href.startsWith('#')) return;
    node.properties.href = undefined;
    links.add(href);
    mark(node, {href});
  };
  /** What an earlier step has marked: raw HTML can't, since its attributes of such names are dropped. */
  const takeMarked = (node: Element) => {
    const {dataCite, dataNewer, dataCited} = node.properties;
    if (typeof dataCite === 'string') {
      node.properties.dataCite = undefined;
      mark(node, {cite: dataCite});
    }
    if (typeof dataNewer === 'string') {
      node.properties.dataNewer = undefined;
      mark(node, {newer: dataNewer});
    }
    if (typeof dataCited === 'string') {
      node.properties.dataCited = undefined;
      mark(node, {cited: dataCited});
    }
  };
  const takeImage = (node: Element, insideLink: boolean) => {
    const src = String(node.properties.src ?? '').trim();
    const {src: _src, ...properties} = node.properties;
    if (!EXTERNAL.test(src) && !SCHEME.test(src)) {
      node.properties = {alt: '', ...properties, loading: 'lazy', decoding: 'async'};
      images.add(src);
      mark(node, {src});
      return;
    }
    const {alt, title} = properties;
    node.tagName = EXTERNAL.test(src) && !insideLink ? 'a' : 'span';
    node.properties = {className: ['image-elsewhere'], title};
    node.children = [{type: 'text', value: String(alt || src)}];
    if (node.tagName === 'a') {
      node.properties.href = src;
      takeLink(node);
    }
  };
  const walk = (parent: Parents, insideLink: boolean) => {
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      takeMarked(node);
      if (node.tagName === 'a') takeLink(node);
      if (node.tagName === 'img') takeImage(node, insideLink);
      walk(node, insideLink || node.tagName === 'a');
    }
  };
  walk(root, false);
  return {slots, links: [...links], images: [...images]};
}
