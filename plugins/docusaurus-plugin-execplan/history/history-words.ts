/** The words for a plan's history. */
import {countWords} from '../listing/count-words.ts';
import type {PageGap, RevisionEntry} from './page-history.ts';

/** Why nothing is known, after `History unknown:`. */
export const GAP_WORDS: Readonly<Record<PageGap, string>> = {
  'no-git': 'there is no git where this site was built.',
  'no-repository': 'no git history here.',
  'no-commits': 'nothing has been committed here yet.',
  shallow: 'this is a shallow clone, which has the latest commits alone.',
  partial: 'this is a partial clone, which has not all contents.',
  unreadable: 'git could not read it.',
  unread: 'it is still being read.',
};

/** @returns what a revision did, in a line */
export function revisionWords({
  kind,
  phrases,
  renamedFrom,
  plans,
}: Pick<RevisionEntry, 'kind' | 'phrases' | 'renamedFrom' | 'plans'>): string {
  const renamed = renamedFrom === null ? [] : [`renamed from ${renamedFrom}`];
  switch (kind) {
    case 'meaning':
      return [...phrases, ...renamed].join(', ');
    case 'merge':
      return 'two versions brought together';
    case 'bulk':
      return [
        ...renamed,
        `no change in meaning, together with ${countWords(plans - 1, ['other plan', 'other plans'])}`,
      ].join(', ');
    case 'form':
      return [...renamed, 'no change in meaning'].join(', ');
  }
}
