/** What the plugin's lifecycle hands on from step to step; pure over what was collected. */
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {PlanDiff} from 'execplan-diff';
import type {RepositoryHistory} from 'execplan-history';
import {RULES} from 'execplan-lint';
import type {SearchRecord} from 'execplan-search';
import type {Collected} from './collect.ts';
import type {Page} from './content.ts';
import type {ConventionPageMaker} from './convention/convention-page.ts';
import {coverageRoutes} from './coverage/routes.ts';
import {listCitingPages} from './cross-links/citing-pages.ts';
import {type FolderListings, listFolders} from './folders.ts';
import {createSiteGlossary} from './glossary/site-glossary.ts';
import {toGraph} from './graph/content-graph.ts';
import {byNewest, listDecisions} from './graph/decisions.ts';
import type {Graph} from './graph/graph.ts';
import {listProblems, type Problem} from './graph/problems.ts';
import {sectionHref} from './graph/section-href.ts';
import {createLastRevised} from './history/page-history.ts';
import type {Repository} from './links.ts';
import type {LineHref} from './lists/attention.ts';
import {decisionDataFiles} from './lists/decision-data.ts';
import {listDecisionPages} from './lists/decision-list.ts';
import {type HomeLists, listHome} from './lists/home.ts';
import {listPlans} from './lists/plan-list.ts';
import {feedFiles} from './outputs/feeds/feeds.ts';
import {llmsFiles} from './outputs/llms/llms-files.ts';
import {outputFiles} from './outputs/output-files.ts';
import {createPageData, linkTargets} from './page-metadata.ts';
import {idAtLine} from './render/line-ids.ts';
import {createRestartHref, restartFiles, restartPages} from './restart/restart-pages.ts';
import {type ListingRoute, listingRoutes} from './routes.ts';
import type {SiteRecords} from './search/site-records.ts';
import type {Commands} from './start-here/page.ts';
import {startHerePage} from './start-here/start-here-page.ts';
import {listWorkspace, workspaceRoutes} from './workspace/routes.ts';
import {WRITE_ADDRESS, WRITE_DATA_ADDRESS} from './write/addresses.ts';
import {writePage} from './write/write-page.ts';

export interface SiteContent {
  /** `null` where there is no Markdown at all: the docs plugin takes that for a mistake. */
  docs: LoadedContent | null;
  listings: ListingRoute[];
  /** What leads nowhere. */
  problems: Problem[];
  /** Text of each file for programs and filters, by its address. */
  files: ReadonlyMap<string, string>;
  /** What can be found; `null` where the site doesn't answer searches itself. */
  records: SearchRecord[] | null;
}

export interface SiteContentOptions {
  baseUrl: string;
  /** Where the site is, base URL included. */
  siteUrl: string;
  siteTitle: string;
  repository: Repository | null;
  /** The page of a doc, by what Docusaurus calls its source. */
  pageOf(source: string): Page | undefined;
  /** Whether the site has a home page of its own, which the root's listing must leave alone. */
  hasHome: boolean;
  /** Says what can be found, where the site answers searches itself; else `null`. */
  siteRecords: SiteRecords | null;
  /** Makes the page that says how a plan is written. */
  conventionPage: ConventionPageMaker;
  /** How the site is run, and a plan begun; `null` where that isn't known. @default null */
  commands?: Commands | null;
  /** What a preview's change does to plans. @default [] */
  changes?: readonly PlanDiff[];
  /** What git knows of plans; `null` while it is still being read. @default null */
  history?: RepositoryHistory | null;
  /** The present: what a plan dates later hasn't happened yet. @default the real time */
  now?: Date;
  /** Whether the sources of all plans are put together for language models. @default true */
  hasFullText?: boolean;
}

/**
 * Adds to each doc what its page needs, drops docs whose file is gone, and makes all pages that go across documents.
 *
 * @param loaded what the docs plugin read, `null` if it was not asked
 */
