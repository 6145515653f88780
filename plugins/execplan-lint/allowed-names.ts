/** Which events and spans a repository's own documents allow; pure. */
import {createDocumentVersions, parseDocument, plainText} from 'execplan';
import type {Heading, InlineCode, Node, Parent, Table} from 'mdast';
import type {LintedRepository, ReferenceDocument} from './repository.ts';

export interface AllowedNames {
  /** Names of analytics events; empty where the documents list none. */
  events: ReadonlySet<string>;
  /** What names of spans begin with, a full stop at its end; empty where the documents list none. */
  spanPrefixes: readonly string[];
  /** Names of spans that are allowed beside the prefixes. */
  spans: ReadonlySet<string>;
}

/** `card_click`, `sdk.blockHydrated`, `click`. */
export const EVENT_NAME = /^[a-z][a-zA-Z0-9]{0,60}(?:[._][a-zA-Z0-9]{1,60}){1,8}$/;
/** `sdk.ai.compose`. */
const SPAN_NAME = /^[a-z]\w{0,60}(?:\.\w{1,60}){1,8}$/;
/** `sdk.*`, `sdk.` */
const SPAN_PREFIX = /^([a-z]\w{0,60}(?:\.\w{1,60}){0,8}\.)\*?$/;

const TELLS_OF_EVENTS =
  /\banalytics events?\b|\bevents? (?:are )?allowed\b|\ballowed (?:analytics )?events?\b|^(?:analytics )?events?\s*:/i;
const TELLS_OF_SPANS = /\bspans?\b/i;
const EVENTS_TITLE = /\b(?:events|analytics|SdkEvent)\b/i;
const SPANS_TITLE = /\b(?:spans?|tracing|telemetry)\b/i;
/** A type whose members are events. */
const EVENT_TYPE = /\b(?:type|interface|enum|const)\s+\w*Events?\w*\b/;

const known = new WeakMap<LintedRepository, AllowedNames>();

/**
 * Reads them from the constraints and the newest specification: lists, sentences, tables and the type of events below
 * headings or behind words that tell of events and spans.
 */
export function readAllowedNames(repository: LintedRepository): AllowedNames {
  const before = repository.allowedNames ?? known.get(repository);
  if (before) return before;
  const {references} = repository;
  const documents = createDocumentVersions(references)
    .newestOf(references)
    .filter(({kind}) => kind === 'constraints' || kind === 'spec');
  const allowed = readNames(documents);
  known.set(repository, allowed);
  return allowed;
}

/** @returns the path of the document that messages name: the constraints, or what else tells. */
export function allowingDocument({references}: LintedRepository): string {
  const found =
    references.find(({kind}) => kind === 'constraints') ?? references.find(({kind}) => kind === 'spec');
  return found?.path ?? 'ai/constraints.md';
}

/** Reads them from documents. The constraints decide which prefixes there are; a specification adds single names. */
export function readNames(documents: readonly Pick<ReferenceDocument, 'kind' | 'text'>[]): AllowedNames {
  const events = new Set<string>();
  const spans = new Set<string>();
  const prefixes = new Set<string>();
  for (const {kind, text} of documents) {
    for (const {code, tellsOf} of codesOf(text)) {
      if (tellsOf === 'events' && EVENT_NAME.test(code)) events.add(code);
      if (tellsOf !== 'spans') continue;
      const [, prefix] = SPAN_PREFIX.exec(code) ?? [];
      if (prefix !== undefined && (kind === 'constraints' || !hasConstraints(documents)))
        prefixes.add(prefix);
      else if (SPAN_NAME.test(code)) spans.add(code);
    }
  }
  return {events, spanPrefixes: [...prefixes], spans};
}

function hasConstraints(documents: readonly Pick<ReferenceDocument, 'kind'>[]): boolean {
  return documents.some(({kind}) => kind === 'constraints');
}

interface ToldCode {
  code: string;
  tellsOf: 'events' | 'spans';
}

function codesOf(text: string): ToldCode[] {
  const codes: ToldCode[] = [];
  const titles: string[] = [];
  for (const node of parseDocument(text).root.children) {
    if (node.type === 'heading') {
      titles.splice(node.depth - 1);
      titles[node.depth - 1] = titleOf(node);
    } else codes.push(...codesOfBlock(node, titles.filter(Boolean).slice(1)));
  }
  return codes;
}

function titleOf(heading: Heading): string {
  return plainText(heading);
}

/**
 * What a block's own words tell of counts before the titles above it; of these the nearest counts.
 *
 * @param titles above it, the document's own left out
 */
function codesOfBlock(block: Node, titles: readonly string[]): ToldCode[] {
  const above = titles.map(topicOfTitle).findLast((topic) => topic !== null) ?? null;
  if (block.type === 'code') return codesOfType((block as Node & {value: string}).value);
  if (block.type === 'table') return codesOfTable(block as Table);
  if (block.type !== 'list') return codesOfText(block, above);
  return (block as Parent).children.flatMap((item) => codesOfText(item, above));
}

function codesOfText(node: Node, above: ToldCode['tellsOf'] | null): ToldCode[] {
  const words = plainText(node);
  const tellsOf = TELLS_OF_EVENTS.test(words) ? 'events' : TELLS_OF_SPANS.test(words) ? 'spans' : above;
  return tellsOf === null ? [] : inlineCodes(node).map(({value}) => ({code: value, tellsOf}));
}

function topicOfTitle(title: string): ToldCode['tellsOf'] | null {
  if (SPANS_TITLE.test(title)) return 'spans';
  return EVENTS_TITLE.test(title) ? 'events' : null;
}

/** The string literals that tell the members of a type of events apart. */
function codesOfType(code: string): ToldCode[] {
  if (!EVENT_TYPE.test(code)) return [];
  return [...code.matchAll(/\b(?:type|name|event)\s*:\s*(["'])([\w.]{1,120})\1/g)].map(([, , name = '']) => ({
    code: name,
    tellsOf: 'events',
  }));
}

function codesOfTable({children: [head, ...rows]}: Table): ToldCode[] {
  const titles = head?.children.map((cell) => plainText(cell).toLowerCase()) ?? [];
  const at = titles.findIndex((title) => /^(?:analytics )?(?:events?|spans?)(?: names?)?$/.test(title));
  if (at < 0) return [];
  const tellsOf = titles[at]?.includes('span') ? 'spans' : 'events';
  return rows.flatMap(({children}) => {
    const cell = children[at];
    return cell ? inlineCodes(cell).map(({value}) => ({code: value, tellsOf}) as const) : [];
  });
}

function inlineCodes(node: Node): InlineCode[] {
  if (node.type === 'inlineCode') return [node as InlineCode];
  return 'children' in node ? (node as Parent).children.flatMap(inlineCodes) : [];
}
