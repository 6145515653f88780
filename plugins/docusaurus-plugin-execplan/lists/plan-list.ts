/** The list of all plans, the latest activity first; pure over the graph. */
import type {Plan, StatusValue} from 'execplan';
import type {SitePlan} from '../analyse-file.ts';
import type {ListingPage} from '../folders.ts';
import type {Graph, GraphDocument} from '../graph/graph.ts';
import type {LastRevised} from '../history/page-history.ts';
import {byYear, type Division, listInParts} from './parted-list.ts';
import {byLatestActivity, yearOfPlan} from './plan-dates.ts';
import type {PartedListing, PlanRow} from './rows.ts';

/** Address of the first page of the list. */
const PLANS_ADDRESS = 'plans';

/** What is worked on comes first. */
const STATUSES: readonly string[] = [
  'active',
  'stalled',
  'not-started',
  'done',
  'unknown',
] satisfies StatusValue[];

const BY_STATUS: Division<PlanRow> = {
  kind: 'status',
  partOf: ({status}) => status,
  compare: (a, b) => STATUSES.indexOf(a) - STATUSES.indexOf(b),
};

/** Splits the list of all plans into pages, and again by status and by year. */
export function listPlans(
  graph: Pick<Graph, 'documents' | 'touches'>,
  baseUrl: string,
  lastRevised: LastRevised = () => null,
): ListingPage<PartedListing, PlanRow[]>[] {
  const divisions = [BY_STATUS, byYear(yearOfPlan)];
  return listInParts(PLANS_ADDRESS, planRows(graph, lastRevised), divisions, baseUrl);
}

/** @returns every plan, the latest activity first, undated ones last. */
export function planRows(
  {documents, touches}: Pick<Graph, 'documents' | 'touches'>,
  lastRevised: LastRevised = () => null,
): PlanRow[] {
  return [...documents.values()]
    .flatMap((document) =>
      document.plan
        ? [
            {
              ...toRow(document, document.plan, touches.get(document.path) ?? []),
              lastRevised: lastRevised(document.path),
            },
          ]
        : [],
    )
    .sort(byLatestActivity);
}

/** @returns who made a plan's decisions and revisions, each once, in the order of their first. */
export function authorsOf({decisions, revisionNotes}: Pick<Plan, 'decisions' | 'revisionNotes'>): string[] {
  const names = [...decisions, ...revisionNotes].flatMap(({author}) => (author === null ? [] : [author]));
  return [...new Set(names)];
}

function toRow(
  {title, path, href, findings}: GraphDocument,
  plan: SitePlan,
  packages: Iterable<string>,
): Omit<PlanRow, 'lastRevised'> {
  const {status, progress, started, lastActivity} = plan;
  return {
    title,
    path,
    href,
    status: status.value,
    done: progress.done,
    total: progress.total,
    started,
    lastActivity,
    packages: [...packages].sort(),
    authors: authorsOf(plan),
    ...findings,
  };
}
