/** What happened to decisions, surprises and revision notes between two versions of a plan; pure. */
import type {Decision, Plan, RevisionNote, Surprise} from 'execplan';
import {pairEntries} from './pair-entries.ts';
import {resemblance, wordsOf} from './similarity.ts';

/** From this share of common words on an entry is another wording of one that has gone. */
const ALIKE = 0.5;
/** From this share on only a spelling or a word was corrected. */
const SAME = 0.85;

export type EntryChange<Entry> =
  /** Its own words are others; `isCorrection` where so few that it says the same. */
  | {kind: 'reworded'; before: Entry; after: Entry; isCorrection: boolean}
  /** Its own words stayed, what stands with them changed: rationale, evidence, date, author. */
  | {kind: 'amended'; before: Entry; after: Entry}
  | {kind: 'removed'; before: Entry}
  | {kind: 'added'; after: Entry};

/** Compares the decisions of two versions. @returns changes in the order of the earlier version, then what was added */
export function diffDecisions(
  before: Pick<Plan, 'decisions'>,
  after: Pick<Plan, 'decisions'>,
): EntryChange<Decision>[] {
  return diffEntries(before.decisions, after.decisions, {
    keyOf: ({anchor}) => anchor,
    restOf: ({rationale, date, author}) => [rationale, date, author],
  });
}

/** Compares the surprises of two versions, as `diffDecisions` does. */
export function diffSurprises(
  before: Pick<Plan, 'surprises'>,
  after: Pick<Plan, 'surprises'>,
): EntryChange<Surprise>[] {
  return diffEntries(before.surprises, after.surprises, {
    keyOf: ({anchor}) => anchor,
    restOf: ({evidence, date}) => [evidence, date],
  });
}

/** Compares the revision notes of two versions, as `diffDecisions` does. */
export function diffRevisionNotes(
  before: Pick<Plan, 'revisionNotes'>,
  after: Pick<Plan, 'revisionNotes'>,
): EntryChange<RevisionNote>[] {
  return diffEntries(before.revisionNotes, after.revisionNotes, {
    keyOf: ({text}) => text,
    restOf: ({date, author}) => [date, author],
  });
}

interface EntryKind<Entry> {
  /** What an entry is known by as long as its own words stay. */
  keyOf(entry: Entry): string;
  /** What stands with its own words. */
  restOf(entry: Entry): readonly (string | null)[];
}

function diffEntries<Entry extends {text: string}>(
  before: readonly Entry[],
  after: readonly Entry[],
  {keyOf, restOf}: EntryKind<Entry>,
): EntryChange<Entry>[] {
  const {fates, added} = pairEntries(before, after, {keyOf, alike: ALIKE});
  const isSame = (pair: {before: Entry; after: Entry}) => {
    const now = restOf(pair.after);
    return restOf(pair.before).every((value, index) => value === now[index]);
  };
  return [
    ...fates.flatMap((fate): EntryChange<Entry>[] => {
      switch (fate.kind) {
        case 'same':
          return isSame(fate) ? [] : [{...fate, kind: 'amended'}];
        case 'reworded':
          return [{...fate, isCorrection: isCorrection(fate)}];
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

function isCorrection({before, after}: {before: {text: string}; after: {text: string}}): boolean {
  return resemblance(wordsOf(before.text), wordsOf(after.text)) >= SAME;
}
