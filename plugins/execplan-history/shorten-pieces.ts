/** What of two states of a plan has to be read to compare them; pure. */
import {LIVING_SECTIONS, sectionKind} from 'execplan';

/** Steps are counted wherever they stand. */
const CHECKBOX = /\[[^\]\n]\]/;
/** Marked by what stands before it, or by what is below it. */
const HEADINGS = /^ {0,3}#{1,6}(?:\s.*)?$|^.*\n {0,3}(?:=+|-+)[ \t]*$/gm;
const LIVING: ReadonlySet<string> = new Set(LIVING_SECTIONS);
/** No heading of a living section is longer. */
const MOST_OF_TITLE = 80;
/** As many as some plans have. */
const MOST_PIECES = 500;

export interface PiecesOfStates {
  /** `null` for a plan that wasn't there. */
  before: readonly string[] | null;
  after: readonly string[];
}

export interface ShortenedStates extends PiecesOfStates {
  /** Whether the steps of the later state are those of the earlier one, and left out. */
  hasSameSteps: boolean;
}

/**
 * Leaves out what stands below the headings that both states have with the same text: it can't have changed. Kept are
 * what steps are counted in, unless that is the same, too, and the beginning. Where headings changed, everything is kept:
 * which sections are the same is told by their words then. Of a new plan nothing but its steps and decisions is told.
 *
 * @param states pieces of each state, from `splitPieces`
 * @param knowsSteps whether the steps of the earlier state have been counted
 */
export function shortenPieces({before, after}: PiecesOfStates, knowsSteps: boolean): ShortenedStates {
  if (before && outlineOf(before) !== outlineOf(after)) return {before, after, hasSameSteps: false};
  const hasSameSteps = knowsSteps && before !== null && stepsOf(before) === stepsOf(after);
  const states = before ? [before, after] : [after];
  const hasStraySteps = states.some((pieces) =>
    pieces.some((piece) => {
      const {hasCheckbox, isLiving} = factsOf(piece);
      return hasCheckbox && !isLiving;
    }),
  );
  const kept = new Set(states.map(([first]) => first));
  const counts = states.map(countEach);
  const isUntold = (piece: string): boolean => {
    const [count, ...others] = counts.map((each) => each.get(piece));
    if (kept.has(piece) || others.some((other) => other !== count)) return false;
    const {hasCheckbox, holdsLiving, isLiving, isTold} = factsOf(piece);
    if (hasSameSteps) return !holdsLiving;
    if (hasCheckbox || holdsLiving) return false;
    return !(isLiving && (hasStraySteps || (!before && isTold)));
  };
  const shorten = (pieces: readonly string[]) =>
    pieces.map((piece) => (isUntold(piece) ? factsOf(piece).heading : piece));
  return {before: before && shorten(before), after: shorten(after), hasSameSteps};
}

/** What is asked about a piece in one state after the other. */
interface PieceFacts {
  /** Its first line: every piece but the first begins with its heading. */
  heading: string;
  /** Every line that is a heading or may be one, in its order. */
  outline: string;
  hasCheckbox: boolean;
  isLiving: boolean;
  /** A living section below another heading changes what that one is; its title may be marked as such in several ways. */
  holdsLiving: boolean;
  /** Whether its entries are told of a new plan. */
  isTold: boolean;
}

const facts = new Map<string, PieceFacts>();

function factsOf(piece: string): PieceFacts {
  const known = facts.get(piece);
  if (known) return known;
  const heading = piece.slice(0, piece.indexOf('\n') + 1) || piece;
  const found = {
    heading,
    outline: (piece.match(HEADINGS) ?? []).join('\n'),
    hasCheckbox: CHECKBOX.test(piece),
    isLiving: isTitle(heading),
    holdsLiving: piece.split('\n').some((line, index) => index > 0 && isTitle(line)),
    isTold: ['progress', 'decisions'].includes(sectionKind(heading)),
  };
  if (facts.size >= MOST_PIECES) facts.clear();
  facts.set(piece, found);
  return found;
}

/** Everything that steps are counted in. */
function stepsOf(pieces: readonly string[]): string {
  return pieces.filter((piece) => factsOf(piece).hasCheckbox).join('\n');
}

function outlineOf(pieces: readonly string[]): string {
  return pieces.map((piece) => factsOf(piece).outline).join('\n');
}

function countEach(pieces: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

function isTitle(line: string): boolean {
  return line.length <= MOST_OF_TITLE && LIVING.has(sectionKind(line));
}
