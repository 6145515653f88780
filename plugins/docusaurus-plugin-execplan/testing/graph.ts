/** Graphs for tests, from a few words: what a test says nothing of is empty. */
import {type DocumentKind, type DocumentSection, parseDocument, type Resolution, readPlan} from 'execplan';
import type {Citation, Graph, GraphDocument, GraphPackage} from '../graph/graph.ts';

const NO_FINDINGS = {errors: 0, warnings: 0};
const NOW = new Date('2026-03-10T12:00:00Z');

/** Makes a document that is no plan. */
export function reference(
  path: string,
  kind: DocumentKind,
  given: Partial<Pick<GraphDocument, 'title' | 'description' | 'sections'>> = {},
): GraphDocument {
  return {
    ...{path, kind, title: path, description: '', href: hrefOf(path), sections: [], plan: null},
    findings: NO_FINDINGS,
    ...given,
  };
}

/** Makes a plan from its Markdown. */
export function plan(path: string, source: string): GraphDocument {
  const reading = readPlan(parseDocument(source), {path, now: NOW, isPlanPlace: () => true});
  const {title} = reading.plan;
  return {
    ...{path, kind: 'plan', title, description: '', href: hrefOf(path), sections: [], plan: reading.plan},
    findings: NO_FINDINGS,
  };
}

/** Makes a package. */
export function workspacePackage(
  path: string,
  name: string | null = null,
  description: string | null = null,
): GraphPackage {
  return {path, name, description, href: `/b/workspace/${path}`};
}

/** Makes sections from their titles; `#` before a title says its level, `-` that it is a list entry. */
export function sections(...titles: string[]): DocumentSection[] {
  return titles.map((written) => {
    const [, marks = '', title = ''] = /^(#+|-) (.*)$/.exec(written) ?? [];
    return {id: title.toLowerCase().replace(/\W+/g, '-'), level: marks === '-' ? 7 : marks.length, title};
  });
}

/** Makes what a citation of a document leads to. */
export function toDocument(
  path: string,
  given: Partial<Extract<Resolution, {to: 'document'}>> = {},
): Resolution {
  return {
    to: 'document',
    path,
    section: null,
    missingSection: null,
    supersededBy: null,
    isGone: false,
    ...given,
  };
}

/** Makes a citation of a document, or of one of its sections by its id; `to` makes it one of something else. */
export function cite(
  from: string,
  path: string,
  given: Partial<Citation> & {section?: string} = {},
): Citation {
  const {section = null, ...rest} = given;
  const words = section ? `${path}#${section}` : path;
  return {
    from,
    to: toDocument(path, {section}),
    anchor: `cites-${section ?? path.replace(/\W+/g, '-')}`,
    line: null,
    words,
    text: words,
    package: null,
    isMissing: false,
    constraints: [],
    ...rest,
  };
}

/** Makes a citation of a package, or of a file in it. */
export function touch(from: string, path: string, given: Partial<Citation> = {}): Citation {
  return cite(from, '', {to: {to: 'package', path}, package: path, words: path, text: path, ...given});
}

export interface GraphParts {
  documents?: readonly GraphDocument[];
  packages?: readonly GraphPackage[];
  citations?: readonly Citation[];
}

/** Puts parts together, with everything that follows from them. */
export function graphOf({documents = [], packages = [], citations = []}: GraphParts): Graph {
  const graph = {
    documents: byPath(documents),
    packages: byPath(packages),
    citations: new Map<string, Citation[]>(),
    citedBy: new Map<string, Citation[]>(),
    touches: new Map<string, Set<string>>(),
    touchedBy: new Map<string, string[]>(),
  };
  for (const citation of citations) {
    const {from, to, package: touched} = citation;
    push(graph.citations, from, citation);
    if (to.to === 'document' && to.path !== from) push(graph.citedBy, to.path, citation);
    const before = graph.touches.get(from) ?? new Set();
    if (touched === null || before.has(touched)) continue;
    graph.touches.set(from, before.add(touched));
    push(graph.touchedBy, touched, from);
  }
  return graph;
}

function hrefOf(path: string): string {
  return `/b/${path.replace(/(?:\/README)?\.md$/, '')}`;
}

function byPath<Item extends {path: string}>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item): [string, Item] => [item.path, item]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  map.set(key, [...(map.get(key) ?? []), item]);
}
