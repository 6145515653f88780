/** What a plan's page says of its history; pure. */
import {type HistoryGap, lastRevisionOf, type RepositoryHistory, type Revision} from 'execplan-history';
import type {Repository} from '../links.ts';

export interface RevisionEntry extends Revision {
  /** Where the commit is shown; `null` without a repository to link to. */
  href: string | null;
}

/** Why a page knows nothing of the past; `unread` while the development server is still reading it. */
export type PageGap = HistoryGap | 'unread';

export interface PageHistory {
  /** `null` where the history is known. */
  gap: PageGap | null;
  /** When the plan was last changed in meaning, ISO 8601; `null` where that isn't known. */
  lastRevised: string | null;
  /** How many revisions there are. */
  total: number;
  /** The newest first. */
  revisions: RevisionEntry[];
}

/** Date and time of a plan's last change in meaning by its path; `null` where none is known. */
export type LastRevised = (path: string) => string | null;

/** @param history `null` while it is still being read */
export function createLastRevised(history: RepositoryHistory | null): LastRevised {
  return (path) => (history?.isKnown ? (lastRevisionOf(history.plans.get(path) ?? [])?.date ?? null) : null);
}

/**
 * Makes the function that says what is known of a plan.
 *
 * @param history `null` while it is still being read
 * @param repository where commits are shown
 */
export function createPageHistory(
  history: RepositoryHistory | null,
  repository: Repository | null,
): (path: string) => PageHistory {
  const lastRevised = createLastRevised(history);
  return (path) => {
    if (!history?.isKnown) return {gap: history?.gap ?? 'unread', lastRevised: null, total: 0, revisions: []};
    const revisions = history.plans.get(path) ?? [];
    return {
      gap: null,
      lastRevised: lastRevised(path),
      total: revisions.length,
      revisions: revisions.map((revision) => ({
        ...revision,
        href: repository && `${repository.url}/commit/${revision.commit}`,
      })),
    };
  };
}
