/** What a repository's documents say of each other, as values: everything that goes across pages reads this. */
import type {DocumentKind, DocumentSection, Resolution} from 'execplan';
import type {SitePlan} from '../analyse-file.ts';
import type {FindingCounts} from '../lint/plan-finding.ts';

/** A document with a page. */
export interface GraphDocument {
  path: string;
  kind: DocumentKind;
  title: string;
  /** One or two sentences of its own; empty where it has none. */
  description: string;
  /** Where its page is: an address as a link, under the base URL. */
  href: string;
  /** Headings, and constraints that are list entries, in document order. */
  sections: readonly DocumentSection[];
  /** `null` for what is no plan. */
  plan: SitePlan | null;
  /** How it keeps the convention; nothing is found in what is no plan. */
  findings: FindingCounts;
}

/** A workspace package. */
export interface GraphPackage {
  /** Path of its folder. */
  path: string;
  name: string | null;
  description: string | null;
  /** Where its page is. */
  href: string;
}

/** One place where a document cites something. */
export interface Citation {
  /** Path of the citing document. */
  from: string;
  to: Resolution;
  /** Id of the element on the citing document's page. */
  anchor: string;
  /** 1-based line in the citing file; `null` where it isn't known. */
  line: number | null;
  /** The words that cite, as they stand there. */
  words: string;
  /** The sentence that cites, plain text. */
  text: string;
  /** Path of the package that it names, or that the cited file lies in or would lie in; else `null`. */
  package: string | null;
  /** Whether it leads nowhere though it is named like something of this repository (`execplan`, resolver). */
  isMissing: boolean;
  /** Constraints of the cited document that the citing words name or restate: ids of its sections. */
  constraints: readonly string[];
}

export interface Graph {
  /** By path, in the order of their paths. */
  documents: ReadonlyMap<string, GraphDocument>;
  /** By path, in the order of their paths. */
  packages: ReadonlyMap<string, GraphPackage>;
  /** Every citation, by the path of the citing document, in the order of its page. */
  citations: ReadonlyMap<string, readonly Citation[]>;
  /** Citations of a document by others, by its path. */
  citedBy: ReadonlyMap<string, readonly Citation[]>;
  /** Paths of the packages that a document touches: cited themselves or by a path below their folder. */
  touches: ReadonlyMap<string, ReadonlySet<string>>;
  /** Paths of the documents that touch a package, by the package's path. */
  touchedBy: ReadonlyMap<string, readonly string[]>;
}
