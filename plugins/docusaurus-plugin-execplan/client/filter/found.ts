/** What a query on a list has led to so far. */
import type {Wider} from './query.ts';

export interface Found<Row, Field extends string> {
  state: 'loading' | 'failed' | 'complete';
  /** How many rows match; `null` while it isn't known. */
  total: number | null;
  /** Those of them that are to be shown, as far as they are there. */
  rows: readonly Row[];
  /** Queries that ask for less and show something, where this one shows nothing. */
  wider: readonly Wider<Field>[];
  /** Shows more rows. */
  showMore(): void;
  /** Loads again what could not be loaded. */
  retry(): void;
}
