import {createDocumentVersions, type DocumentKind, type Resolution} from 'execplan';
import {citedSections} from '../graph/cited-sections.ts';
import type {Citation, Graph, GraphDocument} from '../graph/graph.ts';
import {sectionHref} from '../graph/section-href.ts';
import type {LinkTargets} from '../links.ts';
import type {ReferenceEntry, References} from '../page-data.ts';
import {newerVersion, resolutionHref} from './resolution-href.ts';

/** What the convention wants each plan to cite, in its order ("Reference baseline documents"). */
const REQUIRED: readonly DocumentKind[] = [
  'spec',
  'architecture',
  'constraints',
  'contributing',
  'convention',
];

/** More of them make no list that anybody reads; the graph has them all. */
const MAX_FILES = 50;
const MAX_DOCUMENTS = 200;

/**
 * Makes the function that lists what a plan relies on, in the order of its page.
 *
 * @returns `null` for a plan that cites nothing and that nothing is asked of
 */
export function createReferences(graph: Graph, targets: LinkTargets): (path: string) => References | null {
  const required = REQUIRED.flatMap((kind) => currentOf(kind, graph) ?? []);
  return (path) => {
    const references = listReferences(path, graph, targets, required);
    return Object.values(references).every((list) => list.length === 0) ? null : references;
  };
}

/** The first document of a kind, in its newest version: `spec-v1.10.md` rather than `spec-v1.9.md`. */
function currentOf(kind: DocumentKind, graph: Graph): GraphDocument | undefined {
  const documents = [...graph.documents.values()].filter((document) => document.kind === kind);
  return createDocumentVersions(documents).newestOf(documents)[0];
}

function listReferences(
  path: string,
  graph: Graph,
  targets: LinkTargets,
  required: readonly GraphDocument[],
): References {
  const citations = (graph.citations.get(path) ?? []).filter(({to}) => !isItself(to, path));
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    if (citation.to.to === 'nothing') continue;
    const key = `${citation.to.to} ${citation.to.path}`;
    const group = groups.get(key);
    if (group) group.push(citation);
    else groups.set(key, [citation]);
  }
  const entries = [...groups.values()].flatMap((group) => toEntry(group, graph, targets) ?? []);
  const isFile = ({kind}: ReferenceEntry) => kind === 'file' || kind === 'folder';
  return {
    entries: [
      ...entries.filter((entry) => !isFile(entry)).slice(0, MAX_DOCUMENTS),
      ...entries.filter(isFile).slice(0, MAX_FILES),
    ],
    missing: distinct(citations.filter(({isMissing}) => isMissing)).slice(0, MAX_FILES),
    uncited: required
      .filter(({kind}) => !isKindCited(kind, citations, graph))
      .map(({title, href}) => ({title, href})),
  };
}

function isItself(to: Resolution, path: string): boolean {
  return to.to === 'document' && to.path === path;
}

function toEntry(group: readonly Citation[], graph: Graph, targets: LinkTargets): ReferenceEntry | null {
  const [first] = group;
  if (!first || first.to.to === 'nothing') return null;
  const {to, anchor, line} = first;
  const at = `#${encodeURIComponent(anchor)}`;
  const none = {sections: [], missingSections: [], newer: null, at, line};
  if (to.to === 'package') {
    const pack = graph.packages.get(to.path);
    return pack ? {kind: 'package', title: pack.name ?? pack.path, href: pack.href, ...none} : null;
  }
  if (to.to !== 'document') {
    const href = resolutionHref(to, graph, targets)?.href ?? null;
    return {kind: to.to, title: to.path, href, ...none};
  }
  const document = graph.documents.get(to.path);
  if (!document) return null;
  const resolutions = group.flatMap((citation) => (citation.to.to === 'document' ? [citation.to] : []));
  const ids = new Set(group.flatMap(citedSections));
  const newer = newerVersion(to, graph);
  return {
    kind: document.kind,
    title: document.title,
    href: document.href,
    sections: document.sections
      .filter(({id}) => ids.has(id))
      .map(({id, title}) => ({title, href: sectionHref(document.href, id)})),
    missingSections: [...new Set(resolutions.flatMap(({missingSection}) => missingSection ?? []))],
    newer: newer && {title: newer.title, href: newer.href},
    at,
    line,
  };
}

function distinct(citations: readonly Citation[]): References['missing'] {
  const seen = new Set<string>();
  return citations.flatMap(({words, line, anchor}) => {
    if (seen.has(words)) return [];
    seen.add(words);
    return [{words, line, at: `#${encodeURIComponent(anchor)}`}];
  });
}

/** Of several documents of a kind, one is enough. */
function isKindCited(kind: DocumentKind, citations: readonly Citation[], graph: Graph): boolean {
  return citations.some(({to}) => to.to === 'document' && graph.documents.get(to.path)?.kind === kind);
}
