/** Where a citation leads. */
export type Resolution =
  /** A document with a page. */
  | {
      to: 'document';
      path: string;
      /** Id of the cited section on its page; `null` where none is named or none is there. */
      section: string | null;
      /** The section as named, where the document has none of that name; else `null`. */
      missingSection: string | null;
      /** Path of the newest version where an older one is cited; else `null`. */
      supersededBy: string | null;
      /** Whether the cited version itself isn't there any more: then `path` is its newest version. */
      isGone: boolean;
    }
  | {to: 'package'; path: string}
  /** A file without a page. */
  | {to: 'file'; path: string; line: string | null}
  | {to: 'folder'; path: string}
  /** It is named like something of this repository that isn't there. */
  | {to: 'nothing'};
