/** What a new plan says of a document of constraints, short enough to be handed to a page; pure. */
import {type Figures, figuresAsProse} from './figures.ts';

export interface ConstraintSummary {
  /** Path of the document. */
  path: string;
  /** Its figures, a paragraph a group. */
  paragraphs: string[];
  /** Titles of constraints that have no figure. */
  withoutFigure: string[];
  /** How many constraints with a figure are left out. */
  leftOut: number;
  /** Titles of those that have one. */
  leftOutTitles: string[];
}

/** Most constraints that guidance names. */
const MOST_TITLES = 40;

/** Says the figures of a document. */
export function summariseConstraints(path: string, figures: Figures): ConstraintSummary {
  return {
    path,
    paragraphs: figuresAsProse(figures),
    withoutFigure: quotable(figures.withoutFigure),
    leftOut: figures.leftOut.length,
    leftOutTitles: quotable(figures.leftOut),
  };
}

/** Titles that can stand in guidance, where a bracket would end it. */
function quotable(titles: readonly (string | null)[]): string[] {
  return titles
    .filter((title): title is string => title !== null && !/[<>]/.test(title))
    .slice(0, MOST_TITLES);
}
