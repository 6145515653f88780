/** What the pages of the workspace show: plain data that a route carries (`routes.ts`). */
import type {DecisionRow} from '../lists/rows.ts';
import type {Shortened} from '../lists/shortened.ts';
import type {PlanProgress} from '../page-data.ts';
import type {About} from './about.ts';

/** A package in the list of all. */
export interface PackageEntry {
  path: string;
  /** Its own name, else its folder's. */
  name: string;
  href: string;
  about: string | null;
  /** Plans that touch it. */
  plans: number;
  /** Those of them that are worked on. */
  active: number;
}

/** Packages in one folder. */
export interface PackageGroup {
  /** Path of the folder; empty for the root. */
  folder: string;
  packages: PackageEntry[];
}

export interface WorkspaceListing {
  packages: number;
}

/** A plan in a list, with where it leads. */
export interface PlanLink extends PlanProgress {
  title: string;
  href: string;
  lastActivity: string | null;
}

/** A constraint that binds a package, and how that is known. */
export interface BindingConstraint {
  title: string;
  href: string;
  /** Title of its document. */
  document: string;
  /** Whether its own words name the package. */
  isNamed: boolean;
  /** Plans touching the package that cite it. */
  plans: number;
}

export interface PackageListing {
  path: string;
  name: string;
}

/** What is known of a package. */
export interface PackageRows {
  about: About | null;
  plans: Shortened<PlanLink>;
  decisions: Shortened<DecisionRow>;
  constraints: BindingConstraint[];
}
