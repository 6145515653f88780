import type {ReactNode} from 'react';
import type {Found} from '../client/filter/found.ts';
import type {ListQuery} from '../client/filter/use-list-query.ts';
import StaticPart from '../hydration/static-part.tsx';
import type {PartedListing} from '../lists/rows.ts';
import {countWords, type Noun} from './count-words.ts';
import FilterForm, {type FilterField} from './FilterForm.tsx';
import FoundRows from './FoundRows.tsx';
import styles from './filter.module.css';
import PartLinks from './PartLinks.tsx';

export interface Props<Row, Field extends string> {
  listing: PartedListing;
  list: ListQuery<Field>;
  found: Found<Row, Field> & {load(): void};
  fields: readonly FilterField<Field>[];
  noun: Noun;
  /** The order of the rows, in words. */
  order: string;
  /** Shows what a query has found. */
  foundRows: ReactNode;
  /** The page's own rows, for which nothing is loaded. */
  children: ReactNode;
}

/** A list with its parts and filters: the page's own rows, or in their place those that the reader asks for. */
export default function FilteredList<Row, Field extends string>(props: Props<Row, Field>): ReactNode {
  const {listing, list, found, fields, noun, order, foundRows, children} = props;
  const {query, isAsked, ask, reset} = list;
  return (
    <>
      <p role="status" className={styles.summary}>
        {isAsked
          ? foundWords(found, listing.total, noun)
          : `${countWords((listing.part ?? {rows: listing.total}).rows, noun)}, ${order}`}
      </p>
      <PartLinks {...listing} />
      <FilterForm
        label={`Filter ${noun[1]}`}
        fields={fields}
        query={query}
        onAsk={ask}
        onReset={reset}
        onTurnTo={found.load}
      />
      {isAsked && (
        <FoundRows found={found} noun={noun} fields={fields} onAsk={ask}>
          {foundRows}
        </FoundRows>
      )}
      {/* Stays until there is something to take its place. */}
      <StaticPart id="rows" hidden={isAsked && found.total !== null}>
        {children}
      </StaticPart>
    </>
  );
}

function foundWords(
  {state, total}: Pick<Found<unknown, never>, 'state' | 'total'>,
  all: number,
  noun: Noun,
): string {
  if (state === 'failed') return `The ${noun[1]} could not be loaded.`;
  return state === 'loading' || total === null
    ? 'Loading…'
    : `${total.toLocaleString('en')} of ${countWords(all, noun)}`;
}
