/** The glossary of a site: its pages, and what a plan's page is told of the terms that it uses; pure. */
import {type GlossaryTerm, gatherTerms, meaningText, type TermDefinition} from 'execplan';
import type {Page} from '../content.ts';
import type {ListingPage} from '../folders.ts';
import type {Graph} from '../graph/graph.ts';
import {sectionHref} from '../graph/section-href.ts';
import {siteHref} from '../links.ts';
import type {PageTerm} from '../page-data.ts';
import {paginate} from '../paging.ts';
import {shorten} from '../render/description.ts';
import type {DefinitionRow, GlossaryListing, TermRow} from './page.ts';
import {createTermPlaces} from './term-places.ts';

/** Address of the first page. */
export const GLOSSARY_ADDRESS = 'glossary';

const PER_PAGE = 200;
/** Longer meanings are read on the glossary's page. */
const LONGEST_MEANING = 300;

export interface SiteGlossary {
  /** How many terms there are. */
  total: number;
  /** One without terms, where there are none. */
  pages: ListingPage<GlossaryListing, TermRow[]>[];
  /** The terms that a plan's page uses, each at its first use; nothing for what is no plan. */
  termsOf(page: Page): PageTerm[];
}

/** Gathers the terms of all documents. */
export function createSiteGlossary(
  pages: readonly Page[],
  graph: Pick<Graph, 'documents'>,
  baseUrl: string,
): SiteGlossary {
  const terms = gatherTerms(
    pages
      .filter(({analysis}) => analysis.terms.length > 0)
      .map(({path, kind, analysis}) => ({path, kind, terms: analysis.terms})),
  );
  const placesOf = createTermPlaces(terms);
  const uses = countUses(pages, placesOf);
  const parts = paginate(terms, PER_PAGE);
  const addresses = parts.map(({index}) =>
    index === 0 ? GLOSSARY_ADDRESS : `${GLOSSARY_ADDRESS}/page/${index + 1}`,
  );
  const hrefs = addresses.map((address) => siteHref(address, baseUrl));
  const told = new Map(
    parts.flatMap(({index, items}) =>
      items.map((term) => [term.anchor, toPageTerm(term, hrefs[index] ?? '', graph)] as const),
    ),
  );
  return {
    total: terms.length,
    pages: parts.map(({index, items, paging}) => ({
      address: addresses[index] ?? GLOSSARY_ADDRESS,
      listing: {total: terms.length, paging: paging(hrefs)},
      rows: items.map((term) => toRow(term, uses, graph)),
    })),
    termsOf({analysis: {plan, rendered}}) {
      if (!plan.plan) return [];
      return placesOf(rendered).flatMap(({anchor, ...place}) => {
        const term = told.get(anchor);
        return term ? [{...term, ...place}] : [];
      });
    },
  };
}

function countUses(
  pages: readonly Page[],
  placesOf: ReturnType<typeof createTermPlaces>,
): Map<string, number> {
  const uses = new Map<string, number>();
  for (const {analysis} of pages) {
    if (!analysis.plan.plan) continue;
    for (const {anchor} of placesOf(analysis.rendered)) uses.set(anchor, (uses.get(anchor) ?? 0) + 1);
  }
  return uses;
}

function toPageTerm(
  {name, anchor, definitions: [first]}: GlossaryTerm,
  href: string,
  {documents}: Pick<Graph, 'documents'>,
): Omit<PageTerm, 'part' | 'at' | 'words'> {
  return {
    href: sectionHref(href, anchor),
    name,
    meaning: shorten(meaningText(first?.meaning ?? []), LONGEST_MEANING),
    source: documents.get(first?.path ?? '')?.title ?? '',
  };
}

function toRow(
  {anchor, name, aliases, definitions}: GlossaryTerm,
  uses: ReadonlyMap<string, number>,
  graph: Pick<Graph, 'documents'>,
): TermRow {
  return {
    anchor,
    name,
    aliases,
    definitions: definitions.map((definition) => toDefinition(definition, graph)),
    plans: uses.get(anchor) ?? 0,
  };
}

function toDefinition(
  {meaning, path, line, section}: TermDefinition,
  {documents}: Pick<Graph, 'documents'>,
): DefinitionRow {
  const document = documents.get(path);
  const at = document?.sections.find(
    ({title, level}) => section !== null && level === section.level && title === section.title,
  );
  const href = sectionHref(document?.href ?? '', at?.id);
  return {meaning, source: {title: document?.title ?? path, href, path, line}};
}
