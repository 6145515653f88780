/** Paths that a plan cites and that its repository doesn't have. */

import {
  findMentions,
  isRepositoryUrl,
  type OutlineSection,
  plainText,
  type Reference,
  readPathReference,
  type SectionKind,
  sentenceAt,
} from 'execplan';
import type {InlineCode, Link, Node, Parent, RootContent, Text} from 'mdast';
import {createPlaces} from './lines.ts';
import type {LintedPlan} from './linted-plan.ts';
import type {LintedRepository} from './repository.ts';
import {resolverOf} from './repository-resolver.ts';

export interface MissingPath {
  /** As it is written. */
  path: string;
  /** Whether it is named like a plan. */
  isPlan: boolean;
  /** Where it stands first, 1-based. */
  line: number;
  column: number;
}

interface CitedPath {
  reference: Extract<Reference, {form: 'path' | 'glob'}>;
  /** `command` is a part of longer code. */
  form: 'text' | 'command' | 'link';
  /** Offset in the plan's source. */
  start: number;
  /** Whether the words around it say why it isn't there. */
  isExplained: boolean;
}

/**
 * Words around a path that is to come or has gone, or stands for others: a plan creates, moves and removes files, and
 * gives examples.
 */
const CHANGE =
  /\b(?:new|creat\w+|adds?|added|adding|introduc\w+|writ(?:e|es|ing|ten)|wrote|generat\w+|scaffold\w*|emit\w*|produc\w+|will|would|planned|proposed|future|follow-ups?|later|saved?|saves|stor(?:e|es|ed)|outputs?|record(?:s|ed)?|captur\w+|extract\w*|split|remov\w+|delet\w+|renam\w+|mov(?:e|es|ed|ing)|retir\w+|replac\w+|dropp?\w*|supersed\w+|no longer|gone|former(?:ly)?|old|was|were|had|exists?|missing|absent|without|if present|optional(?:ly)?|e\.g|example|such as|like|defin\w+|implement\w*|land(?:s|ed)?|this plan|publish\w*|cop(?:y|ies|ied)|build artifacts?|upload\w*|deliver\w*|draft\w*|author\w*|provid\w+|set up|upstream|downstream)\b|新[建增規规]|创建|增加|添加|生成|删除|移动|移除|重命名|追加|作成|削除|移動|変更|実装|定義|実現|实现|定义|写入|保存|不存在/iu;
