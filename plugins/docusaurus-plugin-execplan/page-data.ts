/** What a page knows of itself and its surroundings, beyond its compiled file: `metadata.execplan` of each doc. */
import type {DocumentKind, Plan, Progress} from 'execplan';
import type {PageChanges} from './changes/page-changes.ts';
import type {PageHistory} from './history/page-history.ts';
import type {FindingCounts, PlanFinding} from './lint/plan-finding.ts';
import type {HomeLists} from './lists/home.ts';

/** Where a link or an image of the file leads; `null` where it leads nowhere and its text stays text. */
export type ResolvedLink = {href: string; external?: true} | null;

/** Where a reference in the text leads; `null` where nothing of that name is there and the text stays as it is. */
export type ResolvedCitation = {
  href: string;
  external?: true;
  /** What a reader must know before following it, in a few words; else `null`. */
  note: string | null;
  /** The newest version of what is cited, where that is another one. */
  newer?: {href: string; name: string};
} | null;

/** What a link leads to, for those who rest on it. */
export interface Preview {
  title: string;
  kind: DocumentKind | 'package';
  /** One or two sentences of its own, where it has any. */
  text?: string;
  /** Of plans alone. */
  plan?: PlanProgress;
}

/** A place that cites a page. */
export interface CitingPlace {
  /** Leads to the very element. */
  href: string;
  /** The citing sentence. */
  text: string;
  /** Titles of the sections that it cites; `null` where it cites the document as a whole. */
  section: string | null;
  line: number | null;
}

/** A document that cites a page. */
export interface CitingDocument {
  title: string;
  path: string;
  href: string;
  plan: PlanProgress | null;
  /** At most a handful; `total` says how many there are. */
  places: CitingPlace[];
  total: number;
}

export interface CitedBy {
  plans: number;
  documents: number;
  /** The plans that are being worked on first; at most as many as a page can carry. */
  entries: CitingDocument[];
  /** Where all of them are; `null` where they are here. */
  all: string | null;
}

/** A term of the glossary at its first use on a plan's page. */
export interface PageTerm {
  /** Its place in the glossary. */
  href: string;
  /** As its definition writes it. */
  name: string;
  /** The beginning of what it means. */
  meaning: string;
  /** Title of the document that defines it. */
  source: string;
  /** Where it is used: number of the article's part, characters of prose before it there, and its words. */
  part: number;
  at: number;
  words: string;
}

/** What a plan relies on. */
export interface ReferenceEntry {
  kind: DocumentKind | 'package' | 'file' | 'folder';
  title: string;
  href: string | null;
  /** The cited sections, and where each is. */
  sections: {title: string; href: string}[];
  /** A section that is named and isn't there. */
  missingSections: string[];
  /** The newer version of what is cited. */
  newer: {title: string; href: string} | null;
  /** The first place in the article that cites it. */
  at: string;
  /** Its line in the file. */
  line: number | null;
}

export interface MissingReference {
  words: string;
  line: number | null;
  at: string;
}

export interface References {
  entries: ReferenceEntry[];
  /** What is named like a file of the repository and isn't there. */
  missing: MissingReference[];
  /** Documents that the convention wants each plan to cite, and that this one doesn't. */
  uncited: {title: string; href: string}[];
}

/** What a rule of the convention found in a plan, on one line or on several. */
export interface FindingEntry extends Omit<PlanFinding, 'line'> {
  /** `at` leads to what begins on the line or last before it; `null` on a page without such a place. */
  places: {line: number; at: string | null}[];
  /** How many lines there are beside these. */
  more: number;
}

/** How a plan keeps the convention. */
export interface PlanFindings extends FindingCounts {
  /** What its author lets stand with a reason. */
  silenced: number;
  /** Errors first, then warnings, then what is silenced; each in the order of its first line. */
  entries: FindingEntry[];
  /** How many findings there are beside these. */
  more: number;
}

/** A plan that has to do with another one. */
export interface Neighbour {
  relation: 'cites' | 'supersedes' | 'cited by' | 'superseded by' | 'overlaps';
  title: string;
  path: string;
  href: string;
  plan: PlanProgress;
  /** The packages that both touch, where they overlap. */
  packages: string[];
}

/** A plan in the few facts that its header and lists show; its entries are in the article itself. */
export interface PlanSummary
  extends Pick<Plan, 'fenced' | 'status' | 'statedStatus' | 'outcomes' | 'started' | 'lastActivity'> {
  progress: Omit<Progress, 'items'>;
  decisions: number;
  surprises: number;
  revisionNotes: number;
}

export interface Crumb {
  label: string;
  /** `null` where the folder has no page. */
  href: string | null;
}

/** A row of a folder's listing. */
export type ListingEntry =
  | {kind: 'folder'; name: string; href: string; pages: number}
  | {kind: 'page'; name: string; href: string; title: string; plan: PlanProgress | null};

export interface PlanProgress {
  status: Plan['status']['value'];
  done: number;
  total: number;
}

/** One page of a listing that may go on over several. */
export interface Paging {
  /** 1-based. */
  page: number;
  pages: number;
  previous: string | null;
  next: string | null;
}

export interface FolderListing {
  /** Path in the repository; empty for the root. */
  path: string;
  crumbs: Crumb[];
  entries: ListingEntry[];
  paging: Paging;
  /** Of the root's first page: what is worked on, was decided, and needs somebody. */
  home?: HomeLists;
}

export interface PageData {
  /** Path in the repository. */
  path: string;
  /** Address of the file's source. */
  source: string;
  /**
   * Where the plan is taken up: its page, or of a plan that is done the Markdown of the same; `null` for what is no
   * plan.
   */
  restart: {href: string; isPage: boolean} | null;
  /** Where the file is edited; `null` without a repository to link to. */
  edit: string | null;
  plan: PlanSummary | null;
  /** Each link of the file as written, with where it leads. */
  links: [written: string, resolved: ResolvedLink][];
  /** Each image of the file as written, with its address. */
  images: [written: string, resolved: ResolvedLink][];
  /** Each reference in the text by its key, with where it leads; those that lead nowhere are left out. */
  citations: [key: string, resolved: ResolvedCitation][];
  /** How many plans cite a section, by the section's id; uncited ones are left out. */
  cited: [id: string, plans: number][];
  /** What links within the site lead to, by their address without fragment. */
  previews: [href: string, preview: Preview][];
  /** Terms that are explained in place; only on a plan's page. */
  terms: PageTerm[];
  /** `null` on pages that nobody cites. */
  citedBy: CitedBy | null;
  /** `null` for what is no plan. */
  references: References | null;
  /** How a plan keeps the convention; `null` for what is no plan. */
  findings: PlanFindings | null;
  /** On a preview, what the change does to the plan; else `null`. */
  changes: PageChanges | null;
  /** What git knows of a plan; `null` for what is no plan. */
  history: PageHistory | null;
  /** Of a plan, the closest first, at most 19. */
  neighbours: Neighbour[];
  /** From the root's pages to the folder that holds this one. */
  crumbs: Crumb[];
  /** What the folder holds, on the page of a folder's own README. */
  folder: FolderListing | null;
}
