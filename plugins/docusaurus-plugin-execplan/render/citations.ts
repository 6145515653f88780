import {
  beginningOf,
  type CitationPlace,
  findMentions,
  isRepositoryUrl,
  type Mention,
  type Reference,
  readSectionsBefore,
  readSectionsBehind,
  referenceKey,
  sentenceAt,
} from 'execplan';
import {slug} from 'github-slugger';
import type {Element, ElementContent, Parents, Root} from 'hast';
import {forEachElement} from './elements.ts';
import {textOf} from './hast-text.ts';
import {ownText} from './own-text.ts';
import type {PageCitation} from './rendered-document.ts';
import {findRestated} from './restated.ts';

/** Set on an element whose target is filled in by the citation's key (`slots.ts`). */
const CITATION_CLASS = 'citation';

/** Sentences and blocks that only name what they cite are in these. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'li', 'td', 'th', 'dt', 'dd', 'blockquote', 'figcaption', 'summary', 'div'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);
/** Nothing in these cites: code blocks, and what this site writes itself. */
const SILENT: ReadonlySet<string> = new Set(['pre', 'svg', 'time', 'button', 'script', 'style']);

interface Place {
  kind: CitationPlace;
  /** The closest block, whose text holds the citing sentence. */
  block: Element | null;
  line: number | null;
}

/**
 * Makes each citation of an article an element with an id: a link that leads nowhere until the page's data says
 * where. Only the article knows where its words have gone, since plans are cut and wrapped on their way here.
 *
 * @returns the citations in the order of the page
 */
export function markCitations(root: Root): PageCitation[] {
  const citations: PageCitation[] = [];
  const newAnchor = createAnchors(root);
  const blocks = new Map<Element, {text: string; from: number; restated: string[]}>();

  function contextOf(block: Element | null, words: string): {text: string; restated: readonly string[]} {
    if (!block) return {text: words, restated: []};
    let known = blocks.get(block);
    if (!known) {
      known = {text: ownText(block), from: 0, restated: findRestated(ownText(block, {marksCode: true}))};
      blocks.set(block, known);
    }
    // The text of a block has no breaks of lines; words that go over the end of one have.
    const written = words.replace(/\s+/g, ' ').trim();
    const index = known.text.indexOf(written, known.from);
    const at = index < 0 ? known.from : index;
    if (index >= 0) known.from = index + written.length;
    return {text: sentenceAt(known.text, at, at + written.length), restated: known.restated};
  }

  function add(cited: PageCitation['cited'], words: string, {block, line}: Place): string {
    const anchor = newAnchor(words);
    citations.push({cited, words, anchor, line, ...contextOf(block, words)});
    return anchor;
  }

  function toLink(mention: Mention, children: ElementContent[], words: string, place: Place): Element[] {
    const {reference, implied = []} = mention;
    const id = add({reference, place: place.kind}, words, place);
    const [last] = citations.slice(-1);
    // `C-02 to C-05` cites C-03 and C-04 with the words of its end.
    if (last)
      citations.push(...implied.map((each) => ({...last, cited: {reference: each, place: place.kind}})));
    const properties = {className: [CITATION_CLASS], id, dataCite: referenceKey(reference)};
    const link: Element = {type: 'element', tagName: 'a', properties, children};
    return isVersioned(reference) ? [link, toNewer(reference)] : [link];
  }

  function splitText(value: string, mentions: readonly Mention[], place: Place): ElementContent[] {
    const parts: ElementContent[] = [];
    let from = 0;
    let {line} = place;
    for (const mention of mentions) {
      const {start, end} = mention;
      const words = value.slice(start, end);
      if (start > from) parts.push({type: 'text', value: value.slice(from, start)});
      if (line !== null) line += countBreaks(value.slice(from, start));
      parts.push(...toLink(mention, [{type: 'text', value: words}], words, {...place, line}));
      if (line !== null) line += countBreaks(words);
      from = end;
    }
    if (from < value.length) parts.push({type: 'text', value: value.slice(from)});
    return parts;
  }

  /** @param around the text directly before and behind, where a section of the cited document may be named */
  function markCode(code: Element, around: Around, place: Place): ElementContent[] {
    const value = textOf(code);
    const mentions = findMentions(value, 'code');
    const [first] = mentions;
    if (!first) return [code];
    if (mentions.length === 1 && isWhole(first, value))
      return toLink(withSection(first, around), [code], value.trim(), {...place, kind: 'code'});
    return [{...code, children: splitText(value, mentions, {...place, kind: 'command'})}];
  }

  function walk(parent: Parents, place: Place): void {
    const children: ElementContent[] = [];
    const nodes = parent.children as ElementContent[];
    for (const [index, node] of nodes.entries()) {
      const line = node.position?.start.line ?? place.line;
      if (node.type === 'text') {
        const mentions = findMentions(node.value, 'prose').filter(
          (mention) => !isOwnId(mention, place, index),
        );
        if (mentions.length === 0) children.push(node);
        // One at a time: a megabyte of names is more than a call takes arguments.
        else for (const part of splitText(node.value, mentions, {...place, line})) children.push(part);
        continue;
      }
      if (node.type === 'element' && node.tagName === 'code') {
        const around = {before: textAt(nodes, index - 1), behind: textAt(nodes, index + 1)};
        children.push(...markCode(node, around, {...place, line}));
        continue;
      }
      children.push(node);
      if (node.type !== 'element' || SILENT.has(node.tagName)) continue;
      if (node.tagName === 'a') markLink(node, {...place, line});
      else walk(node, {...place, block: BLOCKS.has(node.tagName) ? node : place.block, line});
    }
    parent.children = children;
  }

  /** The author's own link: it has its target, and needs an id to be led to. */
  function markLink(node: Element, place: Place): void {
    const {href, id} = node.properties;
    if (typeof href !== 'string' || !isRepositoryUrl(href)) return;
    const anchor = add({link: href}, textOf(node), place);
    if (typeof id !== 'string') node.properties.id = anchor;
    else citations[citations.length - 1] = {...(citations.at(-1) as PageCitation), anchor: id};
  }

  walk(root, {kind: 'prose', block: null, line: null});
  return citations;
}

