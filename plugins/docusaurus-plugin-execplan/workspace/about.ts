/** What each package is, in the repository's own words; pure over the graph. */
import {nameOf} from 'execplan';
import type {Graph, GraphDocument} from '../graph/graph.ts';
import {sectionHref} from '../graph/section-href.ts';
import {sectionTexts} from '../graph/section-text.ts';
import {findNamingLines} from './naming-lines.ts';

export interface About {
  text: string;
  /** Where the words stand; `null` for a manifest, which has no page. */
  source: {label: string; href: string} | null;
}

/** A sentence that hardly says more than the name explains nothing. */
const LEAST_WORDS = 3;

/**
 * Says what each package is: the description of its README, else the architecture page's line that names it, else
 * its manifest's description.
 *
 * @param sourceOf text of a document's file
 * @returns by the package's path; packages of which nothing is said are left out
 */
export function describePackages(
  graph: Graph,
  sourceOf: (path: string) => string | undefined,
): Map<string, About> {
  const found = new Map<string, About>();
  for (const {path, description} of graph.packages.values())
    if (description) found.set(path, {text: description, source: null});
  const pages = [...graph.documents.values()].filter(({kind}) => kind === 'architecture');
  // What is said later counts more: a line that says what a package is, before a sentence about it.
  for (const page of pages.toReversed()) setAll(found, citingSentences(graph, page));
  for (const page of pages.toReversed()) setAll(found, namingLines(graph, page, sourceOf(page.path) ?? ''));
  setAll(found, readmes(graph));
  return found;
}

function setAll(map: Map<string, About>, entries: Iterable<[string, About]>): void {
  for (const [path, about] of entries) map.set(path, about);
}

function readmes(graph: Graph): [string, About][] {
  return [...graph.documents.values()].flatMap(({path, description, href}): [string, About][] => {
    const [, folder = '', name = ''] = /^(.*)\/([^/]*)$/.exec(path) ?? [];
    const isReadme = /^readme\.(?:md|markdown)$/i.test(name) && graph.packages.has(folder);
    return isReadme && description !== ''
      ? [[folder, {text: description, source: {label: nameOf(path), href}}]]
      : [];
  });
}

function namingLines(graph: Graph, page: GraphDocument, source: string): [string, About][] {
  const lines = findNamingLines(source, [...graph.packages.values()]);
  if (lines.size === 0) return [];
  const sections = sectionTexts(source, page.sections);
  return [...lines].map(([path, {text, line}]) => {
    const section = sections.findLast((candidate) => candidate.line <= line)?.section;
    const label = section && section.title !== page.title ? `${page.title}, ${section.title}` : page.title;
    return [path, {text, source: {label, href: sectionHref(page.href, section?.id)}}];
  });
}

function citingSentences(graph: Graph, page: GraphDocument): Map<string, About> {
  const found = new Map<string, About>();
  for (const {package: path, text, words, anchor} of graph.citations.get(page.path) ?? []) {
    if (path === null || found.has(path) || !explains(text, words)) continue;
    found.set(path, {text, source: {label: page.title, href: sectionHref(page.href, anchor)}});
  }
  return found;
}

function explains(text: string, words: string): boolean {
  const others = text
    .replace(words, '')
    .split(/\s+/)
    .filter((word) => /\p{L}{2}/u.test(word));
  return others.length >= LEAST_WORDS;
}
