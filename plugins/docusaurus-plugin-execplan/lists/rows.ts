/** What the pages of the lists of plans and decisions are given, as values of JSON. */
import type {FindingCounts} from '../lint/plan-finding.ts';
import type {Paging, PlanProgress} from '../page-data.ts';

/** A row of the list of plans. */
export interface PlanRow extends PlanProgress, FindingCounts {
  title: string;
  /** Path in the repository. */
  path: string;
  href: string;
  started: string | null;
  lastActivity: string | null;
  /** Date and time of the last change in meaning, as git knows it; `null` where it doesn't. */
  lastRevised: string | null;
  /** Paths of the packages that the plan touches. */
  packages: readonly string[];
  /** Who made its decisions and revisions, in the order of their first. */
  authors: readonly string[];
}

/** An entry of the register of decisions. */
export interface DecisionRow {
  /** As much of it as says what was decided. */
  text: string;
  /** The beginning of its rationale. */
  rationale: string | null;
  date: string | null;
  author: string | null;
  plan: {title: string; href: string};
  /** The decision's own place on the plan's page. */
  href: string;
}

/** A part of a list: the plans of one status, with pages of their own; the decisions of one year, at their place. */
export interface ListPart {
  kind: 'status' | 'year';
  value: string;
  href: string;
  rows: number;
}

/** What a page of a list says beside its rows. */
export interface PartedListing {
  /** First page of the whole list. */
  href: string;
  /** How many rows the whole list has. */
  total: number;
  parts: ListPart[];
  /** The part that the page shows; `null` for the whole list. */
  part: ListPart | null;
  paging: Paging;
}
