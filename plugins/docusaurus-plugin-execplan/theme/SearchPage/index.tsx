import Layout from '@theme/Layout';
import {type ReactNode, startTransition, useCallback, useEffect, useRef, useState} from 'react';
import {siteClient} from '../../client/search/site-client.ts';
import {useSearchSettings} from '../../client/search/use-search-settings.ts';
import SiteLink from '../../listing/SiteLink.tsx';
import styles from './styles.module.css';

type ResultsModule = typeof import('./Results.tsx');

/**
 * The page of results. What the server writes is the same for every site and every question: a field that takes words at
 * once. InstantSearch, which no other page needs, is loaded by the page itself.
 */
export default function SearchPage(): ReactNode {
  const settings = useSearchSettings();
  const field = useRef<HTMLInputElement>(null);
  const [results, setResults] = useState<ResultsModule | null>(null);
  const [hasFailed, setFailed] = useState(false);

  const load = useCallback((): void => {
    setFailed(false);
    // The engine starts while the code that asks it is on its way. By the chunk's name the page is told of it.
    siteClient(settings).warmUp?.();
    import(/* webpackChunkName: "search-results" */ './Results.tsx').then(
      // In slices, so that the field takes words meanwhile.
      (module) => startTransition(() => setResults(module)),
      () => setFailed(true),
    );
  }, [settings]);
  useEffect(load, [load]);

  return (
    <Layout title="Search" description="Search plans, decisions, surprises, constraints and every section.">
      <main className="page">
        <div className={`document ${styles.search}`}>
          <h1>Search</h1>
          <p className="without-script">
            Search needs JavaScript. Without it, look through <SiteLink to="/plans">all plans</SiteLink> or{' '}
            <SiteLink to="/decisions">all decisions</SiteLink>.
          </p>
          <search className={`${styles.form} needs-script`}>
            <form autoComplete="off" data-hydrate="query" onSubmit={(event) => event.preventDefault()}>
              <input
                ref={field}
                type="search"
                name="q"
                aria-label="Search"
                placeholder="Decisions, plans, documents"
                autoCapitalize="off"
                autoCorrect="off"
                spellCheck={false}
                enterKeyHint="search"
              />
            </form>
          </search>
          {results && <results.default field={field} />}
          {hasFailed && (
            <div role="alert">
              <p>Search could not be loaded.</p>
              <button type="button" className={styles.button} onClick={load}>
                Try again
              </button>
            </div>
          )}
        </div>
      </main>
    </Layout>
  );
}
