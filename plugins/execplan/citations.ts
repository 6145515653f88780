import type {Link, Node, Parent, Root} from 'mdast';
import {plainText} from './plain-text.ts';
import type {Citation, CitationKind} from './plan.ts';

const PATH =
  /(?<![\w@./:-])(?:\.{0,2}\/)*(?:[\w@.-]+\/)+[\w@.*{},-]*[\w*}](?::\d+)?(?:#[\w./-]+)?|(?<![\w@./:-])[\w.-]+\.(?:md|mdx)\b(?:#[\w./-]+)?/g;
const ADR = /(?<![\w/-])ADR[- ]?(\d{3,4})(?![\w-]*\.md)\b/g;
const EXTENSION = /\.[A-Za-z][A-Za-z0-9]{0,5}$/;
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
    section: section === undefined || section === '' ? null : section,
  };
}

function looksLikePath(written: string): boolean {
  const {target} = parseTarget(written);
  return EXTENSION.test(target) || PACKAGE.test(target);
}

/** The sentence around an offset. */
function sentenceAt(text: string, offset: number): string {
  let start = 0;
  for (const match of text.matchAll(/[.!?。！？](?:\s+|(?<=[。！？]))/gu)) {
    const end = match.index + match[0].length;
    if (end > offset) return text.slice(start, end).trim();
    start = end;
  }
  return text.slice(start).trim();
}

interface Found {
  written: string;
  node: Node;
}

function inlinePaths(node: Node): Found[] {
  if (node.type === 'inlineCode' || node.type === 'text') {
    const {value} = node as Node & {value: string};
    const paths = [...value.matchAll(PATH)]
      .map(([written]) => written.replace(/[.,;:]+$/, ''))
      .filter(looksLikePath);
    const adrs = [...value.matchAll(ADR)].map(([, id]) => `ADR-${id}`);
    return [...paths, ...adrs].map((written) => ({written, node}));
  }
  if (node.type !== 'link') return [];
  const {url} = node as Link;
  return /^[a-z][a-z\d+.-]*:|^\/\/|^#/i.test(url) ? [] : [{written: url, node}];
}

const CONTAINERS = new Set(['paragraph', 'heading', 'tableCell']);

function collect(node: Parent, container: Parent | null, found: Map<Parent, Found[]>): void {
  for (const child of node.children as Node[]) {
    const holder = CONTAINERS.has(child.type) ? (child as Parent) : container;
    if (holder) {
      const list = found.get(holder) ?? [];
      list.push(...inlinePaths(child));
      found.set(holder, list);
    }
    // A link's own text is its label, not a second citation.
    if ('children' in child && child.type !== 'link') collect(child as Parent, holder, found);
  }
}

/**
 * Citations of files by inline code, links and bare paths, and of ADRs by id; one per place. Commands and
 * indented code are no citations.
 */
export function readCitations(root: Root): Citation[] {
  const found = new Map<Parent, Found[]>();
  collect(root, null, found);
  return [...found].flatMap(([container, list]) => {
    if (list.length === 0) return [];
    const text = plainText(container);
    let from = 0;
    return list.map(({written, node}): Citation => {
      const {target, section} = parseTarget(written);
      const offset = text.indexOf(plainText(node), from);
      if (offset >= 0) from = offset;
      const kind = citationKind(target);
      return {
        target,
        section,
        kind,
        line: node.position?.start.line ?? 1,
        text: sentenceAt(text, Math.max(offset, 0)),
      };
    });
  });
}
