/** A repository with a past, made anew for each build: revisions in meaning and in form, a rename, and what isn't committed. */
import {cpSync, rmSync} from 'node:fs';
import {createRepository, planText} from '../plugins/execplan-history/testing.ts';

/** Further revisions, so that the earliest ones are folded. */
const MORE = 12;

const OLD = 'docs/plans/2026-02-01-hours.md';
/** Renamed and revised often. */
export const REVISED = 'docs/plans/2026-02-01-show-opening-hours.md';
/** Brought later than the other one was last changed in meaning. */
export const LATER = 'docs/plans/2026-01-05-sell-tickets.md';
export const UNCOMMITTED = 'docs/plans/2026-02-20-count-visitors.md';

/** @param root absolute path of the content root, which is written anew */
export function writeHistoryContent(root: string): void {
  const repository = createRepository();
  const {write, commit, git} = repository;
  const steps = (done: number) =>
    Array.from({length: MORE}, (_, index) => `${index < done ? 'x' : ' '} Step number ${index + 1}.`);
  write('README.md', '# Noticeboard\n');
  write(OLD, planText(steps(0)));
  commit({date: '2026-02-01T09:00:00+01:00', author: 'Grace'});
  git('mv', OLD, REVISED);
  commit({date: '2026-02-02T09:00:00+01:00'});
  for (let done = 1; done <= MORE; done += 1) {
    write(REVISED, planText(steps(done)));
    commit({date: `2026-02-${String(done + 2).padStart(2, '0')}T09:00:00+01:00`});
  }
  write(
    LATER,
    planText(['  Sell one.'], 'Visitors buy tickets.').replace('Show opening hours', 'Sell tickets'),
  );
  commit({date: '2026-02-16T23:30:00-08:00'});
  write(REVISED, planText(steps(MORE), 'Readers see opening\nhours at once.'));
  commit({date: '2026-02-20T09:00:00+01:00'});
  write(
    UNCOMMITTED,
    planText(['  Count.'], 'They are many.').replace('Show opening hours', 'Count visitors'),
  );
  rmSync(root, {recursive: true, force: true});
  cpSync(repository.root, root, {recursive: true});
  repository.remove();
}
