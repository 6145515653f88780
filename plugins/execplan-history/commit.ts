/** What git says of a repository's past, as values. */

/** A file with a content. */
export interface FileState {
  /** Path below the content root. */
  path: string;
  /** Id of its content. */
  blob: string;
}

/** What a commit did to a file. */
export interface FileChange {
  /**
   * The file in each parent, several for a merge; `null` where it wasn't there. A merge is listed only where it differs
   * from all of its parents: what it took over as it was is a change of the commits that it joins.
   */
  before: readonly (FileState | null)[];
  /** `null` where it was removed. */
  after: FileState | null;
}

export interface Commit {
  hash: string;
  /** Name of the author as the repository's mailmap has it. */
  author: string;
  /** When the author wrote it, ISO 8601 with the author's zone; `null` where git can't read it. */
  date: string | null;
  /** Of Markdown files alone. */
  changes: FileChange[];
}
