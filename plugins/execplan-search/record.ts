import type {DocumentKind, StatusValue} from 'execplan';

/** What a record stands for. */
export const RECORD_TYPES = ['decision', 'plan', 'surprise', 'constraint', 'section'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/**
 * One thing that can be found: a plan, a decision, a surprise, a constraint, or a section of a page. The same records
 * feed every engine. Facets are named in the singular, as they are asked for; what has several values is a list.
 */
export interface SearchRecord {
  /** The file's path and the anchor: `docs/plans/x.md#decision-…`. Stays the same as long as both do. */
  objectID: string;
  type: RecordType;
  /** What its document is. */
  kind: DocumentKind;
  /** Its own words: what was decided, a plan's title, a heading. Plain text. */
  title: string;
  /** What is said of it: the rationale, the evidence, a section's text. Plain text, empty where there is none. */
  text: string;
  /** Titles of what it stands in, from the page down to the section above it; its own title left out. */
  trail: string[];
  /** Where it is, below the base URL and without a slash at its start: `docs/plans/x#decision-…`. */
  url: string;
  /** Address of its page: `docs/plans/x`. */
  page: string;
  /** Path of the plan that it belongs to; `null` for what belongs to none. */
  plan: string | null;
  /** Status of that plan. */
  status: StatusValue | null;
  /** Paths of the workspace packages that it names or, of a plan, that the plan touches. */
  package: string[];
  /** Who decided; of a plan, who made its decisions and revisions. */
  author: string[];
  /** Its own date, YYYY-MM-DD; of a plan, that of its last activity. `null` where it has none. */
  date: string | null;
  year: string | null;
}

/** What can be filtered by, and counted. */
export const FACETS = ['type', 'kind', 'status', 'package', 'author', 'year', 'plan'] as const;
export type Facet = (typeof FACETS)[number];

/** Under which heading a record is shown among others. */
export const GROUPS = [
  'Decisions',
  'Plans',
  'Spec',
  'Architecture',
  'Constraints',
  'ADRs',
  'Other pages',
] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF_KIND: Partial<Record<DocumentKind, Group>> = {
  plan: 'Plans',
  spec: 'Spec',
  architecture: 'Architecture',
  constraints: 'Constraints',
  adr: 'ADRs',
};

/** @returns the group of a record: decisions stand by themselves, everything else by its document. */
export function groupOf({type, kind}: Pick<SearchRecord, 'type' | 'kind'>): Group {
  if (type === 'decision') return 'Decisions';
  if (type === 'constraint') return 'Constraints';
  return GROUP_OF_KIND[kind] ?? 'Other pages';
}
