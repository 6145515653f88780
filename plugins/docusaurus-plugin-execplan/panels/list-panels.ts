import type {PageHistory} from '../history/page-history.ts';
import {countWords} from '../listing/count-words.ts';
import type {PageData} from '../page-data.ts';

/** A panel in the contents of its page, in the shape of a heading there. */
export interface PanelHeading {
  /** Escaped HTML. */
  value: string;
  id: string;
  level: number;
}

/** Ids of the panels behind a document: links lead to them, so no heading of a document gets one (`headings.ts`). */
export const PANEL_IDS = {
  references: 'relies-on',
  citedBy: 'cited-by',
  neighbours: 'related-plans',
  findings: 'convention-findings',
  changes: 'changes-of-this-preview',
  history: 'plan-history',
};

/** @returns the panels that a page has, in their order. */
export function listPanels({
  references,
  history,
  citedBy,
  neighbours,
}: Pick<PageData, 'references' | 'history' | 'citedBy' | 'neighbours'>): PanelHeading[] {
  const count = citedBy ? citedBy.plans + citedBy.documents : 0;
  return [
    ...(references ? [{value: 'References', id: PANEL_IDS.references, level: 2}] : []),
    ...(history ? [{value: historyTitle(history), id: PANEL_IDS.history, level: 2}] : []),
    ...(citedBy ? [{value: `Cited by (${count})`, id: PANEL_IDS.citedBy, level: 2}] : []),
    ...(neighbours.length > 0 ? [{value: 'Related plans', id: PANEL_IDS.neighbours, level: 2}] : []),
  ];
}

function historyTitle({gap, total}: Pick<PageHistory, 'gap' | 'total'>): string {
  if (gap !== null) return 'History (unknown)';
  return `History (${countWords(total, ['revision', 'revisions'])})`;
}
