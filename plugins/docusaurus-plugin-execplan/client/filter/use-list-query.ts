import {useHistory} from '@docusaurus/router';
import {useHistorySelector} from '@docusaurus/theme-common';
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

/**
 * Keeps what is asked of a list in the address. A page is hydrated as the server wrote it, without a query.
 *
 * @param preset the fields of the part that the page shows
 */
export function useListQuery<Field extends string>(
  fields: readonly Field[],
  preset: Query<Field>,
): ListQuery<Field> {
  const history = useHistory();
  const search = useHistorySelector(({location}) => location.search);
  const query = readQuery(search, fields, preset);
  const ask = (wanted: Query<Field>) => {
    const {pathname} = history.location;
    history.push({pathname, search: writeQuery(wanted, fields, preset)});
  };
  return {query, isAsked: writeQuery(query, fields, preset) !== '', ask, reset: () => ask(preset)};
}
