/** The page from which a plan is taken up, and the same as Markdown and JSON; pure over the content and its graph. */
import {
  folderOf,
  type Restart,
  readPathReference,
  restartMarkdown,
  type StatusValue,
  targetOf,
} from 'execplan';
import type {Content, Page} from '../content.ts';
import {resolutionHref} from '../cross-links/resolution-href.ts';
import {crumbsTo, type ListingPage} from '../folders.ts';
import type {Graph} from '../graph/graph.ts';
import {type LinkTargets, siteHref} from '../links.ts';
import type {Crumb} from '../page-data.ts';
import type {PageCitation} from '../render/rendered-document.ts';
import {restartJsonAddress} from './restart-addresses.ts';

export interface RestartListing {
  title: string;
  /** To the plan. */
  crumbs: Crumb[];
}

/** What stands on the page and is never loaded. */
export interface RestartRows {
  restart: Restart;
  /** The plan's page; with `#` and an anchor the place of an entry. */
  planHref: string;
  /** The same as Markdown and as JSON. */
  markdownHref: string;
  jsonHref: string;
  /** Where what the plan names leads, by the name; what leads nowhere is left out. */
  hrefs: Record<string, string>;
}

/**
 * Whether somebody may take a plan up: its restart is then a page, Markdown and JSON. Of a plan that is done there is
 * the Markdown alone: a page and a file more for each would make a site of many plans dearer than they are worth.
 */
export function canBeTakenUp(status: StatusValue): boolean {
  return status !== 'done';
}

/** Makes the page of each plan that isn't done. */
export function restartPages(
  content: Pick<Content, 'pages' | 'restartPages' | 'folders'>,
  graph: Graph,
  targets: LinkTargets,
): ListingPage<RestartListing, RestartRows>[] {
  const {baseUrl} = targets;
  return listOpenRestarts(content).map(({page, address, restart}) => {
    const planHref = siteHref(page.address, baseUrl);
    const {title} = restart;
    return {
      address,
      listing: {
        title,
        crumbs: [...crumbsTo(folderOf(page.path), content, baseUrl), {label: title, href: planHref}],
      },
      rows: {
        restart,
        planHref,
        markdownHref: siteHref(`${address}.md`, baseUrl),
        jsonHref: siteHref(restartJsonAddress(address), baseUrl),
        hrefs: hrefsOf(page, graph, targets),
      },
    };
  });
}

/** @returns a function that tells where a plan's restart is as JSON, by the plan's path; `null` where it isn't. */
export function createRestartHref(
  content: Pick<Content, 'pages' | 'restartPages'>,
  baseUrl: string,
): (path: string) => string | null {
  const hrefs = new Map(
    listOpenRestarts(content).map(({page, address}) => [
      page.path,
      siteHref(restartJsonAddress(address), baseUrl),
    ]),
  );
  return (path) => hrefs.get(path) ?? null;
}

/** @returns the text of each plan's Markdown, and of its JSON where somebody may take it up, by its address */
export function restartFiles(content: Pick<Content, 'pages' | 'restartPages'>): [string, string][] {
  return listRestarts(content).flatMap(({address, restart}): [string, string][] => {
    const {markdown, json} = formsOf(restart);
    return [
      [`${address}.md`, markdown],
      ...(json === null ? [] : ([[restartJsonAddress(address), json]] as [string, string][])),
    ];
  });
}

interface Forms {
  markdown: string;
  json: string | null;
}

/** While somebody writes one plan, the others stay what they are. */
const known = new WeakMap<Restart, Forms>();

function formsOf(restart: Restart): Forms {
  const forms = known.get(restart) ?? {
    markdown: restartMarkdown(restart),
    json: canBeTakenUp(restart.status.value) ? `${JSON.stringify(restart)}\n` : null,
  };
  known.set(restart, forms);
  return forms;
}

interface ListedRestart {
  page: Page;
  address: string;
  restart: Restart;
}

/** Of plans that somebody may take up. */
function listOpenRestarts(content: Pick<Content, 'pages' | 'restartPages'>): ListedRestart[] {
  return listRestarts(content).filter(({restart}) => canBeTakenUp(restart.status.value));
}

function listRestarts({
  pages,
  restartPages: addresses,
}: Pick<Content, 'pages' | 'restartPages'>): ListedRestart[] {
  return pages.flatMap((page) => {
    const {restart} = page.analysis;
    const address = addresses.get(page.path);
    return restart && address !== undefined ? [{page, address, restart}] : [];
  });
}

/** Where the page of the plan leads with the same name. */
function hrefsOf({path, analysis}: Page, graph: Graph, targets: LinkTargets): Record<string, string> {
  const hrefs = new Map<string, string>();
  const resolutions = graph.citations.get(path) ?? [];
  for (const [index, citation] of analysis.rendered.citations.entries()) {
    const target = targetOfCitation(citation);
    const to = resolutions[index]?.to;
    if (target === null || !to || hrefs.has(target)) continue;
    const href = resolutionHref(to, graph, targets)?.href;
    if (href !== undefined) hrefs.set(target, href);
  }
  return Object.fromEntries(hrefs);
}

function targetOfCitation({cited}: PageCitation): string | null {
  const reference = 'reference' in cited ? cited.reference : readPathReference(cited.link);
  return reference ? targetOf(reference) : null;
}
