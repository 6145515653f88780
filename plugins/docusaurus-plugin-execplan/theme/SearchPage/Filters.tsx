import {type ReactNode, useId, useState} from 'react';
import {useClearRefinements, useCurrentRefinements, useRefinementList} from 'react-instantsearch-core';
import {FILTERS, type Filter as FilterName} from '../../client/search/search-route.ts';
import {FILTER_WORDS, valueWords} from '../../client/search/words.ts';
import styles from './styles.module.css';

/** Values of a filter before it's unfolded, and at most. */
const FEW = 6;
const MANY = 100;

/** What can be filtered by, with how many results each value would show. */
export default function Filters(): ReactNode {
  const {items} = useCurrentRefinements();
  const {canRefine, refine: clear} = useClearRefinements();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const chosen = items.reduce((sum, {refinements}) => sum + refinements.length, 0);
  return (
    <section className={styles.filters} aria-label="Filters">
      {/* Shown where there is no room beside the results. */}
      <button
        type="button"
        className={`${styles.button} ${styles.fold}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {chosen === 0 ? 'Filters' : `Filters (${chosen} chosen)`}
      </button>
      <div id={id} data-open={isOpen}>
        {FILTERS.map((filter) => (
          <Filter key={filter} filter={filter} />
        ))}
        {canRefine && (
          <button type="button" className={styles.button} onClick={clear}>
            Clear filters
          </button>
        )}
      </div>
    </section>
  );
}

function Filter({filter}: {filter: FilterName}): ReactNode {
  const {items, refine, canToggleShowMore, isShowingMore, toggleShowMore} = useRefinementList({
    attribute: filter,
    operator: 'or',
    limit: FEW,
    showMore: true,
    showMoreLimit: MANY,
    sortBy: orderOf(filter),
  });
  if (items.length === 0) return null;
  return (
    <fieldset>
      <legend>{FILTER_WORDS[filter]}</legend>
      {items.map(({value, count, isRefined}) => (
        <label key={value}>
          <input type="checkbox" checked={isRefined} onChange={() => refine(value)} />
          <span>{valueWords(filter, value)}</span>{' '}
          <span className={styles.count}>{count.toLocaleString('en')}</span>
        </label>
      ))}
      {canToggleShowMore && (
        <button type="button" className={styles.more} aria-expanded={isShowingMore} onClick={toggleShowMore}>
          {isShowingMore ? 'Fewer' : 'More'}
          <span className={styles.unseen}> of {FILTER_WORDS[filter].toLowerCase()}</span>
        </button>
      )}
    </fieldset>
  );
}

/** Few values keep their places; of many, those with most results come first, and what is chosen is never folded away. */
function orderOf(filter: FilterName): ('isRefined' | 'count:desc' | 'name:asc' | 'name:desc')[] {
  switch (filter) {
    case 'year':
      return ['name:desc'];
    case 'type':
    case 'status':
      return ['name:asc'];
    default:
      return ['isRefined', 'count:desc', 'name:asc'];
  }
}
