/** What each page is told beyond its own file; pure over the content. */
import type {Plan} from 'execplan';
import {folderOf} from './address.ts';
import type {Content, Page} from './content.ts';
import {crumbsTo} from './folders.ts';
import {blobHref, type LinkTargets, type Repository, resolveImage, resolveLink, siteHref} from './links.ts';
import type {FolderListing, PageData, PlanSummary} from './page-data.ts';

/** @returns what links of the repository's files can lead to. */
export function linkTargets(content: Content, baseUrl: string, repository: Repository | null): LinkTargets {
  return {
    pages: new Map(content.pages.map(({path, address}) => [path, address])),
    folders: content.folders,
    images: content.images,
    files: content.files,
    allFolders: content.allFolders,
    baseUrl,
    repository,
  };
}

/**
 * Gathers a page's data.
 *
 * @param folders first listing of each folder that has a page of its own, by the folder's path
 */
export function toPageData(
  page: Page,
  content: Content,
  targets: LinkTargets,
  folders: ReadonlyMap<string, FolderListing>,
): PageData {
  const {path, address, analysis} = page;
  const {baseUrl, repository} = targets;
  const folder = folderOf(path);
  const isFolderPage = content.folderPages.get(folder) === path;
  return {
    path,
    source: siteHref(`${address}.md`, baseUrl),
    edit: repository && blobHref(path, repository, 'edit'),
    plan: analysis.plan.plan ? summarise(analysis.plan) : null,
    links: analysis.rendered.links.map((url) => [url, resolveLink(url, path, targets)]),
    images: analysis.rendered.images.map((url) => [url, resolveImage(url, path, targets)]),
    crumbs: crumbsTo(isFolderPage ? folderOf(folder) : folder, content, baseUrl),
    folder: isFolderPage ? (folders.get(folder) ?? null) : null,
  };
}

function summarise(plan: Plan): PlanSummary {
  const {fenced, status, statedStatus, outcomes, started, lastActivity} = plan;
  const {items: _items, ...progress} = plan.progress;
  return {
    fenced,
    status,
    statedStatus,
    outcomes,
    started,
    lastActivity,
    progress,
    decisions: plan.decisions.length,
    surprises: plan.surprises.length,
    revisionNotes: plan.revisionNotes.length,
  };
}
