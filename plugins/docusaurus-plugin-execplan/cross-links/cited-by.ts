import {citedSections} from '../graph/cited-sections.ts';
import type {Citation, Graph, GraphDocument} from '../graph/graph.ts';
import {sectionHref} from '../graph/section-href.ts';
import type {CitedBy, CitingDocument, CitingPlace} from '../page-data.ts';
import {toPlanProgress} from '../plan-progress.ts';

/** What a page can carry, however many cite it. */
export const MAX_DOCUMENTS = 20;
const MAX_PLACES = 5;
/** Sections that one sentence is said to cite. */
const MAX_SECTIONS = 4;

/** Plans that are being worked on come first, other documents last. */
const STATUS_ORDER = ['active', 'stalled', 'not-started', 'unknown', 'done'];

/**
 * Lists the documents that cite one.
 *
 * @param all where all of them are listed, for a page that can't carry them; `null` without such a page
 * @returns `null` for what nobody cites
 */
export function listCitedBy(path: string, graph: Graph, all: string | null): CitedBy | null {
  const entries = listCiting(path, graph);
  if (entries.length === 0) return null;
  const plans = entries.filter(({plan}) => plan).length;
  return {
    plans,
    documents: entries.length - plans,
    entries: entries.slice(0, MAX_DOCUMENTS),
    all: entries.length > MAX_DOCUMENTS ? all : null,
  };
}

/** Lists every document that cites one, plans that are being worked on first. */
export function listCiting(path: string, graph: Graph): CitingDocument[] {
  const document = graph.documents.get(path);
  if (!document) return [];
  const titles = new Map(document.sections.map(({id, title}) => [id, title]));
  return groupBySource(graph.citedBy.get(path) ?? [], graph).map((group) => toEntry(group, titles));
}

/** @returns how many plans cite each section of a document, by the section's id. */
export function countCitingPlans(path: string, graph: Graph): [id: string, plans: number][] {
  const citing = new Map<string, Set<string>>();
  for (const citation of graph.citedBy.get(path) ?? []) {
    if (!graph.documents.get(citation.from)?.plan) continue;
    for (const id of citedSections(citation)) {
      const sources = citing.get(id) ?? new Set();
      citing.set(id, sources.add(citation.from));
    }
  }
  return [...citing].map(([id, sources]) => [id, sources.size]);
}

interface Group {
  source: GraphDocument;
  citations: Citation[];
}

function groupBySource(citations: readonly Citation[], graph: Graph): Group[] {
  const groups = new Map<string, Group>();
  for (const citation of citations) {
    const source = graph.documents.get(citation.from);
    if (!source) continue;
    const group = groups.get(citation.from) ?? {source, citations: []};
    group.citations.push(citation);
    groups.set(citation.from, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      rank(a.source) - rank(b.source) ||
      compare(b.source.plan?.lastActivity ?? '', a.source.plan?.lastActivity ?? '') ||
      compare(a.source.path, b.source.path),
  );
}

function rank({plan}: GraphDocument): number {
  return plan ? STATUS_ORDER.indexOf(plan.status.value) : STATUS_ORDER.length;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function toEntry({source, citations}: Group, titles: ReadonlyMap<string, string>): CitingDocument {
  const {title, path, href, plan} = source;
  const sentences = bySentence(citations);
  return {
    title,
    path,
    href,
    plan: plan && toPlanProgress(plan),
    places: sentences.slice(0, MAX_PLACES).flatMap((sentence) => toPlace(sentence, href, titles)),
    total: sentences.length,
  };
}

/** One sentence may cite several sections: to its reader it is one place. */
function bySentence(citations: readonly Citation[]): Citation[][] {
  const sentences: Citation[][] = [];
  for (const citation of citations) {
    const sentence = sentences.at(-1);
    const before = sentence?.at(-1);
    if (before && isSameSentence(before.text, citation.text)) sentence?.push(citation);
    else sentences.push([citation]);
  }
  return sentences;
}

/** A long sentence is cut around each of its citations: then the later cut begins within the earlier one. */
function isSameSentence(earlier: string, later: string): boolean {
  const [, cut] = /^… (.{40})/s.exec(later) ?? [];
  return earlier === later || (cut !== undefined && earlier.includes(cut));
}

function toPlace(
  citations: readonly Citation[],
  href: string,
  titles: ReadonlyMap<string, string>,
): CitingPlace | [] {
  const [first] = citations;
  if (!first) return [];
  const sections = [...new Set(citations.flatMap(citedSections))].flatMap((id) => titles.get(id) ?? []);
  const others = sections.length - MAX_SECTIONS;
  const named = sections.slice(0, MAX_SECTIONS).join('; ');
  return {
    href: sectionHref(href, first.anchor),
    text: first.text,
    section: sections.length === 0 ? null : others > 0 ? `${named} and ${others} more` : named,
    line: first.line,
  };
}
