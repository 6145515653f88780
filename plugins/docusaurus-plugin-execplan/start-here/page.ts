/** What the page for newcomers shows: plain data that a route carries (`routes.ts`). */
import type {DocumentKind} from 'execplan';
import type {PackageGroup} from '../workspace/page.ts';
import type {Words} from './data-flow.ts';
import type {Arrow} from './flowchart.ts';

/** A place of a document. */
export interface Place {
  label: string;
  href: string;
}

export interface StartHereListing {
  /** A drawing is made in the browser. */
  diagram: {source: string; info: string} | null;
}

/** A document to read. */
export interface ReadingEntry extends Place {
  kind: DocumentKind;
  path: string;
  /** `null` for one without words. */
  minutes: number | null;
}

/** A plan to read, with what speaks for it. */
export interface PlanToRead extends ReadingEntry {
  citedBy: number;
  reasoned: number;
}

/** Commands for whoever has a checkout. */
export interface Commands {
  /** Serves this site. */
  start: string;
  /** Writes a new plan. */
  newPlan: string;
  /** Where they are run, if not in the repository that is shown: `in a checkout of …`. */
  where: string | null;
}

export interface StartHereRows {
  /** What the repository is, in its own words. */
  about: {text: string; source: Place} | null;
  /** How data flows, in words. */
  flow: {words: Words[]; arrows: Arrow[] | null; more: number; source: Place} | null;
  /** Packages in their folders; at most as many as a page carries. */
  packages: PackageGroup[];
  /** How many packages there are. */
  packageTotal: number;
  reading: ReadingEntry[];
  /** Documents of the same kinds that are left out. */
  otherReading: number;
  plans: PlanToRead[];
  /** How many plans there are. */
  planTotal: number;
  /** How many terms the glossary has. */
  terms: number;
  /** The document that states the convention. */
  convention: Place | null;
  /** Folder where the repository keeps most of its plans; `null` where it has none. */
  plansFolder: string | null;
  commands: Commands | null;
}
