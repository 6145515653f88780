import {matchPath} from '@docusaurus/router';
import type {ChunkNames} from '@docusaurus/types';
import routes from '@generated/routes';
import type {PageData as DocumentMetadata} from '../../page-data.ts';
import type {Part, TocItem} from '../../render/rendered-document.ts';
import {type DocumentOnPage, type ListingOnPage, type RouteOnPage, serialize} from './page-data.ts';
import {pageModule} from './page-modules.server.ts';
import {routeCandidates} from './route-candidates.ts';
import {toTocRows} from './toc-rows.ts';

type Route = (typeof routes)[number];

/** A component of `component-creator.ts`. */
interface Named {
  chunks?: ChunkNames;
}

/** What `readPageModule` makes of a listing. */
interface ListingModule {
  default: object;
}

/** What Docusaurus knows of a document. */
interface Metadata {
  execplan?: DocumentMetadata;
  /** What `front-matter.ts` wrote: title, description and address, which stand beside it, too. */
  frontMatter?: unknown;
  /** Where the file lies on the machine that builds. */
  source?: unknown;
  sourceDirName?: unknown;
  /** The address once more. */
  slug?: unknown;
  [name: string]: unknown;
}

/** What `readPageModule` makes of a document. */
interface DocumentModule {
  parts: readonly Part[];
  toc: readonly TocItem[];
  metadata: Metadata;
  default: unknown;
  [name: string]: unknown;
}

/** @returns the data of the page that is being rendered. */
export function pageDataText(pathname: string): string {
  const chain = routesTo(pathname, routes);
  return serialize({
    routes: chain.map(withoutRows),
    document: findDocument(chain),
    listing: findListing(chain),
  });
}

/** The first match at each level, as React Router does it. */
function routesTo(pathname: string, candidates: readonly Route[]): RouteOnPage[] {
  const route = routeCandidates(candidates, pathname).find((candidate) => matchPath(pathname, candidate));
  if (!route) return [];
  const {path: _path, exact: _exact, strict: _strict, component, routes: inner, ...attributes} = route;
  const {chunks = null} = component as Named;
  return [{chunks, attributes}, ...routesTo(pathname, (inner ?? []) as Route[])];
}

/** A document is the `content` of the docs plugin's innermost route. */
function findDocument(chain: readonly RouteOnPage[]): DocumentOnPage | null {
  const chunk = chain.at(-1)?.chunks?.content;
  if (typeof chunk !== 'string') return null;
  const module = pageModule(chunk) as DocumentModule | undefined;
  if (!module?.parts) return null;
  const {default: _component, parts, toc, metadata, ...exports} = module;
  return {
    chunk,
    toc: toTocRows(toc),
    exports: {
      ...exports,
      metadata: withoutRendered(metadata),
      parts: parts.map((part) => (part.type === 'html' ? {...part, html: []} : part)),
    },
  };
}

/** What `addListingRoutes` gives a page. */
function findListing(chain: readonly RouteOnPage[]): ListingOnPage | null {
  const chunk = chain.at(-1)?.chunks?.listing;
  if (typeof chunk !== 'string') return null;
  const module = pageModule(chunk) as ListingModule | undefined;
  return module ? {chunk, listing: module.default} : null;
}

/** Rows are in the HTML already. */
function withoutRows(route: RouteOnPage): RouteOnPage {
  const {rows: _rows, ...chunks} = route.chunks ?? {};
  return route.chunks === null ? route : {...route, chunks};
}

/**
 * What is in the HTML already: targets of links and images, and the panels that are static parts. Nor does a page need
 * to know its file on the machine that builds, or its title twice.
 */
function withoutRendered(metadata: Metadata): Metadata {
  const {
    execplan,
    source: _source,
    sourceDirName: _folder,
    slug: _slug,
    frontMatter: _frontMatter,
    ...others
  } = metadata;
  if (!execplan) return metadata;
  const {references, citedBy, findings, changes, history} = execplan;
  return {
    ...others,
    frontMatter: {},
    execplan: {
      ...execplan,
      links: [],
      images: [],
      citations: [],
      cited: [],
      // That there is one, the contents of the page must know.
      references: references && {entries: [], missing: [], uncited: []},
      citedBy: citedBy && {...citedBy, entries: []},
      history: history && {...history, revisions: []},
      findings: findings && {...findings, entries: []},
      changes: changes && {...changes, phrases: [], alarms: [], groups: [], marks: []},
    },
  };
}
