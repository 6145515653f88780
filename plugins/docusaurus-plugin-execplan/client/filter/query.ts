/** What a reader asks of a list, as it stands in the address; pure. */

/** A value for each field that limits or sorts the list. */
export type Query<Field extends string> = {readonly [name in Field]?: string};

/**
 * Reads the fields of a query string. Fields of a part's page (`status` on `/plans/status/active`) have its value until
 * the query string says otherwise, if only by an empty value.
 *
 * @param search as `location.search` has it
 * @param preset the fields of the part that the page shows
 */
export function readQuery<Field extends string>(
  search: string,
  fields: readonly Field[],
  preset: Query<Field>,
): Query<Field> {
  const given = new URLSearchParams(search);
  const query: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const value = given.get(field) ?? preset[field];
    if (value) query[field] = value;
  }
  return query;
}

/** @returns the query string that `readQuery` reads; empty where the page shows it without one. */
export function writeQuery<Field extends string>(
  query: Query<Field>,
  fields: readonly Field[],
  preset: Query<Field>,
): string {
  const search = new URLSearchParams();
  for (const field of fields) {
    const value = query[field] ?? '';
    if (value !== (preset[field] ?? '')) search.set(field, value);
  }
  return search.size === 0 ? '' : `?${search}`;
}

/** @returns a query with one field changed; an empty value takes it out. */
export function withField<Field extends string>(
  query: Query<Field>,
  field: Field,
  value: string,
): Query<Field> {
  const changed: Partial<Record<Field, string>> = {...query};
  delete changed[field];
  if (value !== '') changed[field] = value;
  return changed;
}

/** A query that asks for less, and how much it would show. */
export interface Wider<Field extends string> {
  without: Field;
  query: Query<Field>;
  rows: number;
}

/**
 * Finds what would widen a query that shows nothing: each field that, left out alone, lets something through; if there is
 * none, nothing.
 */
export function findWider<Field extends string>(
  query: Query<Field>,
  fields: readonly Field[],
  count: (query: Query<Field>) => number,
): Wider<Field>[] {
  return fields
    .filter((field) => query[field] !== undefined)
    .map((without) => ({without, query: withField(query, without, '')}))
    .map((wider) => ({...wider, rows: count(wider.query)}))
    .filter(({rows}) => rows > 0);
}
