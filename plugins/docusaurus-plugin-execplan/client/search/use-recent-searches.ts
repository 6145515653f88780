import {createStorageSlot} from '@docusaurus/theme-common';
import {useState} from 'react';
import {readRecent, withoutRecent, withRecent} from './recent-searches.ts';

export interface RecentSearches {
  list: readonly string[];
  add(query: string): void;
  remove(query: string): void;
}

/** Keeps recent searches in the browser; where it keeps nothing, they last as long as the component. */
export function useRecentSearches(): RecentSearches {
  // Docusaurus's slots have a name of their own on each site of an origin, and never throw.
  const [slot] = useState(() => createStorageSlot('execplan.recent-searches'));
  const [list, setList] = useState(() => readRecent(slot.get()));
  function change(next: string[]): void {
    slot.set(JSON.stringify(next));
    setList(next);
  }
  return {
    list,
    add: (query) => change(withRecent(list, query)),
    remove: (query) => change(withoutRecent(list, query)),
  };
}
