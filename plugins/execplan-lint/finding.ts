/** What a rule has found, as values: reporters make text of it. */
export type Severity = 'error' | 'warning';

/** Replaces a stretch of a file's text. */
export interface Edit {
  /** Offset of the first character that goes, in UTF-16 units of the text without its byte-order mark. */
  start: number;
  /** Offset behind the last. */
  end: number;
  text: string;
}

export interface Finding {
  /** Path as the plan was given, `/` on all systems. */
  path: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  /** Last line of what was found; the same as `line` for a single place. */
  endLine: number;
  rule: string;
  severity: Severity;
  /** `unexpected X, expected Y` */
  message: string;
  /** Address of the rule's page. */
  url: string;
  /** What mends it without changing a word; empty where only the author can. */
  fix: readonly Edit[];
  /** The name that the file should have; `null` where its name is right or isn't meant. */
  newName: string | null;
  /** Why the author lets it stand; `null` where nobody silenced it. */
  silenced: string | null;
}
