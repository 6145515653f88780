import type {InlineCode, Link, Node, Parent, Root, Text} from 'mdast';
import {plainText} from '../plain-text.ts';
import type {Citation, CitationKind} from '../plan.ts';
import {kindByName} from './document-kind.ts';
import {hasExtension, isMarkdownName} from './file-names.ts';
import {findMentions} from './mentions.ts';
import {readPathReference} from './path-reference.ts';
import {type Reference, targetOf} from './reference.ts';
import {isRepositoryUrl} from './repository-url.ts';
import {readSectionsBefore, readSectionsBehind} from './worded-sections.ts';

const PACKAGE = /^(?:packages|apps)\/[\w.-]+$/;
const CONTAINERS = new Set(['paragraph', 'heading', 'tableCell']);

/** What a citation names, by the path, the name or the id that is written. */
type Target = Pick<Citation, 'target' | 'section' | 'kind'>;

interface Found extends Target {
  /** The words that cite it, as they stand in the container's plain text. */
  words: string;
  line: number;
}

/**
 * Citations of files, packages, ADRs and sections of the spec by inline code, links and words; one per place.
 * Commands cite what they name, blocks of code nothing.
 */
export function readCitations(root: Root): Citation[] {
  return [...collect(root)].flatMap(([container, list]) => {
    if (list.length === 0) return [];
    const text = plainText(container);
    const sentenceAt = createSentences(text);
    let from = 0;
    return list.map(({words, target, section, kind, line}): Citation => {
      const index = text.indexOf(words, from);
      const sentence = sentenceAt(Math.max(index, from));
      if (index >= 0) from = index + words.length;
      return {target, section, kind, line, text: sentence};
    });
  });
}

/** The kind of what a path names, by the path alone: no repository is at hand. */
export function citationKind(target: string): CitationKind {
  const kind = kindByName(target);
  if (kind && kind !== 'convention' && kind !== 'readme' && kind !== 'other') return kind;
  if (/(?:^|\/)(?:exec-?plans|plans)\/.*\.md$/i.test(target)) return 'plan';
  return PACKAGE.test(target) ? 'package' : 'file';
}

/**
 * What of a reference the plan model can vouch for without a repository: files by their extension, packages, ADRs,
 * sections of a document; not routes, folders and ids of any kind.
 */
function toTarget(reference: Reference): Target | null {
  const target = targetOf(reference);
  switch (reference.form) {
    case 'path': {
      // `package.json` alone may be any of a dozen files, a document's name is one.
      const isFile = target.includes('/') ? hasExtension(target) : isMarkdownName(target);
      if (!isFile && !PACKAGE.test(target)) return null;
      return {target, section: reference.section, kind: citationKind(target)};
    }
    case 'glob':
      if (!hasExtension(target)) return null;
      return {target, section: null, kind: citationKind(target)};
    case 'id':
      return /^ADR-/.test(target) ? {target, section: null, kind: 'adr'} : null;
    case 'package':
      return {target, section: null, kind: 'package'};
    case 'section':
      return {target, section: reference.section, kind: reference.document};
  }
}

function collect(root: Root): Map<Node, Found[]> {
  const found = new Map<Node, Found[]>();
  // A list of its own instead of recursion: a hostile file nests thousands deep.
  const stack: {node: Node; container: Node | null; before?: Node; behind?: Node}[] = [
    {node: root, container: null},
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const {node, before, behind} = next;
    const container = CONTAINERS.has(node.type) ? node : next.container;
    if (container) {
      const list = found.get(container) ?? [];
      for (const citation of readNode(node, before, behind)) list.push(citation);
      found.set(container, list);
    }
    // A link's own text is its label, not a second citation.
    if (!('children' in node) || node.type === 'link') continue;
    const {children} = node as Parent;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) stack.push({node: child, container, ...neighbours(children, index)});
    }
  }
  return found;
}

function neighbours(children: readonly Node[], index: number): {before?: Node; behind?: Node} {
  const before = children[index - 1];
  const behind = children[index + 1];
  return {...(before && {before}), ...(behind && {behind})};
}

function readNode(node: Node, before: Node | undefined, behind: Node | undefined): Found[] {
  if (isLink(node)) return readLink(node);
  if (!isText(node) && !isCode(node)) return [];
  const {value} = node;
  const lineAt = createLines(node, value);
  const isCodeNode = isCode(node);
  return findMentions(value, isCodeNode ? 'code' : 'prose').flatMap(({start, end, reference}) => {
    const target = toTarget(reference);
    if (!target) return [];
    const section =
      isCodeNode && target.section === null && reference.form === 'path'
        ? sectionBeside(value, start, end, before, behind)
        : target.section;
    return [{...target, section, words: value.slice(start, end), line: lineAt(start)}];
  });
}

/** The section that the text beside inline code names, where the code is a path as a whole. */
function sectionBeside(
  value: string,
  start: number,
  end: number,
  before: Node | undefined,
  behind: Node | undefined,
): string | null {
  if (value.slice(0, start).trim() !== '' || value.slice(end).trim() !== '') return null;
  const named = behind && isText(behind) ? readSectionsBehind(behind.value) : [];
  if (named.length > 0) return named[0]?.section ?? null;
  return before && isText(before) ? (readSectionsBefore(before.value).at(-1)?.section ?? null) : null;
}

function readLink(node: Link): Found[] {
  if (!isRepositoryUrl(node.url)) return [];
  const reference = readPathReference(node.url);
  if (reference?.form !== 'path') return [];
  return [
    {
      target: targetOf(reference),
      section: reference.section,
      kind: citationKind(reference.path),
      words: plainText(node),
      line: node.position?.start.line ?? 1,
    },
  ];
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

function isText(node: Node): node is Text {
  return node.type === 'text';
}

function isCode(node: Node): node is InlineCode {
  return node.type === 'inlineCode';
}

function isLink(node: Node): node is Link {
  return node.type === 'link';
}
