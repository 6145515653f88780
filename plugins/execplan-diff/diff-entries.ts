/** What happened to decisions, surprises and revision notes between two versions of a plan; pure. */
import type {Decision, Plan, RevisionNote, Surprise} from 'execplan';
import {pairEntries, type Worded} from './pair-entries.ts';
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
  return diffEntries(before.decisions, after.decisions, ({rationale, date, author}) => [
    rationale,
    date,
    author,
  ]);
}

/** Compares the surprises of two versions, as `diffDecisions` does. */
export function diffSurprises(
  before: Pick<Plan, 'surprises'>,
  after: Pick<Plan, 'surprises'>,
): EntryChange<Surprise>[] {
  return diffEntries(before.surprises, after.surprises, ({evidence, date}) => [evidence, date]);
}

/** Compares the revision notes of two versions, as `diffDecisions` does. */
export function diffRevisionNotes(
  before: Pick<Plan, 'revisionNotes'>,
  after: Pick<Plan, 'revisionNotes'>,
): EntryChange<RevisionNote>[] {
  const worded = ({revisionNotes}: Pick<Plan, 'revisionNotes'>) =>
    revisionNotes.map((note) => ({...note, anchor: note.text}));
  const withoutAnchor = ({anchor: _, ...note}: RevisionNote & Worded): RevisionNote => note;
  return diffEntries(worded(before), worded(after), ({date, author}) => [date, author]).map(
    (change): EntryChange<RevisionNote> => {
      switch (change.kind) {
        case 'added':
          return {kind: 'added', after: withoutAnchor(change.after)};
        case 'removed':
          return {kind: 'removed', before: withoutAnchor(change.before)};
        default:
          return {...change, before: withoutAnchor(change.before), after: withoutAnchor(change.after)};
      }
    },
  );
}

/** @param rest what stands with an entry's own words */
function diffEntries<Entry extends Worded>(
  before: readonly Entry[],
  after: readonly Entry[],
  rest: (entry: Entry) => readonly (string | null)[],
): EntryChange<Entry>[] {
  const pairs = pairEntries(before, after, {alike: ALIKE});
  const order = new Map(before.map((entry, place) => [entry, place]));
  const isAmended = (pair: {before: Entry; after: Entry}) => {
    const now = rest(pair.after);
    return rest(pair.before).some((value, index) => value !== now[index]);
  };
  const changes: Exclude<EntryChange<Entry>, {kind: 'added'}>[] = [
    ...pairs.same.filter(isAmended).map((pair) => ({kind: 'amended' as const, ...pair})),
    ...pairs.reworded.map((pair) => ({
      kind: 'reworded' as const,
      ...pair,
      isCorrection: resemblance(wordsOf(pair.before.text), wordsOf(pair.after.text)) >= SAME,
    })),
    ...pairs.removed.map((entry) => ({kind: 'removed' as const, before: entry})),
  ];
  changes.sort((a, b) => (order.get(a.before) ?? 0) - (order.get(b.before) ?? 0));
  return [...changes, ...pairs.added.map((entry) => ({kind: 'added' as const, after: entry}))];
}
