/** What a built page says and counts, read from its HTML as a browser would read it. */
import {type DefaultTreeAdapterTypes, parse} from 'parse5';
import {words} from './source-words.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface BuiltPage {
  /** Words of everything inside `<article>`, in order, alternative texts of images among them. */
  words: string[];
  /** Plain text of the same. */
  text: string;
  /** `data-progress` values with the ids of their elements, in document order. */
  progress: {state: string; id: string | null}[];
  decisions: (string | null)[];
  surprises: (string | null)[];
  /** Value of the page's status badge, `null` where it has none. */
  status: string | null;
  /** Every id in the page, to find those that stand twice. */
  ids: string[];
}

/** Elements whose text a reader doesn't read as part of the document. */
const ASIDE = new Set(['script', 'style', 'template', 'button', 'noscript']);

/** Elements that may part a word without parting it for a reader, inside code also any highlighting. */
const SEAMLESS = new Set(['wbr']);

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** What remains to be visited: a node with its surroundings, or the gap that parts two elements' words. */
type Step = {node: Node; article: boolean; code: boolean} | 'gap';

/** Collects a document's text and counts. Without recursion, since a page may be nested ten thousand deep. */
function walk(root: Node, page: BuiltPage): string {
  const text: string[] = [];
  const steps: Step[] = [{node: root, article: false, code: false}];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step === 'gap') {
      text.push(' ');
      continue;
    }
    const {node} = step;
    let {article, code} = step;
    if (node.nodeName === '#text' && 'value' in node && article) text.push(node.value);
    let seam = false;
    if (isElement(node)) {
      if (ASIDE.has(node.tagName)) continue;
      const id = attribute(node, 'id');
      if (id !== null) page.ids.push(id);
      if (article) count(node, id, page);
      if (article && node.tagName === 'img') text.push(` ${attribute(node, 'alt') ?? ''} `);
      seam = article && !(SEAMLESS.has(node.tagName) || (code && node.tagName === 'span'));
      article ||= node.tagName === 'article';
      code ||= node.tagName === 'code' || node.tagName === 'pre';
    }
    if (seam) {
      text.push(' ');
      steps.push('gap');
    }
    if ('childNodes' in node) {
      for (const child of node.childNodes.toReversed()) steps.push({node: child, article, code});
    }
  }
  return text.join('');
}

function count(element: Element, id: string | null, page: BuiltPage): void {
  const state = attribute(element, 'data-progress');
  if (state !== null) page.progress.push({state, id});
  if (attribute(element, 'data-decision') !== null) page.decisions.push(id);
  if (attribute(element, 'data-surprise') !== null) page.surprises.push(id);
  page.status ??= attribute(element, 'data-plan-status');
}

/** Reads a page's HTML. */
export function readBuiltPage(html: string): BuiltPage {
  const page: BuiltPage = {
    words: [],
    text: '',
    progress: [],
    decisions: [],
    surprises: [],
    status: null,
    ids: [],
  };
  page.text = walk(parse(html), page);
  page.words = words(page.text);
  return page;
}
