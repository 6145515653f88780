/** What the pages of the glossary show: plain data that a route carries (`routes.ts`). */
import type {MeaningPiece} from 'execplan';
import type {Paging} from '../page-data.ts';

export interface GlossaryListing {
  /** How many terms the whole glossary has. */
  total: number;
  paging: Paging;
}

/** A document's definition. */
export interface DefinitionRow {
  meaning: MeaningPiece[];
  /** Where it stands. */
  source: {title: string; href: string; path: string; line: number};
}

/** A term. */
export interface TermRow {
  anchor: string;
  name: string;
  aliases: string[];
  definitions: DefinitionRow[];
  /** How many plans use it, as far as it is known again there. */
  plans: number;
}
