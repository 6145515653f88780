import type {RepositoryHistory, Revision} from 'execplan-history';
import {describe, expect, it} from 'vitest';
import {createLastRevised, createPageHistory} from './page-history.ts';

function revision(commit: string, given: Partial<Revision> = {}): Revision {
  return {
    ...{commit, author: 'Ada', date: '2026-03-02T10:00:00+01:00', kind: 'meaning', phrases: []},
    ...{renamedFrom: null, plans: 1, done: 1, total: 2, status: 'active' as const, statusBefore: null},
    ...given,
  };
}

const HISTORY: RepositoryHistory = {
  isKnown: true,
  plans: new Map([
    ['a.md', [revision('2', {kind: 'bulk', date: '2026-03-05T10:00:00+01:00'}), revision('1')]],
    ['new.md', []],
  ]),
};
const REPOSITORY = {url: 'https://code.example.test/town', ref: 'main'};

describe('a page', () => {
  it('says each revision with its commit, and when the plan was last changed in meaning', () => {
    expect(createPageHistory(HISTORY, REPOSITORY)('a.md')).toMatchObject({
      gap: null,
      lastRevised: '2026-03-02T10:00:00+01:00',
      total: 2,
      revisions: [
        {commit: '2', href: 'https://code.example.test/town/commit/2'},
        {commit: '1', href: 'https://code.example.test/town/commit/1'},
      ],
    });
    expect(createPageHistory(HISTORY, null)('a.md').revisions.map(({href}) => href)).toEqual([null, null]);
  });

  it.each(['new.md', 'newer.md'])('has nothing of %s, which is not committed', (path) => {
    expect(createPageHistory(HISTORY, null)(path)).toEqual({
      gap: null,
      lastRevised: null,
      total: 0,
      revisions: [],
    });
  });

  it('says why nothing is known', () => {
    const unknown: RepositoryHistory = {isKnown: false, gap: 'shallow', detail: null};
    expect(createPageHistory(unknown, null)('a.md').gap).toBe('shallow');
    expect(createPageHistory(null, null)('a.md').gap).toBe('unread');
    expect(createLastRevised(unknown)('a.md')).toBeNull();
  });
});
