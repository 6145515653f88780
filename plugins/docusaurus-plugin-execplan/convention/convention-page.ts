import {parseDocument, readPlan} from 'execplan';
import {fillTemplate} from '../client/fill-template.ts';
import type {ListingPage} from '../folders.ts';
import type {ResolvedLink} from '../page-data.ts';
import {renderDocument} from '../render/index.ts';
import {type ConventionOptions, conventionSource, type RulePages, WRITE_LINK} from './convention-source.ts';

/** Address of the page; `#` and a rule's name lead to the rule. */
export const CONVENTION_ADDRESS = 'convention';

/** What stands on the page and is never loaded. */
export interface ConventionRows {
  html: string;
}

export interface ConventionPageOptions extends ConventionOptions {
  /** Where the repository's own convention is; `null` where it has none. */
  conventionHref: string | null;
  /** Where a plan is written in the browser. */
  writeHref: string;
}

/** The same page for the same options, whose rendering takes as long as a dozen plans. */
export type ConventionPageMaker = (options: ConventionPageOptions) => ListingPage<object, ConventionRows>;

/** Makes the function that makes the page, once for each state of the options. */
export function createConventionPage(pages: RulePages): ConventionPageMaker {
  let last: {key: string; page: ListingPage<object, ConventionRows>} | null = null;
  return (options) => {
    const key = JSON.stringify([options.options, options.conventionHref, options.writeHref]);
    if (last?.key !== key) last = {key, page: conventionPage(pages, options)};
    return last.page;
  };
}

/** Makes the page. Links between the pages of the rules lead within it; others, to what isn't on this site, are text. */
export function conventionPage(
  pages: RulePages,
  {conventionHref, writeHref, ...options}: ConventionPageOptions,
): ListingPage<object, ConventionRows> {
  const document = parseDocument(conventionSource(pages, options));
  const path = `${CONVENTION_ADDRESS}.md`;
  const reading = readPlan(document, {path, now: new Date(0), isPlanPlace: () => false});
  const {parts, links} = renderDocument(document, reading, 'other');
  const isHere = new Set([...pages.rules.keys(), 'silence']);
  const resolve = (url: string): ResolvedLink => {
    if (url === WRITE_LINK) return {href: writeHref};
    const name = url.replace(/\.md$/, '');
    if (isHere.has(name)) return {href: `#${name}`};
    return url.endsWith('/PLAN.md') && conventionHref !== null ? {href: conventionHref} : null;
  };
  const targets = {
    links: new Map(links.map((url) => [url, resolve(url)])),
    images: new Map(),
    citations: new Map(),
    cited: new Map(),
  };
  const html = parts.map((part) => (part.type === 'html' ? fillTemplate(part.html, targets) : '')).join('');
  return {address: CONVENTION_ADDRESS, listing: {}, rows: {html}};
}
