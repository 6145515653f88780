import {useSyncExternalStore} from 'react';
import {BROWSER_HISTORY} from '../address-history.ts';
import {type Query, readQuery, writeQuery} from './query.ts';

export interface ListQuery<Field extends string> {
  query: Query<Field>;
  /** Whether the address asks for something else than the page shows by itself. */
  isAsked: boolean;
  /** Puts a query into the address, as a step that the back button undoes. */
  ask(query: Query<Field>): void;
  /** Goes back to what the page shows by itself. */
  reset(): void;
}

/** Browsers tell of steps back and forth, not of those that a page makes itself. */
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const stop = BROWSER_HISTORY.onPop(listener);
  return () => {
    listeners.delete(listener);
    stop();
  };
}

/**
 * Keeps what is asked of a list in the address. A page is hydrated as the server wrote it, without a query.
 *
 * @param preset the fields of the part that the page shows
 */
export function useListQuery<Field extends string>(
  fields: readonly Field[],
  preset: Query<Field>,
): ListQuery<Field> {
  const search = useSyncExternalStore(
    subscribe,
    () => BROWSER_HISTORY.location.search,
    () => '',
  );
  const query = readQuery(search, fields, preset);
  const ask = (wanted: Query<Field>) => {
    BROWSER_HISTORY.push(BROWSER_HISTORY.location.pathname + writeQuery(wanted, fields, preset));
    for (const listener of listeners) listener();
  };
  return {query, isAsked: writeQuery(query, fields, preset) !== '', ask, reset: () => ask(preset)};
}