/** `OpenClaw's src/types.ts` is a file of somebody else. */
const OWNER = /\p{L}[’']s\s{1,3}[`"(]?$/u;
/** Below these sections stands what there will be. */
const FUTURE_SECTIONS: ReadonlySet<SectionKind> = new Set<SectionKind>(['interfaces', 'artifacts']);
/** What builds and runs leave behind isn't checked in. */
const LEFT_BEHIND =
  /(?:^|\/)(?:node_modules|dist|build|out|output|target|coverage|tmp|temp|logs?|artifacts|reports?|test-results|playwright-report|__pycache__|\.env[\w.]*|\.(?:git|next|turbo|cache|artifacts|venv|docusaurus))(?:\/|$)/i;
/** `docs/a.md` stands for any file. */
const ANY_NAME = /(?:^|\/)[a-z](?:\.\w+)?$/i;
const PLAN = /(?:^|\/)(?:exec-?plans|plans)\/.*\.md$|(?:^|\/)\d{4}-\d{2}-\d{2}-[^/]*\.md$/i;
/** What stands in every text that names a path below a folder, or a plan: only of those can it be said that they are missing. */
const MAY_NAME_PATH = /\/|\d{4}-\d{2}-\d{2}-/;
const CONTAINERS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

const known = new WeakMap<LintedPlan, readonly MissingPath[]>();

/**
 * Finds paths that lead to nothing. Passed over are those that the plan somewhere says it makes, moves or removes, or
 * gives as an example; names that may be no files; what builds leave behind; and the plan itself.
 *
 * @returns each path once, in the order of its first place
 */
export function findMissingPaths(plan: LintedPlan, repository: LintedRepository): readonly MissingPath[] {
  const before = known.get(plan);
  if (before) return before;
  const missing = find(plan, repository);
  known.set(plan, missing);
  return missing;
}

function find(plan: LintedPlan, repository: LintedRepository): MissingPath[] {
  const cited = readCitedPaths(plan);
  const explained = new Set(
    cited.filter(({isExplained}) => isExplained).map(({reference}) => pathOf(reference)),
  );
  const placeAt = createPlaces(plan.source);
  const missing = new Map<string, MissingPath>();
  for (const citedPath of cited) {
    const path = pathOf(citedPath.reference);
    if (missing.has(path) || explained.has(path) || isOutOfPlace(path, plan.path)) continue;
    if (isMissing(citedPath, plan, repository))
      missing.set(path, {path: written(citedPath), isPlan: PLAN.test(path), ...placeAt(citedPath.start)});
  }
  return [...missing.values()];
}

function isMissing({reference, form}: CitedPath, plan: LintedPlan, repository: LintedRepository): boolean {
  if (reference.form === 'glob') return form !== 'command' && hasNoFolder(reference.pattern, repository);
  const resolver = resolverOf(repository);
  const context = {path: plan.path, cited: [], place: form === 'command' ? form : ('code' as const)};
  if (resolver.resolve(reference, context).to !== 'nothing') return false;
  // A link is a promise; what it names by an ending is a file.
  if (form === 'link') return /^[^/].*\.\w{1,10}$/.test(reference.path);
  if (!resolver.isMissing(reference, context)) return false;
  const path = pathOf(reference);
  return PLAN.test(path) || isBelowRoot(path, repository);
}

/** A path as its plan has it. */
function written({reference}: Pick<CitedPath, 'reference'>): string {
  return reference.form === 'glob' ? reference.pattern : reference.path;
}

/** The same without the steps in front, by which one path is told from another. */
function pathOf(reference: CitedPath['reference']): string {
  return written({reference}).replace(/^(?:\.{0,2}\/)+/, '');
}

function isOutOfPlace(path: string, own: string): boolean {
  return LEFT_BEHIND.test(path) || ANY_NAME.test(path) || isSame(path, own);
}

/** Whether a written path is the plan's own, given with fewer folders or more. */
function isSame(path: string, own: string): boolean {
  return own === path || own.endsWith(`/${path}`) || path.endsWith(`/${own}`);
}

/** Whether a path begins with a folder of the root: others may be of another place, or made when something runs. */
function isBelowRoot(path: string, {folders}: LintedRepository): boolean {
  const slash = path.indexOf('/');
  return slash > 0 && folders.has(path.slice(0, slash));
}

/** Of globs, only those are sure to match nothing whose folder isn't there, below a folder of the root that is. */
function hasNoFolder(pattern: string, {folders}: LintedRepository): boolean {
  const segments = pattern.split('/');
  const variable = segments.findIndex((segment) => /[*?{}[\]]/.test(segment));
  const fixed = segments.slice(0, Math.max(variable, 0));
  return fixed.length > 1 && folders.has(fixed[0] ?? '') && !folders.has(fixed.join('/'));
}

function readCitedPaths(plan: LintedPlan): CitedPath[] {
  const {outline} = plan.syntax;
  const top = [{title: '', kind: 'other' as SectionKind, blocks: outline.preamble}, ...outline.all];
  return top.flatMap((section) => {
    const isFuture = CHANGE.test(section.title) || isBelowFuture(section);
    return section.blocks.flatMap((block, index) =>
      readBlock(block, plan.source, isFuture || announcesFiles(section.blocks[index - 1], block)),
    );
  });
}

function isBelowFuture(section: {kind: SectionKind; parent?: OutlineSection | null}): boolean {
  for (let at: typeof section | null = section; at; at = at.parent ?? null) {
    if (FUTURE_SECTIONS.has(at.kind)) return true;
  }
  return false;
}

/** `Files to add:` above a list. */
function announcesFiles(before: RootContent | undefined, block: RootContent): boolean {
  if (before?.type !== 'paragraph' || (block.type !== 'list' && block.type !== 'table')) return false;
  const text = plainText(before);
  return /[:：]$/.test(text) && CHANGE.test(sentenceAt(text, text.length - 1, text.length));
}

/** Paths in the text of a block, in its order. */
function readBlock(block: Node, source: string, isExplained: boolean): CitedPath[] {
  const found: CitedPath[] = [];
  const none: Container = {node: null, text: '', read: 0};
  const stack: {node: Node; container: Container}[] = [{node: block, container: none}];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const {node} = next;
    const container = CONTAINERS.has(node.type) ? {node, text: null, read: 0} : next.container;
    for (const {words, ...cited} of readNode(node, source)) {
      // In this order: the words are looked for from where the last ones stood.
      const isHere = isExplainedBy(container, words);
      found.push({...cited, isExplained: isExplained || isHere});
    }
    if (!('children' in node) || node.type === 'link') continue;
    const {children} = node as Parent;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) stack.push({node: child, container});
    }
  }
  return found;
}

/** A text, and how far it has been read. */
interface Container {
  node: Node | null;
  /** `null` until it is asked for: most texts cite nothing. */
  text: string | null;
  read: number;
}

/** How far a path's words may stand behind the last ones: a paragraph of a megabyte may cite thousands of times. */
const REACH = 5_000;

/** Whether the sentence of a path's words says that it comes or goes, or whose it is. */
function isExplainedBy(container: Container, words: string): boolean {
  container.text ??= container.node ? plainText(container.node) : '';
  const {text, read} = container;
  const found = text.slice(read, read + REACH).indexOf(words);
  if (found < 0) return false;
  const at = read + found;
  container.read = at + words.length;
  return (
    OWNER.test(text.slice(Math.max(0, at - 40), at)) || CHANGE.test(sentenceAt(text, at, container.read))
  );
}

type Read = Pick<CitedPath, 'reference' | 'form' | 'start'> & {words: string};

function readNode(node: Node, source: string): Read[] {
  const start = node.position?.start.offset ?? 0;
  if (isLink(node)) {
    const reference = isRepositoryUrl(node.url) ? readPathReference(node.url) : null;
    return reference ? [{reference, form: 'link', start, words: plainText(node)}] : [];
  }
  if (!(isText(node) || isCode(node)) || !MAY_NAME_PATH.test(node.value)) return [];
  const code = isCode(node);
  const own = source.slice(start, node.position?.end.offset ?? start);
  return findMentions(node.value, code ? 'code' : 'prose').flatMap(({start: from, end, reference}) => {
    if (reference.form !== 'path' && reference.form !== 'glob') return [];
    const words = node.value.slice(from, end);
    const form = code && node.value.trim() !== words ? 'command' : 'text';
    // A text that was written with escapes may have its words a little further on.
    const at = code ? 0 : own.slice(from, from + REACH).indexOf(words);
    return [{reference, form, start: start + (code || at < 0 ? 0 : from + at), words}];
  });
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
