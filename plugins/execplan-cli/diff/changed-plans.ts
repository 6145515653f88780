/** Which files of two states have to be compared. */
import {nameOf} from 'execplan';
import type {RepositoryState} from './repository-state.ts';

/** Paths of what differs, by the state that has them. */
export interface Changed {
  before: string[];
  after: string[];
}

/** @returns whether a file has another content, or is in one state alone */
export function differs(before: RepositoryState, after: RepositoryState, path: string): boolean {
  return before.files.get(path) !== after.files.get(path);
}

/** Finds Markdown that isn't the same, and what cites a file that is no more. */
export async function findChanged(before: RepositoryState, after: RepositoryState): Promise<Changed> {
  const isOther = (path: string) => differs(before, after, path);
  const isKept = new Set(before.markdown);
  const same = after.markdown.filter((path) => isKept.has(path) && !isOther(path));
  const gone = [...before.files.keys()].filter((path) => !after.files.has(path)).map(nameOf);
  const citing: string[] = [];
  if (gone.length > 0) {
    for (const path of same) {
      const text = await after.read(path);
      if (gone.some((name) => text.includes(name))) citing.push(path);
    }
  }
  return {
    before: [...before.markdown.filter(isOther), ...citing],
    after: [...after.markdown.filter(isOther), ...citing],
  };
}
