/** What happened to decisions, surprises and revision notes between two versions of a plan; pure. */
import type {Decision, Plan, RevisionNote, Surprise} from 'execplan';
import {isCorrection} from './correction.ts';
import type {TextOf} from './diff-steps.ts';
import {pairEntries} from './pair-entries.ts';

/** From this share of common words on an entry is another wording of one that has gone. */
const ALIKE = 0.5;

export type EntryChange<Entry> =
  /** Its own words are others; `isCorrection` where only their spelling is. */
  | {kind: 'reworded'; before: Entry; after: Entry; isCorrection: boolean}
  /** Its own words stayed, what stands with them changed: rationale, evidence, date, author, whatever else. */
  | {kind: 'amended'; before: Entry; after: Entry}
  | {kind: 'removed'; before: Entry}
  | {kind: 'added'; after: Entry};

/** Compares the decisions of two versions. @returns changes in the order of the earlier version, then what was added */
export function diffDecisions(
  before: Pick<Plan, 'decisions'>,
  after: Pick<Plan, 'decisions'>,
  textOf?: TextOf,
): EntryChange<Decision>[] {
  return diffEntries(before.decisions, after.decisions, {
    restOf: ({rationale, date, author}) => JSON.stringify([rationale, date, author]),
    textOf,
  });
}

/** Compares the surprises of two versions, as `diffDecisions` does. */
export function diffSurprises(
  before: Pick<Plan, 'surprises'>,
  after: Pick<Plan, 'surprises'>,
  textOf?: TextOf,
): EntryChange<Surprise>[] {
  return diffEntries(before.surprises, after.surprises, {
    restOf: ({evidence, date}) => JSON.stringify([evidence, date]),
    textOf,
  });
}

/** Compares the revision notes of two versions, as `diffDecisions` does. */
export function diffRevisionNotes(
  before: Pick<Plan, 'revisionNotes'>,
  after: Pick<Plan, 'revisionNotes'>,
  textOf?: TextOf,
): EntryChange<RevisionNote>[] {
  return diffEntries(before.revisionNotes, after.revisionNotes, {
    restOf: ({date, author}) => JSON.stringify([date, author]),
    textOf,
  });
}

interface EntryKind<Entry> {
  /** What stands with its own words. */
  restOf(entry: Entry): string;
  /** All that stands in it, where that is known. */
  textOf?: TextOf | undefined;
}

function diffEntries<Entry extends {text: string}>(
  before: readonly Entry[],
  after: readonly Entry[],
  {restOf, textOf = () => undefined}: EntryKind<Entry>,
): EntryChange<Entry>[] {
  const {fates, added} = pairEntries(before, after, {restOf, alike: ALIKE});
  const isSame = (pair: {before: Entry; after: Entry}) =>
    restOf(pair.before) === restOf(pair.after) && textOf(pair.before) === textOf(pair.after);
  return [
    ...fates.flatMap((fate): EntryChange<Entry>[] => {
      switch (fate.kind) {
        case 'same':
          return isSame(fate) ? [] : [{...fate, kind: 'amended'}];
        case 'reworded':
          return [{...fate, isCorrection: isCorrection(fate.before.text, fate.after.text)}];
        case 'removed':
          return [fate];
        // Only steps are split.
        default:
          return [];
      }
    }),
    ...added.map((entry) => ({kind: 'added' as const, after: entry})),
  ];
}
