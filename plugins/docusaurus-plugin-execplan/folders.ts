/** Listings of folders and the way to a page; pure over the content. */
import {folderOf, nameOf} from 'execplan';
import type {Content} from './content.ts';
import {siteHref} from './links.ts';
import type {Crumb, FolderListing, ListingEntry} from './page-data.ts';
import {type Pagination, paginate} from './paging.ts';
import {toPlanProgress} from './plan-progress.ts';

const PER_PAGE = 100;

/** A listing page that is a page of its own, with its address and what its component takes. */
export interface ListingPage<Listing extends object, Rows extends object = never> {
  address: string;
  listing: Listing;
  rows?: Rows;
}

/** All listings of a repository. */
export interface FolderListings {
  /** First page of the listing of a folder whose page is a file of its own, by the folder's path. */
  onFolderPages: Map<string, FolderListing>;
  /** Every other listing page. */
  pages: ListingPage<FolderListing>[];
}

/** Lists each folder: subfolders that hold pages, then its files, a hundred a page. */
export function listFolders(content: Content, baseUrl: string): FolderListings {
  const entries = entriesByFolder(content, baseUrl);
  const listings: FolderListings = {onFolderPages: new Map(), pages: []};
  for (const [folder, address] of content.folders) {
    const crumbs = crumbsTo(folder, content, baseUrl);
    const parts = paginate(entries.get(folder) ?? [], PER_PAGE);
    const addresses = parts.map((_, index) =>
      index === 0 ? address : content.claimListingPage(address, index + 1),
    );
    const hrefs = addresses.map((at) => siteHref(at, baseUrl));
    for (const part of parts) {
      const listing = toListing(folder, crumbs, part, hrefs);
      if (part.index === 0 && content.folderPages.has(folder)) listings.onFolderPages.set(folder, listing);
      else listings.pages.push({address: addresses[part.index] ?? address, listing});
    }
  }
  return listings;
}

/**
 * Lists the folders above a file or folder, the root left out.
 *
 * @param path of a folder; its own entry comes last
 */
export function crumbsTo(path: string, content: Pick<Content, 'folders'>, baseUrl: string): Crumb[] {
  if (path === '') return [];
  const address = content.folders.get(path);
  const crumb = {label: nameOf(path), href: address === undefined ? null : siteHref(address, baseUrl)};
  return [...crumbsTo(folderOf(path), content, baseUrl), crumb];
}

function toListing(
  path: string,
  crumbs: Crumb[],
  part: Pagination<ListingEntry>,
  hrefs: readonly string[],
): FolderListing {
  return {path, crumbs, entries: part.items, paging: part.paging(hrefs)};
}

function entriesByFolder(content: Content, baseUrl: string): Map<string, ListingEntry[]> {
  const counts = new Map<string, number>();
  for (const page of content.pages) {
    for (let folder = folderOf(page.path); ; folder = folderOf(folder)) {
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
      if (folder === '') break;
    }
  }
  const entries = new Map<string, ListingEntry[]>([...content.folders.keys()].map((folder) => [folder, []]));
  for (const [folder, address] of content.folders) {
    if (folder === '') continue;
    const href = siteHref(address, baseUrl);
    entries
      .get(folderOf(folder))
      ?.push({kind: 'folder', name: nameOf(folder), href, pages: counts.get(folder) ?? 0});
  }
  for (const page of content.pages) {
    const {plan, rendered} = page.analysis;
    const href = siteHref(page.address, baseUrl);
    const progress = plan.plan ? toPlanProgress(plan) : null;
    const entry = {
      kind: 'page',
      name: nameOf(page.path),
      href,
      title: rendered.title,
      plan: progress,
    } as const;
    // On the page of a folder's own file that file needs no entry.
    if (content.folderPages.get(folderOf(page.path)) !== page.path)
      entries.get(folderOf(page.path))?.push(entry);
  }
  return entries;
}
