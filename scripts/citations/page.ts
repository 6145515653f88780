/** What a built page offers to be led to, and where it leads; read from its HTML as a browser would read it. */
import {type DefaultTreeAdapterTypes, parse} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface PageLink {
  href: string;
  /** Id of the link itself, for those that are led to it. */
  id: string | null;
  words: string;
  /** `citation`: made by this site from words of a document; `author`: the document's own; `site`: all others. */
  origin: 'citation' | 'author' | 'site';
  /** Whether it stands in the panel "Cited by". */
  isCitedBy: boolean;
  /** Text of the closest block around it. */
  context: string;
}

export interface InlineCode {
  text: string;
  /** The link that it is in; `null` where it is in none. */
  link: PageLink | null;
}

export interface Page {
  /** Ids and the names of anchors, with the text of their elements. */
  ids: Map<string, string>;
  title: string;
  headings: string[];
  links: PageLink[];
  /** Of the document that the page shows, code blocks left out. */
  codes: InlineCode[];
}

const BLOCK = /^(?:p|li|td|th|dt|dd|blockquote|h[1-6]|summary|figcaption)$/;
const SITE_LINK = /(?:^|\s)(?:hash-link|cited-count|permalink)(?:\s|$)/;

/** Surroundings of a node that is still to be visited. */
interface Step {
  node: Node;
  isArticle: boolean;
  isCitedBy: boolean;
  isPre: boolean;
  block: Element | null;
  link: PageLink | null;
}

/** Reads a page. Without recursion, since a page may be nested ten thousand deep. */
export function readPage(html: string): Page {
  const page: Page = {ids: new Map(), title: '', headings: [], links: [], codes: []};
  const start: Step = {
    node: parse(html),
    isArticle: false,
    isCitedBy: false,
    isPre: false,
    block: null,
    link: null,
  };
  const steps = [start];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const inside = isElement(step.node) ? enter(step.node, step, page) : step;
    if (!('childNodes' in step.node)) continue;
    for (const node of step.node.childNodes.toReversed()) steps.push({...inside, node});
  }
  return page;
}

/** Notes an element; what surrounds its children is the answer. */
function enter(element: Element, step: Step, page: Page): Step {
  const {tagName} = element;
  const id = attribute(element, 'id');
  const inside: Step = {
    ...step,
    isArticle: step.isArticle || tagName === 'article',
    isCitedBy: step.isCitedBy || id === 'cited-by',
    isPre: step.isPre || tagName === 'pre',
    block: BLOCK.test(tagName) ? element : step.block,
  };
  for (const name of [id, tagName === 'a' ? attribute(element, 'name') : null])
    if (name !== null && !page.ids.has(name)) page.ids.set(name, textOf(element));
  if (tagName === 'title') page.title = textOf(element);
  if (step.isArticle && /^h[1-6]$/.test(tagName)) page.headings.push(textOf(element));
  if (tagName === 'a') {
    inside.link = readLink(element, inside);
    if (inside.link) page.links.push(inside.link);
  }
  if (tagName === 'code' && step.isArticle && !step.isPre)
    page.codes.push({text: textOf(element).trim(), link: step.link});
  return inside;
}

function readLink(element: Element, {isArticle, isCitedBy, block}: Step): PageLink | null {
  const href = attribute(element, 'href');
  if (href === null) return null;
  const classes = attribute(element, 'class') ?? '';
  const isCitation = /(?:^|\s)citation(?:\s|$)/.test(classes);
  const isAuthors = isArticle && !SITE_LINK.test(classes);
  return {
    href,
    id: attribute(element, 'id'),
    words: textOf(element).trim(),
    origin: isCitation ? 'citation' : isAuthors ? 'author' : 'site',
    isCitedBy,
    context: block ? textOf(block) : '',
  };
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

function textOf(element: Element): string {
  const text: string[] = [];
  const nodes: Node[] = [element];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text.push(node.value);
    if ('childNodes' in node) nodes.push(...node.childNodes.toReversed());
  }
  return text.join('').replace(/\s+/g, ' ');
}
