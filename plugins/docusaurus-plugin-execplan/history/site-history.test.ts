import type {RepositoryHistory} from 'execplan-history';
import {beforeEach, expect, it, vi} from 'vitest';
import {page} from '../testing/content.ts';
import {createSiteHistory} from './site-history.ts';

const {readHistory} = vi.hoisted(() => ({readHistory: vi.fn()}));
vi.mock('execplan-history', () => ({readHistory}));

const HISTORY: RepositoryHistory = {isKnown: true, plans: new Map()};
const PLACE = {root: '/repository', folder: '/kept'};
const PAGES = [page('docs/plans/a.md', '# A\n'), page('README.md', '# B\n')];

let tell: (history: RepositoryHistory) => void;
beforeEach(() => {
  readHistory.mockReset();
  readHistory.mockReturnValue(
    new Promise<RepositoryHistory>((resolve) => {
      tell = resolve;
    }),
  );
});

it('is read once, for plans alone, and waited for in a build', async () => {
  const historyOf = createSiteHistory(PLACE);
  const answers = [historyOf(PAGES), historyOf(PAGES)];
  tell(HISTORY);
  expect(await Promise.all(answers)).toEqual([HISTORY, HISTORY]);
  expect(readHistory.mock.calls).toEqual([[{...PLACE, plans: ['docs/plans/a.md']}]]);
});

it('is not waited for long where it can come later', async () => {
  const onRead = vi.fn();
  const historyOf = createSiteHistory({...PLACE, onRead, patience: 1});
  expect(await historyOf(PAGES)).toBeNull();
  expect(onRead).not.toHaveBeenCalled();
  tell(HISTORY);
  await vi.waitFor(() => expect(onRead).toHaveBeenCalledOnce());
  expect(await historyOf(PAGES)).toEqual(HISTORY);
  expect(onRead).toHaveBeenCalledOnce();
});
