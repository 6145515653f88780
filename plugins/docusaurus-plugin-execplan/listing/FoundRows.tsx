import {type ReactNode, useEffect, useRef, useState} from 'react';
import type {Found} from '../client/filter/found.ts';
import type {Query} from '../client/filter/query.ts';
import {countWords, type Noun} from './count-words.ts';
import type {FilterField} from './FilterForm.tsx';
import styles from './filter.module.css';

export interface Props<Row, Field extends string> {
  found: Found<Row, Field>;
  noun: Noun;
  fields: readonly FilterField<Field>[];
  onAsk(query: Query<Field>): void;
  /** Shows the rows. */
  children: ReactNode;
}

/** The rows that a query has found, with the ways on: more of them, another try, a wider query. */
export default function FoundRows<Row, Field extends string>(props: Props<Row, Field>): ReactNode {
  const {found, onAsk, children} = props;
  const {state, total, rows, showMore, retry} = found;
  const place = useRef<HTMLDivElement>(null);
  const [next, setNext] = useState<number | null>(null);

  // A button that has done its work is gone, and the reader goes on at the first row that it brought.
  useEffect(() => {
    if (next === null || (rows.length <= next && state !== 'failed')) return;
    setNext(null);
    place.current?.querySelectorAll('[data-row]')[next]?.querySelector('a')?.focus();
  }, [next, rows.length, state]);
  function goOnAt(row: number, act: () => void): void {
    setNext(row);
    act();
  }

  return (
    <div ref={place}>
      {total === 0 && <Wider {...props} onAsk={(query) => goOnAt(0, () => onAsk(query))} />}
      {rows.length > 0 && children}
      {state === 'failed' && (
        <button type="button" className={styles.button} onClick={() => goOnAt(rows.length, retry)}>
          Try again
        </button>
      )}
      {state === 'complete' && total !== null && total > rows.length && (
        <button type="button" className={styles.button} onClick={() => goOnAt(rows.length, showMore)}>
          Show more
        </button>
      )}
    </div>
  );
}

/** Which one of the choices to take back. */
function Wider<Row, Field extends string>({found, noun, fields, onAsk}: Props<Row, Field>): ReactNode {
  const ways = found.wider.map(({without, query, rows}) => ({
    words: fields.find(({name}) => name === without)?.any ?? without,
    query,
    shows: countWords(rows, noun),
  }));
  const all = {words: 'Without any filter', query: {}, shows: `all ${noun[1]}`};
  return (
    <div className={styles.wider}>
      <p>No {noun[0]} matches all of these choices. To see more:</p>
      <ul>
        {(ways.length > 0 ? ways : [all]).map(({words, query, shows}) => (
          <li key={words}>
            <button type="button" className={styles.button} onClick={() => onAsk(query)}>
              {words}
            </button>{' '}
            shows {shows}
          </li>
        ))}
      </ul>
    </div>
  );
}
