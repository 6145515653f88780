/** From the documents of a repository to one graph; pure. */
import {
  type CitingContext,
  createResolver,
  type DocumentKind,
  type Reference,
  type Resolution,
  type WorkspacePackage,
} from 'execplan';
import type {SitePlan} from '../analyse-file.ts';
import type {FindingCounts} from '../lint/plan-finding.ts';
import type {PageCitation, PageSection} from '../render/rendered-document.ts';
import type {Citation, Graph, GraphDocument} from './graph.ts';
import {createConstraintMatcher} from './match-constraints.ts';

/** What the graph needs of a page. */
export interface GraphPage {
  path: string;
  kind: DocumentKind;
  title: string;
  description: string;
  href: string;
  sections: readonly PageSection[];
  citations: readonly PageCitation[];
  /** Every id of its article. */
  anchors: readonly string[];
  /** Ids by which other documents may name it. */
  ids: readonly string[];
  plan: SitePlan | null;
  findings: FindingCounts;
}

export interface GraphInput {
  pages: readonly GraphPage[];
  packages: readonly WorkspacePackage[];
  files: ReadonlySet<string>;
  folders: ReadonlySet<string>;
  /** Path of the document that is a folder's page, by the folder's path. */
  folderPages: ReadonlyMap<string, string>;
  /** @returns the file or folder of the repository that a link of a file leads to; `null` for none. */
  linkTarget(url: string, from: string): {path: string; section: string | null} | null;
  /** @returns where a package's page is. */
  packageHref(path: string): string;
}

const NOTHING: Resolution = {to: 'nothing'};

/**
 * Builds the graph of all that cites and is cited.
 *
 * The citations of a page have the order and number of those of its article.
 */
export function buildGraph({
  pages,
  packages,
  files,
  folders,
  folderPages,
  linkTarget,
  packageHref,
}: GraphInput): Graph {
  const resolver = createResolver({documents: pages, packages, files, folders});
  const anchorsOf = new Map(pages.map(({path, anchors}) => [path, new Set(anchors)]));
  const constraints = new Map(
    pages
      .filter(({kind}) => kind === 'constraints')
      .map(({path, sections}) => [path, createConstraintMatcher(sections)]),
  );

  function citationsOf({path: from, citations}: GraphPage): Citation[] {
    const references = citations.map(({cited}) => toReference(cited, from));
    const ofPaths = references.map((reference) =>
      reference?.form === 'path' ? resolvePath(reference, from) : NOTHING,
    );
    // In words `/docs` could be a route; a link to it means the folder.
    for (const [index, {cited}] of citations.entries()) {
      const path = 'link' in cited && ofPaths[index]?.to === 'nothing' && linkTarget(cited.link, from)?.path;
      if (path && folders.has(path)) ofPaths[index] = {to: 'folder', path};
    }
    // `spec §4.2` means the specification that the same document cites by its path.
    const cited = ofPaths.flatMap((to) => (to.to === 'document' ? [to.path] : []));
    return citations.map((citation, index): Citation => {
      const reference = references[index] ?? null;
      const context = {path: from, cited, place: placeOf(citation)};
      const isNoPath = reference !== null && reference.form !== 'path';
      const to = isNoPath ? resolver.resolve(reference, context) : (ofPaths[index] ?? NOTHING);
      return {
        from,
        to,
        anchor: citation.anchor,
        line: citation.line,
        words: citation.words,
        text: citation.text,
        package: reference && packageOfCitation(reference, to),
        isMissing: to.to === 'nothing' && isMissing(citation, reference, context),
        constraints: constraintsOf(to, citation.restated),
      };
    });
  }

  /** Unlike words, a path's fragment may name any element of a page, not its sections alone. */
  function resolvePath(reference: Reference & {form: 'path'}, from: string): Resolution {
    const to = resolver.resolve(reference, {path: from, cited: [], place: 'prose'});
    const {section} = reference;
    if (to.to !== 'document' || section === null) return to;
    if (to.section === section || !anchorsOf.get(to.path)?.has(section)) return to;
    return {...to, section, missingSection: null};
  }

  /** Where a path leads counts before how it is written: it may be relative, or only the end of one. */
  function packageOfCitation(reference: Reference, to: Resolution): string | null {
    return reference.form === 'path' && to.to !== 'nothing'
      ? resolver.packageOf(to.path)
      : resolver.packageOfReference(reference);
  }

  function isMissing({cited}: PageCitation, reference: Reference | null, context: CitingContext): boolean {
    // The root and its folders are there, though no citation in words means them.
    if ('link' in cited) return reference === null;
    return reference !== null && resolver.isMissing(reference, context);
  }

  function toReference(cited: PageCitation['cited'], from: string): Reference | null {
    if ('reference' in cited) return cited.reference;
    const target = linkTarget(cited.link, from);
    // From the root, so that nothing else of that name is taken for it.
    return target && {form: 'path', path: `/${target.path}`, section: target.section, line: null};
  }

  function constraintsOf(to: Resolution, restated: readonly string[]): readonly string[] {
    if (to.to !== 'document') return [];
    const match = constraints.get(to.path);
    if (!match) return [];
    return to.section === null ? match(restated) : [to.section];
  }

  const citations = new Map(pages.map((page) => [page.path, citationsOf(page)]));
  const touches = new Map([...citations].map(([path, list]) => [path, packagesOf(list)]));
  return {
    documents: new Map(pages.map((page) => [page.path, toDocument(page)])),
    packages: new Map(packages.map((pack) => [pack.path, {...pack, href: packageHref(pack.path)}])),
    citations,
    citedBy: byTarget(citations, folderPages),
    touches,
    touchedBy: byPackage(touches),
  };
}

function placeOf({cited}: PageCitation): CitingContext['place'] {
  return 'link' in cited ? 'prose' : cited.place;
}

function packagesOf(citations: readonly Citation[]): Set<string> {
  return new Set(citations.flatMap((citation) => citation.package ?? []));
}

/** Whoever cites a folder cites the document that is its page. */
function byTarget(
  citations: ReadonlyMap<string, readonly Citation[]>,
  folderPages: ReadonlyMap<string, string>,
): Map<string, Citation[]> {
  const citedBy = new Map<string, Citation[]>();
  for (const [from, list] of citations) {
    for (const citation of list) {
      const {to} = citation;
      const path = to.to === 'document' ? to.path : to.to === 'folder' ? folderPages.get(to.path) : undefined;
      if (path !== undefined && path !== from) append(citedBy, path, citation);
    }
  }
  return citedBy;
}

function byPackage(touches: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const touchedBy = new Map<string, string[]>();
  for (const [path, packages] of touches) for (const pack of packages) append(touchedBy, pack, path);
  return touchedBy;
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function toDocument({
  path,
  kind,
  title,
  description,
  href,
  sections,
  plan,
  findings,
}: GraphPage): GraphDocument {
  return {
    path,
    kind,
    title,
    description,
    href,
    sections: sections.map(({id, level, title}) => ({id, level, title})),
    plan,
    findings,
  };
}
