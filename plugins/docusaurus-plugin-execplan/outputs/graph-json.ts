import type {DocumentKind, Resolution} from 'execplan';
import type {Citation, Graph, GraphDocument} from '../graph/graph.ts';

/** `/api/v1/graph.json`: what a repository holds and what cites what. `schemas.ts` describes each field. */
export interface GraphJson {
  schemaVersion: 1;
  documents: DocumentJson[];
  packages: PackageJson[];
  citations: CitationJson[];
}

export interface DocumentJson extends Pick<GraphDocument, 'path' | 'title' | 'href'> {
  kind: DocumentKind;
  sections: {id: string; level: number; title: string}[] | null;
}

export interface PackageJson {
  path: string;
  name: string | null;
  description: string | null;
  href: string;
  touchedBy: readonly string[];
}

export interface CitationJson {
  from: string;
  to: TargetJson;
  places: {line: number | null; anchor: string}[];
}

export type TargetJson =
  | {
      kind: 'document';
      path: string;
      section: string | null;
      missingSection?: string;
      supersededBy?: string;
      constraints?: readonly string[];
    }
  | {kind: 'file'; path: string; lines: string | null}
  | {kind: 'package' | 'folder'; path: string}
  | {kind: 'missing'; words: string};

/**
 * Makes the graph's public form. Citing sentences are left out, since they stand on the pages and would be most of
 * the file, and so are the sections of plans. What only looks like a citation and names nothing is none here.
 */
export function graphJson(graph: Graph): GraphJson {
  return {
    schemaVersion: 1,
    documents: [...graph.documents.values()].map(({path, kind, title, href, plan, sections}) => ({
      path,
      kind,
      title,
      href,
      sections: plan ? null : sections.map(({id, level, title: heading}) => ({id, level, title: heading})),
    })),
    packages: [...graph.packages.values()].map(({path, name, description, href}) => ({
      path,
      name,
      description,
      href,
      touchedBy: graph.touchedBy.get(path) ?? [],
    })),
    citations: [...graph.citations.values()].flatMap(citationsJson),
  };
}

/** One entry for each thing that a document cites, with all places that do. */
function citationsJson(citations: readonly Citation[]): CitationJson[] {
  const byTarget = new Map<string, CitationJson>();
  for (const {from, to, words, isMissing, constraints, line, anchor} of citations) {
    if (to.to === 'nothing' && !isMissing) continue;
    const target = to.to === 'nothing' ? ({kind: 'missing', words} as const) : targetJson(to, constraints);
    const key = JSON.stringify(target);
    const known = byTarget.get(key);
    if (known) known.places.push({line, anchor});
    else byTarget.set(key, {from, to: target, places: [{line, anchor}]});
  }
  return [...byTarget.values()];
}

function targetJson(to: Exclude<Resolution, {to: 'nothing'}>, constraints: readonly string[]): TargetJson {
  switch (to.to) {
    case 'document': {
      const {path, section, missingSection, supersededBy} = to;
      return {
        kind: 'document',
        path,
        section,
        ...(missingSection !== null && {missingSection}),
        ...(supersededBy !== null && {supersededBy}),
        ...(constraints.length > 0 && {constraints}),
      };
    }
    case 'file':
      return {kind: 'file', path: to.path, lines: to.line};
    case 'package':
    case 'folder':
      return {kind: to.to, path: to.path};
  }
}
