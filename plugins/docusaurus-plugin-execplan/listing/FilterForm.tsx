import {type ReactNode, useEffect, useRef} from 'react';
import {type Query, withField} from '../client/filter/query.ts';
import styles from './filter.module.css';

export interface Option {
  value: string;
  words: string;
}

/** A choice that limits or sorts a list. */
export interface FilterField<Field extends string> {
  name: Field;
  label: string;
  /** Words of the choice that leaves the list as it is. */
  any: string;
  /** `null` as long as they aren't loaded. */
  options: readonly Option[] | null;
}

export interface Props<Field extends string> {
  label: string;
  fields: readonly FilterField<Field>[];
  query: Query<Field>;
  onAsk(query: Query<Field>): void;
  onReset(): void;
  /** Called when the reader turns to the form. */
  onTurnTo(): void;
}

/** Choices above a list. A page with a query in its address is hydrated at once, without waiting for the reader. */
export default function FilterForm<Field extends string>(props: Props<Field>): ReactNode {
  const {label, fields, query, onAsk, onReset, onTurnTo} = props;
  const form = useRef<HTMLFormElement>(null);

  // What the reader did with the form before the page was hydrated.
  const early = useRef(props);
  useEffect(() => {
    const {fields, query, onAsk, onTurnTo} = early.current;
    if (!form.current) return;
    if (form.current.contains(document.activeElement)) onTurnTo();
    const given = new FormData(form.current);
    const chosen = fields.reduce((before, {name}) => withField(before, name, String(given.get(name))), query);
    if (window.location.search === '' && fields.some(({name}) => chosen[name] !== query[name])) onAsk(chosen);
  }, []);

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      autoComplete="off"
      data-hydrate="query"
      onFocus={onTurnTo}
      onSubmit={(event) => event.preventDefault()}
    >
      {fields.map(({name, label: words, any, options}) => (
        <label key={name}>
          <span>{words}</span>
          <select
            name={name}
            value={query[name] ?? ''}
            onChange={(event) => onAsk(withField(query, name, event.target.value))}
          >
            <option value="">{any}</option>
            <Options options={options} chosen={query[name]} />
          </select>
        </label>
      ))}
      <button type="button" className={styles.button} onClick={onReset}>
        Reset
      </button>
    </form>
  );
}

/** The choice that is made stands among the options even where they aren't loaded, or don't have it. */
function Options({
  options,
  chosen,
}: {
  options: readonly Option[] | null;
  chosen: string | undefined;
}): ReactNode {
  const isKnown = chosen === undefined || options?.some(({value}) => value === chosen);
  return (
    <>
      {!isKnown && <option value={chosen}>{chosen}</option>}
      {options?.map(({value, words}) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
      {options === null && <option disabled>Loading…</option>}
    </>
  );
}
