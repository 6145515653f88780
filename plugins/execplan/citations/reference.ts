/** What a citation names, as it is written; where that leads is another question (`resolution.ts`). */
export type Reference =
  /** A file or folder: `docs/product/spec-v1.6.md#4-contracts`, `packages/api/src/index.ts:42`. */
  | {
      form: 'path';
      /** Without `/` at its end, line and section, `\\` turned to `/`; what stands in front (`./`, `../`, `/`) is kept. */
      path: string;
      /** The fragment behind `#`, decoded, or the words behind `§`; `null` where a line or nothing is named. */
      section: string | null;
      /** First line or range named behind the path: `42`, `3-15`; `null` where none is named. */
      line: string | null;
    }
  /** Several files: `packages/x/src/{a,b}.ts`. */
  | {form: 'glob'; pattern: string}
  /** A document or a rule by its id: `ADR-0001`, `EP-0005`, `C-03`. */
  | {form: 'id'; id: string}
  /** A workspace package by its name: `@events-hub/api`. */
  | {form: 'package'; name: string}
  /** A section of a document that is named in words: `spec §4.2`, `section 4.2 of the product spec`. */
  | {form: 'section'; document: 'spec' | 'architecture' | 'constraints'; section: string};

/** A stretch of a text that cites something. */
export interface Mention {
  /** Offsets in the text it was found in. */
  start: number;
  end: number;
  reference: Reference;
  /** What the words mean without naming it: the ids inside the range that ends here (`C-02 to C-05`). */
  implied?: readonly Reference[];
}

/** What the text is in which mentions are looked for. */
export type TextPlace = 'prose' | 'code';

/** @returns what a reference names, without line and section: `execplan show` calls it the citation's target. */
export function targetOf(reference: Reference): string {
  switch (reference.form) {
    case 'path':
      return reference.path.replace(/^(?:\.\/)+/, '');
    case 'glob':
      return reference.pattern;
    case 'id':
      return reference.id;
    case 'package':
      return reference.name;
    case 'section':
      return reference.document;
  }
}

/** @returns one string for references that mean the same, another for every other; no secret, not parsed again. */
export function referenceKey(reference: Reference): string {
  switch (reference.form) {
    case 'path':
      return JSON.stringify(['path', reference.path, reference.section, reference.line]);
    case 'glob':
      return JSON.stringify(['glob', reference.pattern]);
    case 'id':
      return JSON.stringify(['id', reference.id]);
    case 'package':
      return JSON.stringify(['package', reference.name]);
    case 'section':
      return JSON.stringify(['section', reference.document, reference.section]);
  }
}
