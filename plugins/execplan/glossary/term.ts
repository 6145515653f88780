/** Terms of art, as a document defines them. */

/** A stretch of a meaning: words, or inline code. */
export type MeaningPiece = string | {code: string};

/** A term that a document defines. */
export interface Term {
  /** As the definition writes it. */
  name: string;
  /** Its other names: an abbreviation, a second spelling. */
  aliases: string[];
  /** What it means, in the document's words. */
  meaning: MeaningPiece[];
  /** 1-based line of the definition. */
  line: number;
  /** The heading above the definition, or of the definition itself; `null` where there is none. */
  section: {title: string; level: number} | null;
}

/** @returns a meaning as plain text. */
export function meaningText(meaning: readonly MeaningPiece[]): string {
  return meaning.map((piece) => (typeof piece === 'string' ? piece : piece.code)).join('');
}
