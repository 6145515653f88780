/** Which plans cite a document, section by section; pure over the graph. */
import {citedSections} from '../graph/cited-sections.ts';
import type {Citation, Graph, GraphDocument} from '../graph/graph.ts';
import {byActivity, isPlanDocument, type PlanDocument} from '../graph/plan-order.ts';
import {sectionHref} from '../graph/section-href.ts';
import type {Shortened} from '../lists/shortened.ts';
import {PANEL_IDS} from '../panels/list-panels.ts';
import {outlineOf, titleSection} from './outline.ts';
import type {CitingPlan, CoveredSection, DocumentCoverage, MissingSection} from './page.ts';

/** Plans beside one section; the document's own page says who else cites it. */
const MOST_PLANS = 10;
/** Citations of sections that aren't there; the rest is counted. */
const MOST_MISSING = 50;

/** A plan that cites, with the places that do. */
interface Citing {
  plan: PlanDocument;
  citation: Citation;
}

/** Sets a document's outline against the plans that cite it. */
export function coverDocument(document: GraphDocument, graph: Graph): DocumentCoverage {
  const citing = (graph.citedBy.get(document.path) ?? []).flatMap((citation): Citing[] => {
    const plan = graph.documents.get(citation.from);
    return isPlanDocument(plan) ? [{plan, citation}] : [];
  });
  const title = titleSection(document.sections)?.id;
  const bySection = new Map<string, Citing[]>();
  for (const one of citing) {
    for (const id of citedSections(one.citation)) {
      const list = bySection.get(id);
      if (list) list.push(one);
      else bySection.set(id, [one]);
    }
  }
  if (title !== undefined) bySection.delete(title);

  const all = sectionHref(document.href, PANEL_IDS.citedBy);
  const outline = outlineOf(document.kind, document.sections);
  const isCited = outline.map(({section}) => bySection.has(section.id));
  const isCitedWithin = outline.map(({end}, index) => {
    const next = isCited.indexOf(true, index + 1);
    return next > 0 && next < end;
  });
  const sections = outline.map(({section, depth}, index): CoveredSection => {
    return {
      title: section.title,
      href: sectionHref(document.href, section.id),
      depth,
      plans: shortList(bySection.get(section.id) ?? [], all),
      isCitedWithin: isCitedWithin[index] ?? false,
    };
  });

  const missing = citing.flatMap(missingSection);
  const specific = new Set([...bySection.values()].flat().map(({plan}) => plan));
  const whole = citing.filter(({plan, citation}) => !specific.has(plan) && !isOfMissingSection(citation));
  return {
    path: document.path,
    title: document.title,
    kind: document.kind,
    unit: document.kind === 'constraints' ? 'constraints' : 'sections',
    total: outline.filter(({isCounted}) => isCounted).length,
    cited: outline.filter(({isCounted}, index) => isCounted && (isCited[index] || isCitedWithin[index]))
      .length,
    plans: new Set(citing.map(({plan}) => plan)).size,
    missing: missing.length,
    href: document.href,
    whole: shortList(whole, all),
    sections,
    missingSections: missing.slice(0, MOST_MISSING),
  };
}

function isOfMissingSection({to}: Citation): boolean {
  return to.to === 'document' && to.missingSection !== null;
}

function missingSection({plan, citation: {to, anchor, line, text}}: Citing): MissingSection[] {
  if (to.to !== 'document' || to.missingSection === null) return [];
  return [{section: to.missingSection, plan: plan.title, href: sectionHref(plan.href, anchor), line, text}];
}

/** One entry a plan, those that are worked on first. */
function shortList(citing: readonly Citing[], href: string): Shortened<CitingPlan> {
  const places = new Map<PlanDocument, Citation[]>();
  for (const {plan, citation} of citing) {
    const list = places.get(plan);
    if (list) list.push(citation);
    else places.set(plan, [citation]);
  }
  const plans = [...places].sort(([a], [b]) => byActivity(a, b));
  const items = plans.slice(0, MOST_PLANS).map(([plan, [first, ...others]]) => ({
    title: plan.title,
    href: sectionHref(plan.href, first?.anchor),
    status: plan.plan.status.value,
    places: others.length + 1,
  }));
  return {items, total: plans.length, href};
}
