import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {page} from '../testing/content.ts';
import {createSiteHistory} from './site-history.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'execplan-site-history-'));
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

const PAGES = [page('docs/plans/a.md', '# A\n')];

it('is waited for in a build', async () => {
  const historyOf = createSiteHistory({root, folder: join(root, 'kept')});
  expect(await historyOf(PAGES)).toMatchObject({isKnown: false, gap: 'no-repository'});
});

it('is not waited for long where it can come later', async () => {
  const onRead = vi.fn();
  const historyOf = createSiteHistory({root, folder: join(root, 'kept'), onRead, patience: 0});
  expect(await historyOf(PAGES)).toBeNull();
  await vi.waitFor(() => expect(onRead).toHaveBeenCalledOnce());
  expect(await createSiteHistory({root, folder: join(root, 'kept'), onRead})(PAGES)).not.toBeNull();
});
