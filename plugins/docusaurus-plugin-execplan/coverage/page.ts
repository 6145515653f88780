/** What the pages of the coverage show: plain data that a route carries (`routes.ts`). */
import type {DocumentKind, StatusValue} from 'execplan';
import type {Shortened} from '../lists/shortened.ts';

/** A plan that cites something; its address is that of the first place that does. */
export interface CitingPlan {
  title: string;
  href: string;
  status: StatusValue;
  /** How many places of the plan cite it. */
  places: number;
}

/** A line of a document's outline, with the plans that cite it. */
export interface CoveredSection {
  title: string;
  /** The section on the document's page. */
  href: string;
  /** 0 for the outermost. */
  depth: number;
  plans: Shortened<CitingPlan>;
  /** Whether a section below it is cited. */
  isCitedWithin: boolean;
}

/** A citation of a section that isn't there. */
export interface MissingSection {
  /** As the plan names it. */
  section: string;
  plan: string;
  /** The place in the plan. */
  href: string;
  line: number | null;
  /** The sentence that cites. */
  text: string;
}

/** How far plans cite a document, in a few numbers. */
export interface CoverageSummary {
  path: string;
  title: string;
  kind: DocumentKind;
  /** What is counted: `constraints` in a document of constraints. */
  unit: 'sections' | 'constraints';
  total: number;
  cited: number;
  /** Plans that cite the document anywhere. */
  plans: number;
  /** Citations of sections that aren't there. */
  missing: number;
}

export interface DocumentCoverage extends CoverageSummary {
  /** The document's page. */
  href: string;
  /** Plans that cite the document and no section of it. */
  whole: Shortened<CitingPlan>;
  sections: CoveredSection[];
  missingSections: MissingSection[];
}

/** A row of the list of documents. */
export interface CoverageEntry extends CoverageSummary {
  href: string;
}

export interface CoverageListing {
  documents: number;
}

export interface CoveredDocumentListing {
  title: string;
}
