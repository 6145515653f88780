/**
 * What a page tells the browser about itself, in place of tables of all pages: Docusaurus's own routes, chunk names and
 * registry grow by 78 kB gzipped for each 1,000 documents, and every page downloads them.
 */
import type {ChunkNames} from '@docusaurus/types';
import type {Part} from '../../render/rendered-document.ts';
import type {TocRow} from './toc-rows.ts';

/** One of the nested routes that lead to a page. */
export interface RouteOnPage {
  /** Names of the chunks of its component and data; `null` for the page of addresses without one. */
  chunks: ChunkNames | null;
  /** What a plugin has put on the route, such as the sidebar of a document. */
  attributes: Record<string, unknown>;
}

/** What a compiled document exports, without its component and its HTML. */
export interface DocumentOnPage {
  /** Name of the chunk that it would have been. */
  chunk: string;
  /** Its export `toc`. */
  toc: readonly TocRow[];
  exports: {parts: readonly Part[]; [name: string]: unknown};
}

/** The property `listing` of a page that no file makes. */
export interface ListingOnPage {
  /** Name of the chunk that it would have been. */
  chunk: string;
  listing: object;
}

export interface PageData {
  /** Outermost first. */
  routes: readonly RouteOnPage[];
  /** `null` on pages that no file makes. */
  document: DocumentOnPage | null;
  /** `null` on the pages of files. */
  listing: ListingOnPage | null;
}

/** Id of the element that holds the data. */
export const PAGE_DATA_ID = 'page-data';

/** @returns JSON that neither ends the element it stands in nor opens another. */
export function serialize(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
