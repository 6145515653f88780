/** The history of a repository's plans, as values. */
import type {StatusValue} from 'execplan';

/**
 * What a commit was to a plan.
 *
 * - `meaning`: words, steps or entries changed, as `execplan-diff` compares them; also the commit that brought the plan.
 * - `form`: formatting, order or the file's name alone.
 * - `bulk`: the same, by a commit that did it to many plans at once.
 * - `merge`: it brought two versions together, each of which has revisions of its own.
 */
export type RevisionKind = 'meaning' | 'form' | 'bulk' | 'merge';

/** A commit that changed a plan. */
export interface Revision {
  /** Its full id. */
  commit: string;
  author: string;
  /** When the author wrote it, ISO 8601 with the author's zone; `null` where git can't read it. */
  date: string | null;
  kind: RevisionKind;
  /** What changed, most telling first: `2 steps ticked`; empty where nothing changed in meaning. */
  phrases: readonly string[];
  /** Path of the plan before, where that was another one. */
  renamedFrom: string | null;
  /** How many plans the commit revised, this one included. */
  plans: number;
  /** Steps of the plan after it. */
  done: number;
  total: number;
  /** What these come to; never `stalled`, which is for the reader's day to say. */
  status: StatusValue;
  /** The same of the state before it; `null` for the commit that brought the plan, and for a merge. */
  statusBefore: StatusValue | null;
}

/**
 * Why nothing is known of the past.
 *
 * - `no-git`: there is no git on this machine.
 * - `no-repository`: the folder is in no working tree.
 * - `no-commits`: nothing has been committed yet.
 * - `shallow`: commits are missing, so that the oldest one that is there would pass for the first.
 * - `partial`: contents are missing, which git would have to fetch from elsewhere.
 * - `unreadable`: git is there and can't answer.
 */
export type HistoryGap = 'no-git' | 'no-repository' | 'no-commits' | 'shallow' | 'partial' | 'unreadable';

export interface KnownHistory {
  isKnown: true;
  /** Revisions of each plan by its path, the newest first; none of a plan that was never committed. */
  plans: ReadonlyMap<string, readonly Revision[]>;
}

export interface UnknownHistory {
  isKnown: false;
  gap: HistoryGap;
  /** What git says, where it says more than the gap. */
  detail: string | null;
}

export type RepositoryHistory = KnownHistory | UnknownHistory;

/** @returns the last change in meaning; `null` where there is none, or none is known */
export function lastRevisionOf(revisions: readonly Revision[]): Revision | null {
  return revisions.find(({kind}) => kind === 'meaning') ?? null;
}
