/** Counts a built site's citations and links, and names those that are wrong. */
import type {BuiltRepository, Target} from './built-repository.ts';
import {findFalsehood} from './names-target.ts';
import type {Page, PageLink} from './page.ts';
import {possiblePaths} from './written-path.ts';

export interface Findings {
  pages: number;
  /** Inline code that is the path of a document with a page, other than its own. */
  paths: number;
  /** Such code that doesn't lead there. */
  missed: string[];
  /** Links made by this site from words of documents. */
  citations: number;
  falsehoods: string[];
  /** Links within the site, also those in its data. */
  links: number;
  broken: string[];
  /** Links that a document's author wrote, to an id that isn't there. */
  authorsBroken: string[];
  /** Places in "Cited by". */
  places: number;
  /** Places whose element isn't a link to the page that lists it, and citations that the cited page doesn't list. */
  oneWay: string[];
}

/** @param data the site's JSON files by their names */
export function examineSite(repository: BuiltRepository, data: ReadonlyMap<string, unknown>): Findings {
  const findings: Findings = {
    pages: repository.pages.size,
    paths: 0,
    missed: [],
    citations: 0,
    falsehoods: [],
    links: 0,
    broken: [],
    authorsBroken: [],
    places: 0,
    oneWay: [],
  };
  const documents = new Map([...repository.addresses].map(([path, address]) => [address, path]));
  for (const [address, page] of repository.pages) {
    const path = documents.get(address);
    if (path !== undefined) examineCodes(page, path, repository, findings);
    for (const link of page.links) examineLink(link, {address, path, page}, repository, findings);
  }
  for (const [name, value] of data) {
    for (const [from, anchor] of anchorsOf(value)) {
      const address = repository.addresses.get(from);
      if (address === undefined || repository.pages.get(address)?.ids.has(anchor)) continue;
      findings.broken.push(`${name}: ${from}#${anchor}: no such id`);
    }
    for (const href of hrefsOf(value)) {
      const target = repository.follow(href, '');
      if (target.to === 'elsewhere') continue;
      findings.links += 1;
      if (target.to === 'nothing') findings.broken.push(`${name}: ${href}: ${target.why}`);
    }
  }
  return findings;
}

/** Recall: inline code that is nothing but a document's path leads to that document. */
function examineCodes(page: Page, from: string, repository: BuiltRepository, findings: Findings): void {
  const own = repository.addresses.get(from) ?? '';
  for (const {text, link} of page.codes) {
    const meant = possiblePaths(text, from).filter((path) => repository.addresses.has(path));
    if (meant.length === 0 || meant.includes(from)) continue;
    // The author's link leads where the author wants.
    if (link?.origin === 'author') continue;
    findings.paths += 1;
    const target: Target | null = link && repository.follow(link.href, own);
    if (target?.to !== 'document' || !meant.includes(target.path))
      findings.missed.push(`${from}: \`${text}\` ${link ? `leads to ${link.href}` : 'is no link'}`);
  }
}

interface Place {
  address: string;
  /** Path of the document that the page shows; none for a generated page. */
  path: string | undefined;
  page: Page;
}

function examineLink(link: PageLink, place: Place, repository: BuiltRepository, findings: Findings): void {
  const target = repository.follow(link.href, place.address);
  const shown = `${place.path ?? `/${place.address}`}: "${link.words.slice(0, 80)}" to ${link.href}`;
  if (target.to !== 'elsewhere') findings.links += 1;
  if (target.to === 'nothing') {
    const isAuthors = link.origin === 'author' && target.why === 'no such id';
    (isAuthors ? findings.authorsBroken : findings.broken).push(`${shown}: ${target.why}`);
  }
  if (link.origin === 'citation') {
    findings.citations += 1;
    const falsehood = findFalsehood(link, target, place.path ?? '', repository);
    if (falsehood !== null) findings.falsehoods.push(`${shown} ${falsehood}`);
    if (isOfDocument(link, target, place, repository) && !lists(target.page, place, repository))
      findings.oneWay.push(`${shown} isn't under "Cited by" there`);
  }
  if (link.isCitedBy && target.to === 'document' && target.fragment !== null) {
    findings.places += 1;
    if (!leadsBack(target.page, target.path, target.fragment, place, repository))
      findings.oneWay.push(`${shown} is an element that doesn't lead back`);
  }
}

/** Whether a link cites another document. Its page may also be its folder's: who cites that cites no document. */
function isOfDocument(
  {words}: PageLink,
  target: Target,
  {path = ''}: Place,
  {folders}: BuiltRepository,
): target is Target & {to: 'document'} {
  if (target.to !== 'document' || target.path === path) return false;
  return !possiblePaths(words, path).some((each) => folders.has(each));
}

/** Whether a page's "Cited by" names a citing document, or says where all of them are. */
function lists(cited: Page, citing: Place, {addresses, follow}: BuiltRepository): boolean {
  return cited.links
    .filter(({isCitedBy}) => isCitedBy)
    .some(({href, words}) => {
      const target = follow(href, '');
      return (
        (target.to === 'document' && addresses.get(target.path) === citing.address) ||
        (target.to === 'generated' && words.startsWith('All '))
      );
    });
}

function leadsBack(
  citing: Page,
  path: string,
  id: string,
  cited: Place,
  {addresses, follow}: BuiltRepository,
): boolean {
  const link = citing.links.find((each) => each.id === id);
  if (!link) return false;
  // The author's fragment may be wrong; the page is cited all the same.
  const target = follow(link.href.replace(/#.*/, ''), addresses.get(path) ?? '');
  return target.to === 'document' && target.path === cited.path;
}

/** Values of `href` in JSON, at any depth. */
function hrefsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'string' && /href$/i.test(key) ? [each] : hrefsOf(each),
  );
}

/** Places in documents that the graph names. */
function anchorsOf(value: unknown): [from: string, anchor: string][] {
  if (typeof value !== 'object' || value === null) return [];
  if (
    'from' in value &&
    'anchor' in value &&
    typeof value.from === 'string' &&
    typeof value.anchor === 'string'
  )
    return [[value.from, value.anchor]];
  return Object.values(value).flatMap(anchorsOf);
}
