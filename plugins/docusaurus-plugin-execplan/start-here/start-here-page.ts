/** The page for newcomers, made of what the repository says of itself; pure. */
import {type DocumentKind, folderOf, parseDocument} from 'execplan';
import type {Analysis} from '../analyse-file.ts';
import type {Page} from '../content.ts';
import type {ListingPage} from '../folders.ts';
import type {Graph, GraphDocument} from '../graph/graph.ts';
import {plansOf} from '../graph/plan-order.ts';
import {sectionHref} from '../graph/section-href.ts';
import type {PackageGroup} from '../workspace/page.ts';
import {type DataFlow, findDataFlow} from './data-flow.ts';
import {firstWords} from './first-words.ts';
import type {Commands, Place, ReadingEntry, StartHereListing, StartHereRows} from './page.ts';
import {readingMinutes} from './reading-time.ts';
import {chooseWorthReading} from './worth-reading.ts';

/** Address of the page. */
export const START_HERE_ADDRESS = 'start-here';

/** In the order in which they are read. */
const READING: readonly DocumentKind[] = ['spec', 'architecture', 'constraints', 'contributing'];
/** Of one kind; a repository may have a specification for each part. */
const MOST_OF_KIND = 2;
/** Others are on the page of the workspace. */
const MOST_PACKAGES = 500;

export interface StartHereOptions {
  pages: readonly Page[];
  graph: Graph;
  /** As `/workspace` lists them. */
  packages: readonly PackageGroup[];
  /** How many terms the glossary has. */
  terms: number;
  commands: Commands | null;
}

export type StartHerePage = ListingPage<StartHereListing, StartHereRows>;

/** Gathers what the page shows. What the repository lacks is `null` or empty, never made up. */
export function startHerePage({pages, graph, packages, terms, commands}: StartHereOptions): StartHerePage {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const documents = [...graph.documents.values()];
  const reading = READING.map((kind) => ofKind(kind, documents, graph));
  const chosen = reading.flatMap((ofOne) => ofOne.slice(0, MOST_OF_KIND));
  const flow = flowOf(chosen, byPath);
  const plans = plansOf(graph.documents.keys(), graph);
  const convention = documents.find(({kind}) => kind === 'convention');
  const toEntry = (document: GraphDocument): ReadingEntry => ({
    label: document.title,
    href: document.href,
    kind: document.kind,
    path: document.path,
    minutes: minutesOf(byPath.get(document.path)),
  });
  const rows: StartHereRows = {
    about: aboutOf(documents, chosen, byPath),
    flow: flow && {words: flow.words, arrows: flow.arrows, more: flow.more, source: flow.place},
    packages: shortened(packages),
    packageTotal: packages.reduce((sum, group) => sum + group.packages.length, 0),
    reading: chosen.map(toEntry),
    otherReading: reading.flat().length - chosen.length,
    plans: chooseWorthReading(graph).map(({document, citedBy, reasoned}) => ({
      ...toEntry(document),
      citedBy,
      reasoned,
    })),
    planTotal: plans.length,
    terms,
    convention: convention ? {label: convention.path, href: convention.href} : null,
    plansFolder: commonest(plans.map(({path}) => folderOf(path))),
    commands,
  };
  const diagram = flow && {source: flow.source, info: flow.info};
  return {address: START_HERE_ADDRESS, listing: {diagram}, rows};
}

/** Those that more plans cite come first, then those nearer to the root. */
function ofKind(kind: DocumentKind, documents: readonly GraphDocument[], graph: Graph): GraphDocument[] {
  return documents
    .filter((document) => document.kind === kind && document.plan === null)
    .map((document) => ({document, plans: citingPlans(document.path, graph)}))
    .sort(
      (a, b) =>
        b.plans - a.plans ||
        depthOf(a.document) - depthOf(b.document) ||
        (a.document.path < b.document.path ? -1 : 1),
    )
    .map(({document}) => document);
}

function citingPlans(path: string, {citedBy, documents}: Graph): number {
  const from = (citedBy.get(path) ?? []).map((citation) => citation.from);
  return new Set(from.filter((citing) => documents.get(citing)?.plan)).size;
}

function depthOf({path}: GraphDocument): number {
  return path.split('/').length;
}

/** The README at the root says it, else the first document to be read. */
function aboutOf(
  documents: readonly GraphDocument[],
  reading: readonly GraphDocument[],
  byPath: ReadonlyMap<string, Page>,
): StartHereRows['about'] {
  const readme = documents.find(({path}) => /^readme\.(?:md|markdown)$/i.test(path));
  const spec = reading.find(({kind}) => kind === 'spec');
  for (const document of [readme, spec]) {
    if (!document) continue;
    const text = firstWords(parseDocument(byPath.get(document.path)?.source ?? '').root);
    if (text !== null) return {text, source: {label: document.path, href: document.href}};
  }
  return null;
}

function flowOf(
  reading: readonly GraphDocument[],
  byPath: ReadonlyMap<string, Page>,
): (DataFlow & {place: Place}) | null {
  for (const document of reading) {
    const source = byPath.get(document.path)?.source ?? '';
    if (document.kind !== 'architecture' || !source.includes('mermaid')) continue;
    const flow = findDataFlow(parseDocument(source).root);
    if (!flow) continue;
    const section = document.sections.find(
      ({title, level}) => flow.section?.title === title && flow.section.level === level,
    );
    const label = section && section.level > 1 ? `${document.title}, ${section.title}` : document.title;
    return {...flow, place: {label, href: sectionHref(document.href, section?.id)}};
  }
  return null;
}

/** What was read of each state of a file. */
const known = new WeakMap<Analysis, number>();

function minutesOf(page: Page | undefined): number | null {
  if (!page) return null;
  const minutes = known.get(page.analysis) ?? readingMinutes(parseDocument(page.source).root);
  known.set(page.analysis, minutes);
  return minutes > 0 ? minutes : null;
}

function shortened(groups: readonly PackageGroup[]): PackageGroup[] {
  let left = MOST_PACKAGES;
  return groups.flatMap(({folder, packages}) => {
    const some = packages.slice(0, left);
    left -= some.length;
    return some.length > 0 ? [{folder, packages: some}] : [];
  });
}

function commonest(folders: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const [first] = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