export function toSiteContent(
  collected: Collected,
  loaded: LoadedContent | null,
  {
    baseUrl,
    siteUrl,
    siteTitle,
    repository,
    pageOf,
    hasHome,
    siteRecords,
    conventionPage,
    commands = null,
    changes = [],
    history = null,
    now = new Date(),
    hasFullText = true,
  }: SiteContentOptions,
): SiteContent {
  const folders = listFolders(collected, baseUrl);
  const targets = linkTargets(collected, baseUrl, repository);
  const lastRevised = createLastRevised(history);
  const graph = toGraph(collected, targets);
  const decisions = listDecisions(graph).sort(byNewest);
  const convention = conventionPage({
    rules: RULES,
    options: collected.lintOptions,
    conventionHref: conventionHref(graph),
    writeHref: `${baseUrl}${WRITE_ADDRESS}`,
  });
  const write = writePage(collected, repository);
  const workspace = listWorkspace(collected, graph, decisions, baseUrl);
  const citing = listCitingPages(collected, graph, baseUrl);
  const glossary = createSiteGlossary(collected.pages, graph, baseUrl);
  const startHere = startHerePage({
    pages: collected.pages,
    graph,
    packages: workspace.workspace.rows ?? [],
    terms: glossary.total,
    commands,
  });
  const toPageData = createPageData({
    content: collected,
    graph,
    targets,
    folders: folders.onFolderPages,
    allCiting: citing.first,
    termsOf: glossary.termsOf,
    changes,
    history,
  });
  const docs = loaded && {
    loadedVersions: loaded.loadedVersions.map((version) => ({
      ...version,
      docs: version.docs.flatMap((doc) => {
        const page = pageOf(doc.source);
        return page ? [{...doc, execplan: toPageData(page)}] : [];
      }),
    })),
  };
  return {
    docs,
    listings: [
      ...listingRoutes(
        listingPages(
          folders,
          hasHome,
          listHome(graph, decisions, {baseUrl, hrefAt: createLineHref(collected)}),
        ),
        '@theme/FolderPage',
        baseUrl,
      ),
      ...listingRoutes(listPlans(graph, baseUrl, lastRevised), '@theme/PlanList', baseUrl),
      ...listingRoutes(listDecisionPages(decisions, baseUrl), '@theme/DecisionList', baseUrl),
      ...workspaceRoutes(workspace, baseUrl),
      ...coverageRoutes(collected, graph, baseUrl),
      ...listingRoutes(citing.pages, '@theme/CitedByPage', baseUrl),
      ...listingRoutes([startHere], '@theme/StartHerePage', baseUrl),
      ...listingRoutes(glossary.pages, '@theme/GlossaryPage', baseUrl),
      ...listingRoutes(restartPages(collected, graph, targets), '@theme/RestartPage', baseUrl),
      ...listingRoutes([convention], '@theme/ConventionPage', baseUrl),
      ...listingRoutes([write.page], '@theme/WritePage', baseUrl),
    ],
    problems: listProblems(collected.pages, graph),
    files: new Map([
      ...outputFiles(graph, {
        decisions,
        siteUrl,
        lastRevised,
        restartHref: createRestartHref(collected, baseUrl),
      }),
      ...decisionDataFiles(decisions),
      [WRITE_DATA_ADDRESS, `${JSON.stringify(write.data)}\n`],
      ...restartFiles(collected),
      ...feedFiles({graph, decisions, history, now, siteUrl, siteTitle}),
      ...llmsFiles(collected.pages, graph, {siteUrl, siteTitle, hasFullText}),
    ]),
    records: siteRecords?.(collected, graph, decisions) ?? null,
  };
}

/** Where the repository's own convention is. */
function conventionHref({documents}: Graph): string | null {
  return [...documents.values()].find(({kind}) => kind === 'convention')?.href ?? null;
}

/** The root's first page is the way in. */
function listingPages({pages}: FolderListings, hasHome: boolean, home: HomeLists): FolderListings['pages'] {
  return pages.flatMap((page) => {
    if (page.address !== '') return [page];
    return hasHome ? [] : [{...page, listing: {...page.listing, home}}];
  });
}

/** Leads to the element that stands on a line of a document, or last before it. */
function createLineHref({pages}: Pick<Collected, 'pages'>): LineHref {
  const placesOf = new Map(pages.map(({path, analysis}) => [path, analysis.rendered.lines]));
  return ({path, href}, line) => {
    const id = line === null ? null : idAtLine(placesOf.get(path) ?? [], line);
    return id === null ? href : sectionHref(href, id);
  };
}
