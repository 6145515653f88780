import GithubSlugger, {slug as slugOf} from 'github-slugger';
import type {Element, ElementContent, Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {forEachElement} from './elements.ts';
import {textOf} from './hast-text.ts';
import type {TocItem} from './rendered-document.ts';

const HEADING = /^h([1-6])$/;

/** Inline elements that a table of contents keeps; of others it keeps the children. */
const TOC_ELEMENTS: ReadonlySet<string> = new Set(['code', 'em', 'strong', 'del', 'sub', 'sup', 'kbd']);

export interface Headings {
  toc: TocItem[];
  /** The first H1's plain text. */
  title: string | undefined;
}

/**
 * Gives headings GitHub's slugs as ids, and a permanent link each; collects the table of contents. Ids that
 * elements already have (the entries of a plan, footnotes) are taken first: they are promises of their own.
 */
export function anchorHeadings(root: Root): Headings {
  const taken = new Set<string>();
  forEachElement(root, (node) => {
    if (typeof node.properties.id === 'string') taken.add(node.properties.id);
  });

  const slugger = new GithubSlugger();
  const toc: TocItem[] = [];
  let title: string | undefined;
  forEachElement(root, (node) => {
    const level = Number(HEADING.exec(node.tagName)?.[1]);
    if (!level || node.properties.id === 'footnote-label') return;
    const text = textOf(node).trim();
    if (node.children.length === 0) {
      // `##` alone: a heading without words would be announced as one.
      node.tagName = 'div';
      return;
    }
    if (level === 1) title ??= text;

    const id = typeof node.properties.id === 'string' ? node.properties.id : freeSlug(slugger, text, taken);
    if (id === undefined) return;
    taken.add(id);
    // Only the levels that the theme's contents show, as it highlights by these.
    if (level === 2 || level === 3) toc.push({value: tocValue(node), id, level});
    node.properties.id = id;
    node.properties.className = [...classesOf(node), 'anchor'];
    node.children.push(permanentLink(id, text));
  });
  return {toc, title};
}

/** Ids of the page around the article: its scripts look for them by name, and links lead to its panels. */
const OF_THE_PAGE =
  /^(?:__docusaurus|page-data$|convention-findings$|changes-of-this-preview$|(?:cited-by|relies-on|related-plans|plan-history)(?:-heading|-summary)?$)/;

/** A heading without words (an emoji alone, an empty `##`) has no slug on GitHub either. */
function freeSlug(slugger: GithubSlugger, text: string, taken: ReadonlySet<string>): string | undefined {
  if (slugOf(text) === '') return undefined;
  let slug = slugger.slug(text);
  while (taken.has(slug)) slug = slugger.slug(text);
  while (OF_THE_PAGE.test(slug) || taken.has(slug)) slug = `heading-${slug}`;
  return slug;
}

function permanentLink(id: string, text: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: {className: ['hash-link'], href: `#${id}`, ariaLabel: `Direct link to ${text}`},
    children: [],
  };
}

function tocValue(heading: Element): string {
  return toHtml({type: 'root', children: inline(heading.children)}).trim();
}

function inline(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    if (node.tagName === 'img') return [{type: 'text', value: String(node.properties.alt ?? '')}];
    if (!TOC_ELEMENTS.has(node.tagName)) return inline(node.children);
    return [{...node, properties: {}, children: inline(node.children)}];
  });
}

function classesOf(node: Element): string[] {
  const {className} = node.properties;
  return Array.isArray(className) ? className.map(String) : [];
}