/** `C-03 No iframes`: the id that a heading opens with is its own. */
function isOwnId({start, reference}: Mention, {block}: Place, index: number): boolean {
  return reference.form === 'id' && start === 0 && index === 0 && /^h[1-6]$/.test(block?.tagName ?? '');
}

interface Around {
  before: string;
  behind: string;
}

function textAt(nodes: readonly ElementContent[], index: number): string {
  const node = nodes[index];
  return node?.type === 'text' ? node.value : '';
}

function isWhole({start, end}: Mention, value: string): boolean {
  return value.slice(0, start).trim() === '' && value.slice(end).trim() === '';
}

/**
 * `docs/spec.md` as code and ` §4.2` behind it: the link leads to the section. Where several are named it leads to the
 * document and implies them.
 */
function withSection(mention: Mention, {before, behind}: Around): Mention {
  const {reference} = mention;
  if (reference.form !== 'path' || reference.section !== null) return mention;
  const named = readSectionsBehind(behind);
  const sections = (named.length > 0 ? named : readSectionsBefore(before)).map(
    ({section}): Reference => ({...reference, section}),
  );
  const [first, second] = sections;
  if (!first) return mention;
  return second ? {...mention, implied: sections} : {...mention, reference: first};
}

/** `spec-v1.5.md`: a document that may have a newer version. */
function isVersioned(reference: Reference): boolean {
  return reference.form === 'path' && /\d\.\d[^/]*$/.test(reference.path);
}

/** A second link behind a citation, to the newest version of what it cites; hidden where there is none. */
function toNewer(reference: Reference): Element {
  const properties = {className: ['citation-newer'], dataNewer: referenceKey(reference)};
  return {type: 'element', tagName: 'a', properties, children: []};
}

/** Numbers ids that the same words would get, and passes over those that the article has already. */
function createAnchors(root: Root): (words: string) => string {
  const taken = new Set<string>();
  forEachElement(root, ({properties}) => {
    if (typeof properties.id === 'string') taken.add(properties.id);
  });
  const counts = new Map<string, number>();
  return (words) => {
    const base = `cites-${slug(beginningOf(words, 80)) || 'this'}`;
    let count = counts.get(base) ?? 1;
    let anchor = count === 1 ? base : `${base}-${count}`;
    while (taken.has(anchor)) {
      count += 1;
      anchor = `${base}-${count}`;
    }
    counts.set(base, count + 1);
    taken.add(anchor);
    return anchor;
  };
}

function countBreaks(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
