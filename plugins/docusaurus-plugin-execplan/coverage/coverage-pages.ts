/** The pages of the coverage: the documents that plans rely on, and one page for each; pure over the graph. */
import type {DocumentKind} from 'execplan';
import type {Graph} from '../graph/graph.ts';
import {siteHref} from '../links.ts';
import {coverDocument} from './cover-document.ts';
import type {CoverageListing, DocumentCoverage} from './page.ts';

/** Kinds of documents that are covered, in the order of the list. */
const KINDS: readonly DocumentKind[] = ['spec', 'constraints', 'architecture'];

/** @returns whether documents of a kind may have a page of the coverage. */
export function mayBeCovered(kind: DocumentKind): boolean {
  return KINDS.includes(kind);
}

export interface CoverageOptions {
  /** @returns address of the page about a document */
  addressOf(path: string): string;
  baseUrl: string;
}

export interface CoveragePages {
  coverage: CoverageListing;
  documents: {address: string; listing: DocumentCoverage}[];
}

/** Gathers what the pages of the coverage show. An architecture page that no plan cites isn't asked of plans. */
export function coveragePages(graph: Graph, {addressOf, baseUrl}: CoverageOptions): CoveragePages {
  const documents = [...graph.documents.values()]
    .filter(({kind}) => mayBeCovered(kind))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .map((document) => coverDocument(document, graph))
    .filter(({kind, plans}) => kind !== 'architecture' || plans > 0)
    .map((listing) => ({address: addressOf(listing.path), listing}));
  const entries = documents.map(({address, listing}) => {
    const {path, title, kind, unit, total, cited, plans, missing} = listing;
    return {path, title, kind, unit, total, cited, plans, missing, href: siteHref(address, baseUrl)};
  });
  return {coverage: {documents: entries}, documents};
}
