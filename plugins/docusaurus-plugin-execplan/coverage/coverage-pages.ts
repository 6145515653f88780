/** The pages of the coverage: the documents that plans rely on, and one page for each; pure over the graph. */
import type {DocumentKind} from 'execplan';
import type {ListingPage} from '../folders.ts';
import type {Graph} from '../graph/graph.ts';
import {siteHref} from '../links.ts';
import {coverDocument} from './cover-document.ts';
import type {CoverageEntry, CoverageListing, CoveredDocumentListing, DocumentCoverage} from './page.ts';

/** Address of the list of all documents; each one's page is below it. */
export const COVERAGE_ADDRESS = 'coverage';

/** Kinds of documents that are covered, in the order of the list. */
const KINDS: readonly DocumentKind[] = ['spec', 'constraints', 'architecture'];

/** @returns whether documents of a kind may have a page of the coverage. */
export function mayBeCovered(kind: DocumentKind): boolean {
  return KINDS.includes(kind);
}

export interface CoverageOptions {
  /** Address of the page about each document that may be covered, by the document's path. */
  addresses: ReadonlyMap<string, string>;
  baseUrl: string;
}

export interface CoveragePages {
  coverage: ListingPage<CoverageListing, CoverageEntry[]>;
  documents: ListingPage<CoveredDocumentListing, DocumentCoverage>[];
}

/** Gathers what the pages of the coverage show. An architecture page that no plan cites isn't asked of plans. */
export function coveragePages(graph: Graph, {addresses, baseUrl}: CoverageOptions): CoveragePages {
  const documents = [...graph.documents.values()]
    .filter(({kind}) => mayBeCovered(kind))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .flatMap((document) => {
      const address = addresses.get(document.path);
      const rows = coverDocument(document, graph);
      if (address === undefined || (rows.kind === 'architecture' && rows.plans === 0)) return [];
      return [{address, listing: {title: rows.title}, rows}];
    });
  const entries = documents.map(({address, rows}): CoverageEntry => {
    const {path, title, kind, unit, total, cited, plans, missing} = rows;
    return {path, title, kind, unit, total, cited, plans, missing, href: siteHref(address, baseUrl)};
  });
  return {
    coverage: {address: COVERAGE_ADDRESS, listing: {documents: documents.length}, rows: entries},
    documents,
  };
}
