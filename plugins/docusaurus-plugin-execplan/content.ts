/** The collected content of a repository: what every later step takes. */
import type {DocumentKind, WorkspacePackage} from 'execplan';
import type {LintOptions, RepositoryInput} from 'execplan-lint';
import type {Analysis} from './analyse-file.ts';
import type {PlanFinding} from './lint/plan-finding.ts';

export interface Page {
  /** Path of the file in the repository. */
  path: string;
  /** Where its page is, without slashes at its ends; its source lies at the same with `.md`. */
  address: string;
  /** Whether it lies where plans are kept. */
  isPlanPlace: boolean;
  /** What it is for, by its path; a plan elsewhere is known by its sections. */
  kind: DocumentKind;
  /** Its text. */
  source: string;
  analysis: Analysis;
  /** What rules find in it; nothing in what is no plan. */
  findings: readonly PlanFinding[];
}

export interface Content {
  /** In the order of their paths. */
  pages: Page[];
  /** Address of each folder that holds a page at any depth, by its path; the root is the empty path. */
  folders: ReadonlyMap<string, string>;
  /** Path of the file that is a folder's page, by the folder's path. */
  folderPages: ReadonlyMap<string, string>;
  /** Address of each published image, by its path. */
  images: ReadonlyMap<string, string>;
  /** Every file and folder of the repository, shown or not. */
  files: ReadonlySet<string>;
  allFolders: ReadonlySet<string>;
  /** Workspace packages, in the order of their paths. */
  packages: readonly WorkspacePackage[];
  /** Address of the page about a package, by the package's path. */
  packagePages: ReadonlyMap<string, string>;
  /** Address of the page about how a document is cited, by the document's path; only of those that may have one. */
  coveragePages: ReadonlyMap<string, string>;
  /** Address of the page from which a plan is taken up, by the plan's path. */
  restartPages: ReadonlyMap<string, string>;
  /** How plans are linted. */
  lintOptions: LintOptions;
  /** What rules may know of the repository. */
  lintRepository: RepositoryInput;
  /** Gives an address to a further page of a listing. */
  claimListingPage(address: string, page: number): string;
  warnings: string[];
}
