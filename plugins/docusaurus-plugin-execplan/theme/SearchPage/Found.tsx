import type {SearchHit} from 'execplan-search/client';
import {type ReactNode, useRef} from 'react';
import {
  useClearRefinements,
  useHits,
  useInstantSearch,
  usePagination,
  useSortBy,
} from 'react-instantsearch-core';
import {HitFacts, HitSnippet, HitTitle, HitTrail} from '../../client/search/HitLines.tsx';
import Nothing from '../../client/search/Nothing.tsx';
import type {IndexNames} from '../../client/search/ui-state.ts';
import {useHitHref} from '../../client/search/use-hit-href.ts';
import {useOnline} from '../../client/search/use-online.ts';
import {failureWords, nothingWords, resultWords} from '../../client/search/words.ts';
import PlaceLink from '../../listing/PlaceLink.tsx';
import Pages from './Pages.tsx';
import styles from './styles.module.css';

/** InstantSearch's hits may hold anything besides. */
type AnyHit = SearchHit & Record<string, unknown>;

/** How many results there are, in which order, and those of one page. */
export default function Found({names}: {names: IndexNames}): ReactNode {
  const {status, error, results, refresh} = useInstantSearch({catchError: true});
  // Values come as text, not as HTML, and are marked by elements.
  const {items: hits} = useHits<AnyHit>({escapeHTML: false});
  const {
    options,
    currentRefinement: sort,
    refine: sortBy,
  } = useSortBy({
    items: [
      {value: names.relevance, label: 'Relevance'},
      {value: names.date, label: 'Date, latest first'},
    ],
  });
  const {canRefine: isFiltered, refine: clearFilters} = useClearRefinements();
  const pagination = usePagination({padding: 2});
  const summary = useRef<HTMLParagraphElement>(null);
  const hasFailed = status === 'error';
  const isOnline = useOnline(error ?? null, refresh);

  const isAnswered = results?.hits !== undefined && results.__isArtificial !== true;
  const total = results?.nbHits ?? 0;
  const isNothing = isAnswered && total === 0 && !hasFailed;
  return (
    <section className={styles.found} aria-label="Results">
      <div className={styles.bar}>
        <p ref={summary} role="status" tabIndex={-1}>
          {summaryWords()}
        </p>
        <label>
          Sort by{' '}
          <select value={sort} onChange={(event) => sortBy(event.target.value)}>
            {options.map(({value, label}) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {hasFailed && (
        <button type="button" className={styles.button} onClick={refresh}>
          Try again
        </button>
      )}
      {isNothing && (
        <Nothing>
          {isFiltered && (
            <li>
              <button type="button" className={styles.button} onClick={clearFilters}>
                Search without filters
              </button>
            </li>
          )}
        </Nothing>
      )}
      {isAnswered && !hasFailed && total > 0 && (
        <>
          <ol className={styles.hits} start={pagination.currentRefinement * (results.hitsPerPage ?? 0) + 1}>
            {hits.map((hit) => (
              <li key={hit.objectID} data-row>
                <Hit hit={hit} />
              </li>
            ))}
          </ol>
          <Pages
            {...pagination}
            onGo={(page) => {
              pagination.refine(page);
              // On from where the new page begins.
              summary.current?.focus();
              summary.current?.scrollIntoView({block: 'center'});
            }}
          />
        </>
      )}
    </section>
  );

  function summaryWords(): string {
    if (hasFailed) return failureWords(isOnline);
    if (status === 'stalled') return 'Searching…';
    if (!isAnswered) return '';
    return total === 0 ? nothingWords(results.query ?? '') : resultWords(total);
  }
}

function Hit({hit}: {hit: SearchHit}): ReactNode {
  const hrefOf = useHitHref();
  return (
    <>
      <h2>
        <PlaceLink href={hrefOf(hit)}>
          <HitTitle hit={hit} />
        </PlaceLink>
      </h2>
      <p className={styles.facts}>
        <HitFacts hit={hit} isTyped />
      </p>
      <p className={styles.facts}>
        <HitTrail hit={hit} />
      </p>
      <p>
        <HitSnippet hit={hit} />
      </p>
    </>
  );
}
