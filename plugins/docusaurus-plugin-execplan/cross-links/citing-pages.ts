/** Pages that list everybody who cites a document, for documents whose own page can't carry them. */
import type {Content} from '../content.ts';
import type {ListingPage} from '../folders.ts';
import type {Graph} from '../graph/graph.ts';
import {siteHref} from '../links.ts';
import type {CitingDocument, Paging} from '../page-data.ts';
import {paginate} from '../paging.ts';
import {listCiting, MAX_DOCUMENTS} from './cited-by.ts';

const PER_PAGE = 100;

/** Address below which these pages are, each by the address of its document. */
const CITED_BY_ADDRESS = 'cited-by';

export interface CitingListing {
  title: string;
  /** The document's own page. */
  href: string;
  total: number;
  paging: Paging;
}

export interface CitingPages {
  pages: ListingPage<CitingListing, CitingDocument[]>[];
  /** Where the first of a document's pages is, by the document's path. */
  first: Map<string, string>;
}

/** Lists who cites each document that more cite than its own page shows. */
export function listCitingPages(
  {pages, claimListingPage}: Pick<Content, 'pages' | 'claimListingPage'>,
  graph: Graph,
  baseUrl: string,
): CitingPages {
  const result: CitingPages = {pages: [], first: new Map()};
  for (const {path, address} of pages) {
    const document = graph.documents.get(path);
    // Each citing document cites at least once: few citations can't be many documents.
    if (!document || (graph.citedBy.get(path)?.length ?? 0) <= MAX_DOCUMENTS) continue;
    const citing = listCiting(path, graph);
    if (citing.length <= MAX_DOCUMENTS) continue;
    const {title, href} = document;
    const parts = paginate(citing, PER_PAGE);
    const addresses = parts.map(({index}) => claimListingPage(`${CITED_BY_ADDRESS}/${address}`, index + 1));
    const hrefs = addresses.map((at) => siteHref(at, baseUrl));
    result.first.set(path, hrefs[0] ?? href);
    for (const {index, items, paging} of parts) {
      const listing = {title, href, total: citing.length, paging: paging(hrefs)};
      result.pages.push({address: addresses[index] ?? '', listing, rows: items});
    }
  }
  return result;
}
