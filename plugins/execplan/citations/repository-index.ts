/** What a repository holds, as far as citations can name it; pure data. */

/** What a document is for, by the Events Hub layout or by `execplan.config.json`. */
export const DOCUMENT_KINDS = [
  'plan',
  'spec',
  'architecture',
  'constraints',
  'contributing',
  'adr',
  'convention',
  'readme',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What plans rely on, the most general first. READMEs and all other documents are none. */
export const REFERENCE_KINDS: readonly DocumentKind[] = [
  'spec',
  'architecture',
  'constraints',
  'contributing',
  'convention',
  'adr',
];

/** A place in a document that has an id of its own on its page. */
export interface DocumentSection {
  /** Id of the element on the document's page. */
  id: string;
  /** 1 to 6 for headings; 7 for a constraint that is a list entry. */
  level: number;
  /** Plain text. */
  title: string;
}

/** A Markdown file that has a page. */
export interface RepositoryDocument {
  path: string;
  kind: DocumentKind;
  title: string;
  /** In document order. */
  sections: readonly DocumentSection[];
  /** Ids by which others may name it: front matter `id`, the one its title or file name opens with. */
  ids: readonly string[];
}

/** A workspace package: a folder that `execplan.config.json` or the workspace's manifest names as one. */
export interface WorkspacePackage {
  /** Path of its folder. */
  path: string;
  /** Name in its manifest; `null` without one. */
  name: string | null;
  /** Its manifest's description; `null` without one. */
  description: string | null;
}

/** Everything that a citation may lead to. */
export interface RepositoryContents {
  documents: readonly RepositoryDocument[];
  packages: readonly WorkspacePackage[];
  /** Paths of all files, shown or not. */
  files: ReadonlySet<string>;
  /** Paths of all folders. */
  folders: ReadonlySet<string>;
}
