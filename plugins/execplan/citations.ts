import type {Link, Node, Parent, Root} from 'mdast';
import {plainText} from './plain-text.ts';
import type {Citation, CitationKind} from './plan.ts';

/** A step of a path; globs, braces and route parameters included. A comma outside braces parts two paths. */
const SEGMENT = '(?:[\\w@.*-]|\\{[\\w@.*,/ -]{1,120}\\}|\\[{1,2}[\\w.-]{1,60}\\]{1,2})';
/** What stands before a path that is no path of the repository: a home folder, a variable, a URL. */
const NOT_BEHIND = '(?<![\\w@./:~$>}*\\\\-])';
const PATH = new RegExp(
  `${NOT_BEHIND}/?(?:${SEGMENT}+/)+${SEGMENT}*(?<=[\\w*}\\]])(?::\\d+)?(?:#[\\w./-]+)?|${NOT_BEHIND}[\\w.-]+\\.(?:md|mdx)\\b(?:#[\\w./-]+)?`,
  'g',
);
const ADR = /(?<![\w/-])ADR[- ]?(\d{3,4})(?![\w-]*\.md)\b/g;
const EXTENSION = /\.[A-Za-z][A-Za-z0-9]{0,5}\}?$/;
const PACKAGE = /^(?:packages|apps)\/[\w.-]+\/?$/;

/** The kind of a document by the Events Hub layout (issue B: or by configuration). */
export function citationKind(target: string): CitationKind {
  const name = target.slice(target.lastIndexOf('/') + 1);
  if (/^ADR[- ]?\d+/i.test(name) || /(?:^|\/)(?:adrs?|DECISIONS)\/[^/]+\.md$/i.test(target)) return 'adr';
  if (/^spec[\w.-]*\.md$/i.test(name) || /(?:^|\/)(?:product|specs)\/[^/]*spec[^/]*\.md$/i.test(target))
    return 'spec';
  if (/^ARCHITECTURE\.md$/i.test(name)) return 'architecture';
  if (/^constraints\.md$/i.test(name)) return 'constraints';
  if (/^CONTRIBUTING\.md$/i.test(name)) return 'contributing';
  if (/(?:^|\/)(?:exec-?plans|plans|execplans)\/.*\.md$/i.test(target)) return 'plan';
  if (PACKAGE.test(target)) return 'package';
  return 'file';
}

/** A path as cited: without its line, its section and its leading `./`. */
function parseTarget(written: string): {target: string; section: string | null} {
  const [path = '', section] = written.split('#', 2);
  return {
    target: path
      .replace(/:\d+(?:-\d+)?$/, '')
      .replace(/^(?:\.\/)+/, '')
      .replace(/\/$/, ''),
    // `#L12-L30` names lines.
    section: section === undefined || section === '' || /^L\d/.test(section) ? null : section,
  };
}

function looksLikePath(written: string): boolean {
  const {target} = parseTarget(written);
  return EXTENSION.test(target) || PACKAGE.test(target);
}

/** The sentences of a text one after another, for offsets that only grow. */
function createSentences(text: string): (offset: number) => string {
  const ends = [...text.matchAll(/[.!?。！？](?:\s+|(?<=[。！？]))/gu)].map(
    (match) => match.index + match[0].length,
  );
  let next = 0;
  return (offset) => {
    while (next < ends.length && (ends[next] ?? 0) <= offset) next += 1;
    return text.slice(ends[next - 1] ?? 0, ends[next]).trim();
  };
}

interface Found {
  target: string;
  section: string | null;
  /** The words that cite it, as they stand in the container's plain text. */
  words: string;
  line: number;
}

/** The lines of a node's text, for offsets that only grow. */
function createLines(node: Node, value: string): (index: number) => number {
  // Code keeps no line breaks in its value.
  const breaks = node.type === 'text' ? [...value.matchAll(/\r\n|\r|\n/g)].map((match) => match.index) : [];
  let passed = 0;
  return (index) => {
    while (passed < breaks.length && (breaks[passed] ?? 0) < index) passed += 1;
    return (node.position?.start.line ?? 1) + passed;
  };
}

function inlinePaths(node: Node): Found[] {
  if (node.type === 'inlineCode' || node.type === 'text') {
    const {value} = node as Node & {value: string};
    const paths = [...value.matchAll(PATH)].flatMap((match) => {
      const words = match[0].replace(/(?<![.,;:])[.,;:]+$/, '');
      return looksLikePath(words) ? [{...parseTarget(words), words, index: match.index}] : [];
    });
    const adrs = [...value.matchAll(ADR)].map((match) => ({
      target: `ADR-${match[1]}`,
      section: null,
      words: match[0],
      index: match.index,
    }));
    const lineAt = createLines(node, value);
    return [...paths, ...adrs]
      .sort((a, b) => a.index - b.index)
      .map(({index, ...found}) => ({...found, line: lineAt(index)}));
  }
  if (node.type !== 'link') return [];
  const {url} = node as Link;
  if (/^[a-z][a-z\d+.-]*:|^\/\/|^#/i.test(url)) return [];
  return [{...parseTarget(url), words: plainText(node), line: node.position?.start.line ?? 1}];
}

const CONTAINERS = new Set(['paragraph', 'heading', 'tableCell']);

function collect(root: Root): Map<Node, Found[]> {
  const found = new Map<Node, Found[]>();
  // A list of its own instead of recursion: a hostile file nests thousands deep.
  const stack: {node: Node; container: Node | null}[] = [{node: root, container: null}];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const {node} = next;
    const container = CONTAINERS.has(node.type) ? node : next.container;
    if (container) {
      const list = found.get(container) ?? [];
      for (const citation of inlinePaths(node)) list.push(citation);
      found.set(container, list);
    }
    // A link's own text is its label, not a second citation.
    if (!('children' in node) || node.type === 'link') continue;
    const {children} = node as Parent;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) stack.push({node: child, container});
    }
  }
  return found;
}

/**
 * Citations of files by inline code, links and bare paths, and of ADRs by id; one per place. Commands and
 * indented code are no citations.
 */
export function readCitations(root: Root): Citation[] {
  return [...collect(root)].flatMap(([container, list]) => {
    if (list.length === 0) return [];
    const text = plainText(container);
    const sentenceAt = createSentences(text);
    let from = 0;
    return list.map(({target, section, words, line}): Citation => {
      const index = text.indexOf(words, from);
      const sentence = sentenceAt(Math.max(index, from));
      if (index >= 0) from = index + words.length;
      return {target, section, kind: citationKind(target), line, text: sentence};
    });
  });
}
