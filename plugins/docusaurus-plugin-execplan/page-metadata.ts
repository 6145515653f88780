/** What each page is told beyond its own file; pure over the content and its graph. */
import {folderOf, type Resolution, referenceKey} from 'execplan';
import type {PlanDiff} from 'execplan-diff';
import type {RepositoryHistory} from 'execplan-history';
import type {SitePlan} from './analyse-file.ts';
import {toPageChanges} from './changes/page-changes.ts';
import type {Content, Page} from './content.ts';
import {countCitingPlans, listCitedBy} from './cross-links/cited-by.ts';
import {createPreviews, listPreviews} from './cross-links/previews.ts';
import {createReferences} from './cross-links/references.ts';
import {resolutionHref} from './cross-links/resolution-href.ts';
import {crumbsTo} from './folders.ts';
import type {SiteGlossary} from './glossary/site-glossary.ts';
import type {Graph} from './graph/graph.ts';
import {sectionHref} from './graph/section-href.ts';
import {createPageHistory} from './history/page-history.ts';
import {blobHref, type LinkTargets, type Repository, resolveImage, resolveLink, siteHref} from './links.ts';
import {listFindings} from './lint/list-findings.ts';
import {createNeighbours} from './neighbours/list-neighbours.ts';
import type {FolderListing, PageData, PlanSummary, ResolvedCitation, ResolvedLink} from './page-data.ts';
import {canBeTakenUp} from './restart/restart-pages.ts';

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

/** What every page's data is made from. */
export interface PageDataSources {
  content: Content;
  graph: Graph;
  targets: LinkTargets;
  /** First listing of each folder that has a page of its own, by the folder's path. */
  folders: ReadonlyMap<string, FolderListing>;
  /** Where all documents that cite a page are listed, by its path; only of pages that can't carry them. */
  allCiting: ReadonlyMap<string, string>;
  /** The terms that a page explains in place. @default none */
  termsOf?: SiteGlossary['termsOf'];
  /** What a preview's change does to plans. @default [] */
  changes?: readonly PlanDiff[];
  /** What git knows of plans; `null` while it is still being read. @default null */
  history?: RepositoryHistory | null;
}

/** Makes the function that gathers a page's data. */
export function createPageData(sources: PageDataSources): (page: Page) => PageData {
  const {content, graph, targets, folders, allCiting, changes = [], history = null} = sources;
  const {termsOf = () => []} = sources;
  const {baseUrl, repository} = targets;
  const previewOf = createPreviews(graph);
  const neighboursOf = createNeighbours(graph);
  const referencesOf = createReferences(graph, targets);
  const historyOf = createPageHistory(history, repository);
  const diffs = new Map(changes.map((diff) => [diff.path, diff]));
  const changesOf = ({path, analysis: {rendered}}: Page) => {
    const diff = diffs.get(path);
    return diff ? toPageChanges(diff, rendered.lines) : null;
  };

  return (page) => {
    const {path, address, analysis} = page;
    const {plan, rendered} = analysis;
    const folder = folderOf(path);
    const isFolderPage = content.folderPages.get(folder) === path;
    const {links, citations} = resolveTargets(page, graph, targets);
    const hrefs = [...links, ...citations].flatMap(([, resolved]) => resolved?.href ?? []);
    return {
      path,
      source: siteHref(`${address}.md`, baseUrl),
      restart: toRestart(page, content, baseUrl),
      edit: repository && blobHref(path, repository, 'edit'),
      plan: plan.plan ? summarise(plan) : null,
      links,
      images: rendered.images.map((url) => [url, resolveImage(url, path, targets)]),
      citations,
      cited: countCitingPlans(path, graph),
      previews: listPreviews(hrefs, previewOf),
      terms: termsOf(page),
      citedBy: listCitedBy(path, graph, allCiting.get(path) ?? null),
      references: plan.plan ? referencesOf(path) : null,
      findings: listFindings(page),
      changes: changesOf(page),
      history: plan.plan ? historyOf(path) : null,
      neighbours: plan.plan ? neighboursOf(path) : [],
      crumbs: crumbsTo(isFolderPage ? folderOf(folder) : folder, content, baseUrl),
      folder: isFolderPage ? (folders.get(folder) ?? null) : null,
    };
  };
}

function toRestart(
  {path, analysis}: Page,
  {restartPages}: Pick<Content, 'restartPages'>,
  baseUrl: string,
): PageData['restart'] {
  const address = restartPages.get(path);
  if (address === undefined) return null;
  const isPage = canBeTakenUp(analysis.plan.status.value);
  return {href: siteHref(isPage ? address : `${address}.md`, baseUrl), isPage};
}

/** Each link and each reference of a page once, with where it leads. */
function resolveTargets(
  {path, analysis: {rendered}}: Page,
  graph: Graph,
  targets: LinkTargets,
): {links: [string, ResolvedLink][]; citations: [string, ResolvedCitation][]} {
  const links = new Map(rendered.links.map((url) => [url, resolveLink(url, path, targets)]));
  const citations = new Map<string, ResolvedCitation>();
  const resolutions = graph.citations.get(path) ?? [];
  for (const [index, {cited}] of rendered.citations.entries()) {
    const to = resolutions[index]?.to;
    const resolved = to ? resolutionHref(to, graph, targets) : null;
    if (!to || !resolved) continue;
    if ('reference' in cited) {
      const key = referenceKey(cited.reference);
      // Links within the page are no citations of another one.
      if (!isItself(to, path)) citations.set(key, resolved);
    } else if (to.to === 'document' && to.section !== null && !isExternal(links.get(cited.link))) {
      // A fragment that is nearly an id of the page (`#4-contracts`) leads to the section that it means.
      const href = graph.documents.get(to.path)?.href;
      if (href) links.set(cited.link, {href: sectionHref(href, to.section)});
    }
  }
  return {links: [...links], citations: [...citations]};
}

function isItself(to: Resolution, path: string): boolean {
  return to.to === 'document' && to.path === path && to.section === null;
}

function isExternal(link: ResolvedLink | undefined): boolean {
  return link?.external === true;
}

function summarise(plan: SitePlan): PlanSummary {
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
