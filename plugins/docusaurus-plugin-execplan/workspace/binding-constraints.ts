/** Which constraints bind a package, and how that is known; pure over the graph. */
import type {DocumentSection} from 'execplan';
import {citedSections} from '../graph/cited-sections.ts';
import type {Graph, GraphDocument} from '../graph/graph.ts';
import {createPackageFinder} from '../graph/package-names.ts';
import {isPlanDocument} from '../graph/plan-order.ts';
import {sectionHref} from '../graph/section-href.ts';
import {sectionTexts} from '../graph/section-text.ts';
import type {BindingConstraint} from './page.ts';

interface Constraint {
  document: GraphDocument;
  section: DocumentSection;
  /** Packages that its own words name. */
  names: ReadonlySet<string>;
  /** Plans that cite it. */
  citedBy: ReadonlySet<string>;
}

/**
 * Finds the constraints of each package: those whose own words name it, and those that a plan touching it cites.
 *
 * @param sourceOf text of a document's file
 * @returns the lookup by the package's path; constraints in the order of their documents
 */
export function createBindingConstraints(
  graph: Graph,
  sourceOf: (path: string) => string | undefined,
): (path: string) => BindingConstraint[] {
  const constraints = [...graph.documents.values()]
    .filter(({kind}) => kind === 'constraints')
    .flatMap((document) => constraintsOf(document, graph, sourceOf(document.path) ?? ''));
  return (path) => {
    const touching = graph.touchedBy.get(path) ?? [];
    return constraints.flatMap(({document, section, names, citedBy}) => {
      const isNamed = names.has(path);
      const plans = touching.filter((plan) => citedBy.has(plan)).length;
      if (!isNamed && plans === 0) return [];
      const href = sectionHref(document.href, section.id);
      return [{title: section.title, href, document: document.title, isNamed, plans}];
    });
  };
}

function constraintsOf(document: GraphDocument, graph: Graph, source: string): Constraint[] {
  const findPackages = createPackageFinder(graph.packages.values());
  const names = new Map(
    sectionTexts(source, document.sections).map(({section, text}) => [section, findPackages(text)]),
  );
  const citedBy = new Map<string, Set<string>>();
  for (const citation of graph.citedBy.get(document.path) ?? []) {
    const {from} = citation;
    if (!isPlanDocument(graph.documents.get(from))) continue;
    for (const id of citedSections(citation)) citedBy.set(id, (citedBy.get(id) ?? new Set()).add(from));
  }
  return document.sections.map((section) => ({
    document,
    section,
    names: names.get(section) ?? new Set(),
    citedBy: citedBy.get(section.id) ?? new Set(),
  }));
}
