import {expect, it} from 'vitest';
import type {Commit, FileState} from './commit.ts';
import {traceRevisions} from './trace-revisions.ts';

/** `a1` is the file `a.md` with content 1; a dash is no file. */
function state(written: string): FileState | null {
  return written === '-' ? null : {path: `${written[0]}.md`, blob: written.slice(1)};
}

/** `b2<a1` says that `a1` became `b2`; `a3<a1,a2` is a merge. */
function commits(...written: string[]): Commit[] {
  return written.map((changes, index) => ({
    hash: `${index}`,
    author: 'Ada',
    date: null,
    changes: changes.split(' ').map((change) => {
      const [after = '-', before = '-'] = change.split('<');
      return {before: before.split(',').map(state), after: state(after)};
    }),
  }));
}

function trace(present: string, ...written: string[]): string[] {
  const {path, blob} = state(present) as FileState;
  const traced = traceRevisions(commits(...written), new Map([[path, blob]]), [path]).get(path) ?? [];
  return traced.map(({commit}) => commit.hash);
}

it('follows a plan through its names', () => {
  expect(trace('c3', 'c3<b2', 'x1<-', 'b2<a1', 'a1<-')).toEqual(['0', '2', '3']);
});

it('leaves out what another file was under the same name', () => {
  expect(trace('a5', 'a5<a4', 'a4<-', '-<a2', 'a2<a1', 'a1<-')).toEqual(['0', '1']);
  expect(trace('b2', 'a9<-', 'b2<a1', 'a1<-')).toEqual(['1', '2']);
});

it('follows both branches of a merge, in whatever order git lists them', () => {
  const [merge, edit, rename, first] = ['c4<c2,a3', 'a3<a1', 'c2<a1', 'a1<-'] as const;
  expect(trace('c4', merge, edit, rename, first)).toEqual(['0', '1', '2', '3']);
  expect(trace('c4', merge, rename, edit, first)).toEqual(['0', '1', '2', '3']);
});

it('leaves out what a merge did not take over', () => {
  expect(trace('a2', 'a2<a1', 'a9<a1', 'a1<-')).toEqual(['0', '2']);
});

it('has a change, its reversal and the change again', () => {
  expect(trace('a2', 'a2<a1', 'a1<a2', 'a2<a1', 'a1<-')).toEqual(['0', '1', '2', '3']);
});

it('has nothing of a plan that is not committed', () => {
  expect(traceRevisions(commits('a1<-'), new Map(), ['a.md'])).toEqual(new Map([['a.md', []]]));
});
