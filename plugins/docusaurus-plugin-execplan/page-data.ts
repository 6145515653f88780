/** What a page knows of itself and its surroundings, beyond its compiled file: `metadata.execplan` of each doc. */
import type {Plan, Progress} from 'execplan';

/** Where a link or an image of the file leads; `null` where it leads nowhere and its text stays text. */
export type ResolvedLink = {href: string; external?: true} | null;

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
}

export interface PlanListEntry extends PlanProgress {
  title: string;
  path: string;
  href: string;
  lastActivity: string | null;
}

export interface PlanListing {
  total: number;
  entries: PlanListEntry[];
  paging: Paging;
}

export interface PageData {
  /** Path in the repository. */
  path: string;
  /** Address of the file's source. */
  source: string;
  /** Where the file is edited; `null` without a repository to link to. */
  edit: string | null;
  plan: PlanSummary | null;
  /** Each link of the file as written, with where it leads. */
  links: [written: string, resolved: ResolvedLink][];
  /** Each image of the file as written, with its address. */
  images: [written: string, resolved: ResolvedLink][];
  /** From the root's pages to the folder that holds this one. */
  crumbs: Crumb[];
  /** What the folder holds, on the page of a folder's own README. */
  folder: FolderListing | null;
}
